/** `npm run rehearsal-clock -- 2027-02-05T16:29:00`: moves the calendar of a rehearsal database; it ticks from there. */
import { runOnDatabase } from './run-command.ts'
import { realNow, setRehearsalClock } from '#app/server/clock.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

await runOnDatabase(async () => {
	const wanted = (process.argv[2] ?? '').trim()
	const outcome = await setRehearsalClock(wanted, realNow()).catch((error: unknown) => {
		if (!(error instanceof RangeError)) throw error
		throw new OperatorFault('Usage: npm run rehearsal-clock -- 2027-02-05T16:29:00 (Moroccan time).')
	})
	if (!outcome.ok)
		throw new OperatorFault(
			'Refused: this is a real database. Only one made with --rehearsal has a clock to move.',
		)
	process.stdout.write(`The calendar now reads ${wanted}, Moroccan time.\n`)
})
