import { type ChildProcess, fork } from 'node:child_process'
import type { CellOrder } from './cell-process.ts'
import type { CellResult } from './simulate-cell.ts'

/**
 * Simulates cells in so many processes; results in the order of the orders, the same for any number of processes.
 * `onDone` hears after each.
 */
export async function runCells(
	orders: readonly CellOrder[],
	processes: number,
	onDone: (done: number) => void,
): Promise<CellResult[]> {
	const results: CellResult[] = []
	let next = 0
	let done = 0
	const work = async () => {
		const child = fork(new URL('./cell-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] })
		try {
			for (let at = next++; at < orders.length; at = next++) {
				results[at] = await ask(child, orders[at] as CellOrder)
				onDone(++done)
			}
		} finally {
			child.kill()
		}
	}
	await Promise.all(Array.from({ length: Math.min(processes, orders.length) }, work))
	return results
}

function ask(child: ChildProcess, order: CellOrder): Promise<CellResult> {
	return new Promise((resolve, reject) => {
		const answer = (result: unknown) => {
			child.off('exit', fail)
			resolve(result as CellResult)
		}
		const fail = () => {
			child.off('message', answer)
			reject(new Error('A process of the simulation ended before it answered.'))
		}
		child.once('message', answer)
		child.once('exit', fail)
		child.send(order)
	})
}
