import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { realNow } from '#app/server/clock.server.ts'

/** `2026-11-24T080102Z`: a time that may stand in a file's name. */
export function timeForName(instant: Date): string {
	return `${instant.toISOString().slice(0, 19).replaceAll(':', '')}Z`
}

/** Copies a database in use to `<folder>/<time>-before-<what>.sqlite`, whole and consistent; returns the path. */
export async function copySqlite(file: string, folder: string, what: string): Promise<string> {
	mkdirSync(folder, { recursive: true })
	const target = path.join(folder, `${timeForName(realNow())}-before-${what}.sqlite`)
	copySqliteTo(file, target)
	return target
}

/** As `copySqlite`, to a path that must not exist yet. */
export function copySqliteTo(file: string, target: string): void {
	const database = new Sqlite(file, { readonly: true, fileMustExist: true })
	try {
		database.prepare('VACUUM INTO ?').run(target)
	} finally {
		database.close()
	}
}
