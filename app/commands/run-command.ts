import { existsSync } from 'node:fs'
import { sqliteFile } from '#app/server/database/sqlite-connection.server.ts'
import { database, databaseKind } from '#app/server/db.server.ts'
import { env } from '#app/server/env.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

/** Runs the work of a command: what its operator can mend is said in one sentence, and leaves with 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
	try {
		await work()
	} catch (error) {
		if (!(error instanceof OperatorFault)) throw error
		process.stderr.write(`${error.message}\n`)
		process.exitCode = 1
	}
}

/** As `runCommand`, on the database that is there: a command makes none. */
export function runOnDatabase(work: () => Promise<void>): Promise<void> {
	return runCommand(async () => {
		const { DATABASE_URL } = env()
		if (databaseKind(DATABASE_URL) === 'sqlite' && !existsSync(sqliteFile(DATABASE_URL)))
			throw new OperatorFault(`There is no database at ${sqliteFile(DATABASE_URL)} yet: npm start makes it.`)
		try {
			await work()
		} finally {
			await database().close()
		}
	})
}
