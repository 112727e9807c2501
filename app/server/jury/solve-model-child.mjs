/**
 * Solves one linear model in a process of its own, for HiGHS blocks its thread and its memory grows and is never given
 * back: solve-model.server.ts starts it, may end it, and gets the memory back. Plain JavaScript, since it runs outside
 * the build. In: one message `{ model, settings }`. Out: messages `{ kind: 'progress', … }`, then one
 * `{ kind: 'answer', … }`.
 */
import loadHighs from 'highs'

const parent = process.ppid

process.once('message', (task) => {
	void solve(task).then((answer) => process.send({ kind: 'answer', ...answer }, () => process.disconnect()))
})

async function solve({ model, settings }) {
	const highs = await loadHighs()
	const { callbackType } = highs.constants
	return highs.withModel(dataOf(model), (solver) => {
		solver.options.set(settings)
		solver.run({
			// The log's own channel is silent with the log off; this one also speaks between two lines of it.
			[callbackType.mipInterrupt]: ({ data }) => {
				// Nobody waits any more, and a busy thread hears no message of it.
				if (process.ppid !== parent) process.exit(1)
				process.send({
					kind: 'progress',
					seconds: data.running_time,
					best: data.mip_primal_bound,
					bound: data.mip_dual_bound,
					nodes: Number(data.mip_node_count ?? 0),
				})
			},
		})
		const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
		return {
			status: solver.getModelStatus(),
			values: solver.getSolution().colValue,
			nodes: Number(solver.info.get('mip_node_count')),
			peakBytes: maxRSS * 1024,
			cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
		}
	})
}

function dataOf(model) {
	const numCols = model.columnCosts.length
	const numRows = model.rowLower.length
	const { starts, indices, values } = model
	return {
		numCols,
		numRows,
		colCost: model.columnCosts,
		colLower: model.columnLower,
		colUpper: model.columnUpper,
		rowLower: model.rowLower,
		rowUpper: model.rowUpper,
		integrality: model.whole,
		matrix: { format: 'csc', numRows, numCols, starts, indices, values },
	}
}
