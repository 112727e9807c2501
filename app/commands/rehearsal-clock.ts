/** `npm run rehearsal-clock -- 2027-02-05T16:29:00`: moves the calendar of a rehearsal database; it ticks from there. */
import { realNow, setRehearsalClock } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'

const wanted = process.argv[2] ?? ''
const outcome = await setRehearsalClock(wanted, realNow())
process.stdout.write(
	outcome.ok ? `The calendar now reads ${wanted}, Moroccan time.\n` : `Refused: ${outcome.code}.\n`,
)
await database().close()
process.exit(outcome.ok ? 0 : 1)
