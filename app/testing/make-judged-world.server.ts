/**
 * Run as a program on an empty DATA_DIR: Lalla Al Moutaaouina 2027 is judged and nothing of it is public yet; the
 * calendar stands on the day before. Prints ids and a session for each person as JSON.
 */
import { realNow, setRehearsalClock } from '#app/server/clock.server.ts'
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { database } from '#app/server/db.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { makeJudgedEdition } from '#app/testing/judged-edition.server.ts'
import { openTestSession } from '#app/testing/open-session.server.ts'

await migrateOwnDatabase()
await seedEditions(realNow())
const { edition, first, second } = await makeJudgedEdition({ seats: 31, admissible: 48, rehearsal: true })
await setRehearsalClock('2027-04-14T15:20:00', realNow())

const { read } = database()
const awarded = await read.verdict.findMany({ where: { outcome: 'award' }, select: { applicationId: true } })
const winners = new Set(awarded.map(({ applicationId }) => applicationId))
const applications = await read.application.findMany({
	where: { editionId: edition.id },
	orderBy: { id: 'asc' },
	select: { id: true, accountId: true, status: true },
})
const winner = applications.find(({ id }) => winners.has(id))
const loser = applications.find(({ id, status }) => status === 'admissible' && !winners.has(id))
const refused = applications.find(({ status }) => status === 'inadmissible')

process.stdout.write(
	JSON.stringify({
		edition: edition.id,
		sessions: {
			first: await signIn('first', first.accountId),
			second: await signIn('second', second.accountId),
			winner: await signIn('winner', winner?.accountId),
			loser: await signIn('loser', loser?.accountId),
			refused: await signIn('refused', refused?.accountId),
		},
		winner: winner?.id,
		loser: loser?.id,
		refused: refused?.id,
	}),
)
await database().close()

function signIn(name: string, accountId: string | null | undefined): Promise<string> {
	return openTestSession(`judged-session-${name}`, accountId)
}
