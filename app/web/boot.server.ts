import { assertZoneData } from '#app/time/morocco.ts'
import { createFirstManager, FIRST_MANAGER_EMAIL } from '#app/server/account/create-first-manager.server.ts'
import { ensureInstallation, realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { migrateOwnDatabase } from '#app/server/database/migrate.server.ts'
import { env } from '#app/server/env.server.ts'
import { isStorageReady } from '#app/server/files/storage.server.ts'
import { log, logError, withRequestId } from '#app/server/log.server.ts'
import { startFileChecks } from '#app/server/files/check-queue.server.ts'
import { startOutbox } from '#app/server/mail/deliver-messages.server.ts'
import { queueDueLetters } from '#app/server/publication/queue-due-letters.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'

/** Everything that must hold before the first request: settings, zone data, migrations, seeds; then the workers. */
export async function boot() {
	const { PORT, HOST, PUBLIC_URL } = env()
	assertZoneData()
	await migrateOwnDatabase()
	const rehearsal = process.argv.includes('--rehearsal')
	const installation = await ensureInstallation({ rehearsal })
	if (rehearsal && !installation.rehearsal)
		process.stdout.write(
			'This data folder is a real one and stays so: --rehearsal makes a new folder only.\n',
		)
	await seedEditions(realNow())
	const first = await createFirstManager(realNow())
	if (first) announceFirstSignIn(`${PUBLIC_URL ?? `http://localhost:${PORT}`}/ar/sign-in/link/${first.token}`)
	const stopOutbox = startOutbox([queueDueLetters])
	const stopChecks = await startFileChecks()
	return {
		port: PORT,
		host: HOST,
		https: PUBLIC_URL?.startsWith('https:') ?? false,
		publicHost: PUBLIC_URL ? new URL(PUBLIC_URL).host : null,
		isReady,
		log,
		withRequestId,
		close: async () => {
			await stopOutbox()
			await stopChecks()
			await database().close()
		},
	}
}

async function isReady(): Promise<boolean> {
	try {
		await database().read.installation.findUnique({ where: { id: 1 } })
		return await isStorageReady()
	} catch (error) {
		logError(error, { at: 'readyz' })
		return false
	}
}

/** For the operator's eyes on the first run, beside the log: nobody else can sign in yet. */
function announceFirstSignIn(address: string): void {
	process.stdout.write(
		`\n  First run. Sign in as the secretariat within one hour, once:\n  ${address}\n` +
			`  Later: npm run sign-in-link -- --as ${FIRST_MANAGER_EMAIL}\n\n`,
	)
}
