import { format } from 'node:util'
import { afterEach } from 'vitest'

/** A warning that nobody reads is a fault that nobody sees: what a test says on the console fails it. */
const said: string[] = []
for (const method of ['error', 'warn'] as const) {
	console[method] = (...words: unknown[]) => void said.push(format(...words))
}

afterEach(() => {
	const words = said.splice(0)
	if (words.length > 0) throw new Error(`Said on the console:\n${words.join('\n')}`)
})
