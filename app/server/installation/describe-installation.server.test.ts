import { expect, test } from 'vitest'
import { ensureInstallation } from '#app/server/clock.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { readEnvironment } from '#app/server/env.server.ts'
import { describeInstallation } from '#app/server/installation/describe-installation.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
const now = new Date('2027-01-26T14:32:00Z')
const SECRETS = {
	APP_SECRET: 'secret-0123456789-0123456789-0123456789',
	UPLOADTHING_TOKEN: 'secret-token',
	S3_ENDPOINT: 'https://s3.example',
	S3_BUCKET: 'files',
	S3_REGION: 'local',
	S3_ACCESS_KEY_ID: 'secret-id',
	S3_SECRET_ACCESS_KEY: 'secret-key',
	SMTP_URL: 'smtp://user:secret@mail.example',
	SMS_GATEWAY_URL: 'https://user:secret@sms.example/send',
	CLAMD_HOST: 'clamd.example',
	PUBLIC_URL: 'https://tatwij.example/',
}

test('facts of an installation, and no secret among them', async () => {
	await ensureInstallation({ rehearsal: true })
	await seedEditions(now)
	const bare = await describeInstallation(now, readEnvironment({ DATA_DIR: '/srv/tatwij' }))
	expect(bare).toMatchObject({
		rehearsal: true,
		database: db.kind,
		files: 'disk',
		virusScan: false,
		email: false,
		sms: false,
		publicUrl: null,
		https: false,
		dataDir: '/srv/tatwij',
		largestFile: 60 * 1024 * 1024,
		offsetMinutes: 0,
		secretInEnvironment: false,
	})
	expect(bare.zoneData >= '2026c').toBe(true)
	const full = await describeInstallation(now, readEnvironment(SECRETS))
	expect(full).toMatchObject({ files: 'abroad', virusScan: true, email: true, sms: true, https: true })
	expect(JSON.stringify(full)).not.toMatch(/secret-|:secret/)
})
