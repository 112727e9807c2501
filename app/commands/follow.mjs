/** @param {import('node:child_process').ChildProcess} child told to stop when this process is; its end is ours */
export function follow(child) {
	for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
		process.on(signal, () => child.kill(signal))
	child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
