import pg from 'pg'

/** The address of another database on the same server. */
export function postgresUrlOf(server: string, name: string): string {
	const url = new URL(server)
	url.pathname = `/${name}`
	return url.toString()
}

/** Makes a database, as a copy of `template` when one is named. */
export function createPostgres(server: string, name: string, template?: string): Promise<void> {
	return run(server, `CREATE DATABASE "${name}"${template ? ` TEMPLATE "${template}"` : ''}`)
}

export function dropPostgres(server: string, name: string): Promise<void> {
	return run(server, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

async function run(server: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: server })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}
