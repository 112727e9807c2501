import { existsSync } from 'node:fs'
import { constants, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import {
	DATABASE_COPY,
	describeFiles,
	listFiles,
	MANIFEST,
	type Manifest,
} from '#app/server/database/backup-manifest.server.ts'
import { copySqliteTo, timeForName } from '#app/server/database/copy-sqlite.server.ts'
import { dumpPostgres } from '#app/server/database/dump-postgres.server.ts'
import { sqliteFile } from '#app/server/database/sqlite-connection.server.ts'
import { databaseKind } from '#app/server/db.server.ts'
import type { Environment } from '#app/server/env.server.ts'

type Place = Pick<Environment, 'DATA_DIR' | 'DATABASE_URL' | 'APP_SECRET'>

/** Folders of DATA_DIR that a backup takes. Uploads that are on their way are not in it. */
export const KEPT_FOLDERS = ['files', 'keys'] as const
const ON_THE_WAY = 'pending/'

/**
 * Copies database, files and keys into `<folder>/<time>`, while the server runs, with a manifest of their SHA-256.
 * The name appears when everything is there. The folder holds keys: it is readable by its owner alone.
 * Files kept in a bucket are not in it.
 */
export async function backUp(
	place: Place,
	folder: string,
	now: Date,
): Promise<{ folder: string; manifest: Manifest }> {
	const target = path.join(folder, timeForName(now))
	const part = `${target}.part`
	if (existsSync(target)) throw new Error(`${target} exists already.`)
	await rm(part, { recursive: true, force: true })
	await mkdir(part, { recursive: true, mode: 0o700 })

	// The database first: whatever it refers to was stored before, and files are never changed.
	const kind = databaseKind(place.DATABASE_URL)
	const copy = path.join(part, DATABASE_COPY[kind])
	if (kind === 'sqlite') copySqliteTo(sqliteFile(place.DATABASE_URL), copy)
	else dumpPostgres(place.DATABASE_URL, copy)
	for (const name of KEPT_FOLDERS) await copyFolder(path.join(place.DATA_DIR, name), path.join(part, name))

	const files = await describeFiles(part)
	const manifest: Manifest = {
		format: 1,
		madeAt: now.toISOString(),
		database: kind,
		holdsSecret: files.some((file) => file.path === 'keys/app-secret') && !place.APP_SECRET,
		files,
	}
	await writeFile(path.join(part, MANIFEST), `${JSON.stringify(manifest, null, '\t')}\n`)
	await rename(part, target)
	return { folder: target, manifest }
}

/** Copies every file below a folder that is not on its way; one that is removed meanwhile is left out. */
export async function copyFolder(from: string, to: string): Promise<void> {
	for (const file of await listFiles(from)) {
		if (file.startsWith(ON_THE_WAY)) continue
		const target = path.join(to, file)
		await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
		await copyFile(path.join(from, file), target, constants.COPYFILE_FICLONE).catch((error: unknown) => {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
		})
	}
}
