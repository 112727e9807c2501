import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { copyFolder, KEPT_FOLDERS } from '#app/server/database/backup.server.ts'
import {
	BackupFault,
	DATABASE_COPY,
	listFiles,
	verifyBackup,
	type Manifest,
} from '#app/server/database/backup-manifest.server.ts'
import { timeForName } from '#app/server/database/copy-sqlite.server.ts'
import { restorePostgres } from '#app/server/database/dump-postgres.server.ts'
import { sqliteFile } from '#app/server/database/sqlite-connection.server.ts'
import { databaseKind } from '#app/server/db.server.ts'
import type { Environment } from '#app/server/env.server.ts'

type Place = Pick<Environment, 'DATA_DIR' | 'DATABASE_URL'>

/**
 * Puts a backup back, after comparing every file with its manifest. The server must be stopped. Where a database,
 * files or keys are already, it refuses unless `overwrite`; then they are moved to `DATA_DIR/replaced-<time>` and
 * nothing is deleted (the tables of a PostgreSQL database are replaced, and not kept).
 * Throws `BackupFault` with a sentence for the operator.
 */
export async function restore(
	place: Place,
	backup: string,
	{ overwrite, now }: { overwrite: boolean; now: Date },
): Promise<{ manifest: Manifest; replaced: string | null }> {
	const manifest = await verifyBackup(backup)
	const kind = databaseKind(place.DATABASE_URL)
	if (manifest.database !== kind) {
		throw new BackupFault(`This backup is of ${manifest.database}, DATABASE_URL names ${kind}.`)
	}
	const inTheWay = await findWhatIsThere(place)
	if (inTheWay.length > 0 && !overwrite) {
		throw new BackupFault(`There is something already: ${inTheWay.join(', ')}. Nothing was changed.`)
	}
	const replaced = await moveAside(place, now)
	await mkdir(place.DATA_DIR, { recursive: true })
	for (const name of KEPT_FOLDERS) await copyFolder(path.join(backup, name), path.join(place.DATA_DIR, name))
	await putDatabase(place, path.join(backup, DATABASE_COPY[kind]))
	return { manifest, replaced }
}

async function findWhatIsThere(place: Place): Promise<string[]> {
	const found = []
	if (databaseKind(place.DATABASE_URL) === 'postgres') {
		if (await hasTables(place.DATABASE_URL)) found.push('tables in the database')
	} else if (existsSync(sqliteFile(place.DATABASE_URL))) found.push(sqliteFile(place.DATABASE_URL))
	for (const name of KEPT_FOLDERS) {
		const folder = path.join(place.DATA_DIR, name)
		if ((await listFiles(folder)).length > 0) found.push(folder)
	}
	return found
}

async function hasTables(url: string): Promise<boolean> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		const { rows } = await client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public' LIMIT 1`)
		return rows.length > 0
	} finally {
		await client.end()
	}
}

/** Moves what a restore would overwrite; returns where to, or null when there was nothing. */
async function moveAside(place: Place, now: Date): Promise<string | null> {
	const folder = path.join(place.DATA_DIR, `replaced-${timeForName(now)}`)
	const things = KEPT_FOLDERS.map((name) => path.join(place.DATA_DIR, name))
	if (databaseKind(place.DATABASE_URL) === 'sqlite') {
		const file = sqliteFile(place.DATABASE_URL)
		things.push(file, `${file}-wal`, `${file}-shm`)
	}
	const there = things.filter((thing) => existsSync(thing))
	if (there.length === 0) return null
	await mkdir(folder, { recursive: true, mode: 0o700 })
	for (const thing of there) await rename(thing, path.join(folder, path.basename(thing)))
	return folder
}

async function putDatabase(place: Place, copy: string): Promise<void> {
	if (databaseKind(place.DATABASE_URL) === 'postgres') return restorePostgres(place.DATABASE_URL, copy)
	const file = sqliteFile(place.DATABASE_URL)
	await mkdir(path.dirname(path.resolve(file)), { recursive: true })
	await copyFile(copy, `${file}.part`)
	await rename(`${file}.part`, file)
}
