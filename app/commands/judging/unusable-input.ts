/** What is wrong with a file or an option, in one sentence for the person who gave it. */
export class UnusableInput extends Error {}

/**
 * Runs a command that answers on stdout alone: 0 when it answered, 2 with one sentence on stderr when its input cannot
 * be used. Any other error is a fault of the program, and leaves with 1.
 */
export async function runForAuditor(work: () => void | Promise<void>): Promise<void> {
	try {
		await work()
	} catch (error) {
		if (!(error instanceof UnusableInput)) throw error
		process.stderr.write(`${error.message}\n`)
		process.exitCode = 2
	}
}
