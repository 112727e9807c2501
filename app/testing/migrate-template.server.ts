import { rmSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate } from '#app/server/database/migrate.server.ts'
import { createPostgres, dropPostgres, postgresUrlOf } from '#app/testing/postgres.server.ts'

declare module 'vitest' {
	export interface ProvidedContext {
		databaseKind: 'sqlite' | 'postgres'
		/** Server on which test databases are made; empty without PostgreSQL. */
		postgresUrl: string
		/** A migrated database that each test file copies: a file's path, or a database's name. */
		template: string
	}
}

/** Migrates one database before all tests, which copy it. Returns the clearing up. */
export default async function migrateTemplate(project: TestProject) {
	const { databaseKind, postgresUrl } = project.config.provide
	const folder = project.config.env['DATA_DIR'] ?? ''
	if (databaseKind === 'postgres') {
		const template = `tatwij_test_${process.pid}`
		await createPostgres(postgresUrl ?? '', template)
		await migrate(postgresUrlOf(postgresUrl ?? '', template), folder)
		project.provide('template', template)
		return () => dropPostgres(postgresUrl ?? '', template)
	}
	const template = path.join(folder, 'template.sqlite')
	await migrate(`file:${template}`, folder)
	project.provide('template', template)
	return () => rmSync(folder, { recursive: true, force: true })
}
