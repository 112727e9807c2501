/** `npm run restore -- <backup> [--overwrite]`: puts a backup back. Stop the server first. */
import { parseArgs } from 'node:util'
import { runCommand } from './run-command.ts'
import { realNow } from '#app/server/clock.server.ts'
import { restore } from '#app/server/database/restore.server.ts'
import { env } from '#app/server/env.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { overwrite: { type: 'boolean', default: false } },
})

await runCommand(async () => {
	const [backup] = positionals
	if (!backup)
		throw new OperatorFault('Usage: npm run restore -- <backup folder> [--overwrite]. Stop the server first.')
	const { manifest, replaced } = await restore(env(), backup, {
		overwrite: values.overwrite,
		now: realNow(),
	})
	process.stdout.write(`Restored the backup of ${manifest.madeAt}: ${manifest.files.length} files.\n`)
	if (replaced) process.stdout.write(`What was there is in ${replaced}.\n`)
	if (!manifest.holdsSecret) process.stdout.write('Set APP_SECRET to the secret of that time.\n')
})
