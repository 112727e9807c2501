import { spawnSync } from 'node:child_process'
import { childEnvironment } from '#app/server/env.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

/** Copies a PostgreSQL database to a file with PostgreSQL's own `pg_dump`, which must be installed. */
export function dumpPostgres(url: string, file: string): void {
	run('pg_dump', url, ['--format=custom', '--no-owner', '--no-privileges', `--file=${file}`])
}

/** Puts a dump into a database, whole or not at all; what it holds there replaces what is there. */
export function restorePostgres(url: string, file: string): void {
	const all = ['--clean', '--if-exists', '--single-transaction', '--exit-on-error', '--no-owner']
	run('pg_restore', url, [...all, '--no-privileges', file])
}

/** The password goes by the environment: arguments can be read by every user of the machine. */
function run(program: string, url: string, args: string[]): void {
	const address = new URL(url)
	const PGPASSWORD = decodeURIComponent(address.password)
	address.password = ''
	const { error, status, stderr } = spawnSync(program, [`--dbname=${address.href}`, ...args], {
		encoding: 'utf8',
		env: childEnvironment(PGPASSWORD ? { PGPASSWORD } : {}),
	})
	if (error)
		throw new OperatorFault(`${program} does not start: install PostgreSQL’s client programs.`, {
			cause: error,
		})
	if (status !== 0) throw new OperatorFault(`${program} failed: ${stderr.trim()}`)
}
