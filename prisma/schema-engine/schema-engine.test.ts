import { spawnSync } from 'node:child_process'
import {
	appendFileSync,
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { projectRoot } from '#app/server/database/project-root.server.ts'
import { openDatabase } from '#app/server/db.server.ts'
import { childEnvironment } from '#app/server/env.server.ts'
import { makePlace, testedKind, type Place } from '#app/testing/database.server.ts'

// The command line of Prisma over the engine's stand-in, each command for real, on a copy of our own schema.
// The tests of this file are the chapters of one story and run in order.
const kind = testedKind()
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })
let place: Place
let folder: string

beforeAll(async () => {
	place = await makePlace('empty')
	folder = mkdtempSync(path.join(tmpdir(), 'tatwij-prisma-'))
	const ours = path.join(projectRoot(), 'prisma')
	cpSync(path.join(ours, kind), path.join(folder, kind), { recursive: true, dereference: true })
	const config = {
		schema: path.join(folder, kind),
		migrations: { path: path.join(folder, kind, 'migrations') },
		datasource: { url: place.url },
	}
	writeFileSync(path.join(folder, 'prisma.config.mjs'), `export default ${JSON.stringify(config)}`)
})
afterAll(async () => {
	await place.clear()
	rmSync(folder, { recursive: true, force: true })
})

/** Runs `prisma <words>`; returns the exit code and everything it said. */
function prisma(...words: string[]): { code: number | null; said: string } {
	const program = path.join(projectRoot(), 'node_modules/prisma/build/index.js')
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[program, ...words, '--config', path.join(folder, 'prisma.config.mjs')],
		{
			cwd: folder,
			encoding: 'utf8',
			env: childEnvironment({
				HOME: folder,
				CHECKPOINT_DISABLE: '1',
				PRISMA_SCHEMA_ENGINE_BINARY: path.join(projectRoot(), 'prisma/schema-engine/schema-engine.mjs'),
			}),
		},
	)
	return { code: status, said: stdout + stderr }
}

function addModel(text: string): void {
	appendFileSync(path.join(folder, kind, 'models/installation.prisma'), `\n${text}\n`)
}

async function count(table: string): Promise<number> {
	const db = openDatabase(place.url)
	try {
		return Number(await db.write((tx) => tx.$executeRawUnsafe(`UPDATE "${table}" SET "id" = "id"`)))
	} finally {
		await db.close()
	}
}

test('the engine is the one that this version of Prisma asks for', () => {
	const { code, said } = prisma('version')
	const [, wanted] = /Default Engines Hash\s*:\s*(\w+)/.exec(said) ?? []
	expect(wanted).toMatch(/^[0-9a-f]{40}$/)
	expect(said).toMatch(new RegExp(`Schema Engine\\s*:\\s*schema-engine-cli ${wanted}`))
	expect(code).toBe(0)
})

test('migrate deploy makes the database and applies our history, which says what our models say', () => {
	expect(prisma('migrate', 'deploy')).toMatchObject({ code: 0 })
	expect(prisma('migrate', 'status')).toMatchObject({
		code: 0,
		said: expect.stringContaining('Database schema is up to date!') as string,
	})
	const history = path.join(folder, kind, 'migrations')
	for (const from of [['--from-config-datasource'], ['--from-migrations', history]]) {
		const diff = prisma('migrate', 'diff', ...from, '--to-schema', path.join(folder, kind), '--exit-code')
		expect(diff).toMatchObject({ code: 0, said: expect.stringContaining('No difference detected') as string })
	}
})

test('migrate dev writes and applies a migration for a changed model, and nothing for an unchanged one', async () => {
	addModel('model Later {\n  id String @id\n  note String?\n}')
	expect(prisma('migrate', 'dev', '--name', 'later')).toMatchObject({ code: 0 })
	const names = readdirSync(path.join(folder, kind, 'migrations')).filter((name) => name.endsWith('_later'))
	expect(names).toHaveLength(1)
	const sql = readFileSync(path.join(folder, kind, 'migrations', names[0] ?? '', 'migration.sql'), 'utf8')
	expect(sql).toMatch(/^-- CreateTable\nCREATE TABLE "Later" \([^;]*\);\n$/)
	expect(await count('Later')).toBe(0)
	expect(await count('JournalHead')).toBe(1)
	expect(prisma('migrate', 'dev', '--name', 'nothing').said).toContain('Already in sync')
})

test('a table that no migration made is reported as drift', () => {
	writeFileSync(path.join(folder, 'drift.sql'), 'CREATE TABLE "Stray" ("id" TEXT NOT NULL PRIMARY KEY);')
	expect(prisma('db', 'execute', '--file', path.join(folder, 'drift.sql'))).toMatchObject({ code: 0 })
	const { code, said } = prisma('migrate', 'dev', '--name', 'again')
	expect(code).not.toBe(0)
	expect(said).toContain('Drift detected')
	expect(said).toContain('Stray')
})

test('db pull reads the tables back', () => {
	const pulled = prisma('db', 'pull', '--print')
	expect(pulled.code).toBe(0)
	expect(pulled.said).toMatch(/model Stray \{/)
	expect(pulled.said).toMatch(/model JournalEntry \{/)
})

test('migrate reset drops everything and starts again', async () => {
	expect(prisma('migrate', 'reset', '--force')).toMatchObject({ code: 0 })
	await expect(count('Stray')).rejects.toThrow()
	expect(await count('JournalHead')).toBe(1)
})

test('a failed migration stops deploy until it is resolved', () => {
	const broken = path.join(folder, kind, 'migrations', '20990101000000_broken')
	cpSync(path.join(folder, 'drift.sql'), path.join(broken, 'migration.sql'))
	writeFileSync(path.join(broken, 'migration.sql'), 'INSERT INTO "Absent" VALUES (1);')
	const failed = prisma('migrate', 'deploy')
	expect(failed.code).not.toBe(0)
	expect(failed.said).toContain('Absent')
	expect(prisma('migrate', 'deploy').said).toContain('P3009')
	expect(prisma('migrate', 'resolve', '--rolled-back', '20990101000000_broken')).toMatchObject({ code: 0 })
	writeFileSync(path.join(broken, 'migration.sql'), 'SELECT 1;')
	expect(prisma('migrate', 'deploy')).toMatchObject({ code: 0 })
})

test('db push brings a database to the models without history', async () => {
	addModel('model Pushed {\n  id String @id\n}')
	expect(prisma('db', 'push')).toMatchObject({ code: 0 })
	expect(await count('Pushed')).toBe(0)
})
