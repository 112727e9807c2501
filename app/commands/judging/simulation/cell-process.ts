/** A process that simulates the cells it is sent, one after the other. */
import { simulateCell } from './simulate-cell.ts'
import { type Cell, WORLD } from './world.ts'

export type CellOrder = { readonly cell: Cell; readonly runs: number; readonly seed: string }

process.on('message', ({ cell, runs, seed }: CellOrder) => {
	process.send?.(simulateCell(WORLD, cell, runs, seed))
})
