/** `npm run restore -- <backup> [--overwrite]`: puts a backup back. Stop the server first. */
import { parseArgs } from 'node:util'
import { realNow } from '#app/server/clock.server.ts'
import { BackupFault } from '#app/server/database/backup-manifest.server.ts'
import { restore } from '#app/server/database/restore.server.ts'
import { env } from '#app/server/env.server.ts'

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { overwrite: { type: 'boolean', default: false } },
})
const [backup] = positionals
if (!backup) fail('Usage: npm run restore -- <backup folder> [--overwrite]. Stop the server first.')

try {
	const { manifest, replaced } = await restore(env(), backup, { overwrite: values.overwrite, now: realNow() })
	process.stdout.write(`Restored the backup of ${manifest.madeAt}: ${manifest.files.length} files.\n`)
	if (replaced) process.stdout.write(`What was there is in ${replaced}.\n`)
	if (!manifest.holdsSecret) process.stdout.write('Set APP_SECRET to the secret of that time.\n')
} catch (error) {
	if (!(error instanceof BackupFault)) throw error
	fail(error.message)
}

function fail(message: string): never {
	process.stderr.write(`${message}\n`)
	process.exit(1)
}
