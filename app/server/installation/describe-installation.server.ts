import { isRehearsal } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { listEditions } from '#app/server/edition/load-edition.server.ts'
import { env, type Environment } from '#app/server/env.server.ts'
import { offsetMinutes, zoneDataVersion } from '#app/time/morocco.ts'

/** What this installation runs on, for the secretariat's eyes: facts, and never a secret or an address with one. */
export type InstallationFacts = {
	rehearsal: boolean
	database: 'sqlite' | 'postgres'
	/** Where finished files are. */
	files: 'disk' | 'bucket' | 'abroad'
	virusScan: boolean
	email: boolean
	sms: boolean
	publicUrl: string | null
	https: boolean
	dataDir: string
	/** The largest piece that any edition takes, in bytes. */
	largestFile: number
	zoneData: string
	/** Minutes east of UTC, now. */
	offsetMinutes: number
	secretInEnvironment: boolean
}

export async function describeInstallation(
	now: Date,
	environment: Environment = env(),
): Promise<InstallationFacts> {
	const editions = await listEditions()
	const sizes = editions.flatMap(({ definition }) => definition.documents.map(({ maxBytes }) => maxBytes))
	return {
		rehearsal: await isRehearsal(),
		database: database().kind,
		files: environment.UPLOADTHING_TOKEN ? 'abroad' : environment.S3_ENDPOINT ? 'bucket' : 'disk',
		virusScan: Boolean(environment.CLAMD_SOCKET ?? environment.CLAMD_HOST),
		email: environment.SMTP_URL !== undefined,
		sms: environment.SMS_GATEWAY_URL !== undefined,
		publicUrl: environment.PUBLIC_URL ?? null,
		https: environment.PUBLIC_URL?.startsWith('https:') ?? false,
		dataDir: environment.DATA_DIR,
		largestFile: Math.max(0, ...sizes),
		zoneData: zoneDataVersion(),
		offsetMinutes: offsetMinutes(now),
		secretInEnvironment: environment.APP_SECRET !== undefined,
	}
}
