/** `npm run backup [-- <folder>]`: copies database, files and keys, while the server runs. */
import path from 'node:path'
import { runOnDatabase } from './run-command.ts'
import { realNow } from '#app/server/clock.server.ts'
import { backUp } from '#app/server/database/backup.server.ts'
import { env } from '#app/server/env.server.ts'

await runOnDatabase(async () => {
	const folder = path.resolve(process.argv[2] ?? path.join(env().DATA_DIR, 'backups'))
	const { folder: made, manifest } = await backUp(env(), folder, realNow())
	process.stdout.write(`${made}: ${manifest.files.length} files.\n`)
	if (!manifest.holdsSecret)
		process.stdout.write('The secret (APP_SECRET) is not in it: keep it elsewhere.\n')
	if (env().S3_BUCKET) process.stdout.write('Files in the bucket are not in it.\n')
})
