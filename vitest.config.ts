import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from 'vitest/config'

// Without the Remix plugin: tests run the sources as Node does. `#app/*` comes from package.json.
const common = {
	setupFiles: ['app/testing/fail-on-console.ts'],
	restoreMocks: true,
	// Vitest leaves one core to itself, which on two cores is half of them; most tests wait for a disk.
	maxWorkers: Math.max(2, availableParallelism() - 1),
	// For a busy machine; a test that hangs still fails.
	testTimeout: 20_000,
	hookTimeout: 30_000,
	// Nothing of a developer's own environment reaches a test; an empty variable counts as absent.
	env: { DATA_DIR: path.join(tmpdir(), `tatwij-test-${process.pid}`), DATABASE_URL: '', LOG_LEVEL: 'silent' },
}
// Rooms without a database, a clock or any state of their own: their files may share a process, which loads once.
const pureRooms = 'app/{domain,time,i18n,drawing,design-system,components}/**/*.test.{ts,tsx}'
const pure = { extends: true as const, test: { name: 'pure', include: [pureRooms], isolate: false } }

const globalSetup = ['app/testing/migrate-template.server.ts']
const everything = ['app/**/*.test.{ts,tsx}', 'prisma/**/*.test.ts']

// With TEST_POSTGRES_URL (a role that may create databases), what touches the database runs on PostgreSQL too.
const postgresUrl = process.env['TEST_POSTGRES_URL'] ?? ''
const postgres = {
	extends: true as const,
	test: {
		name: 'postgres',
		include: ['app/server/**/*.test.ts', 'app/testing/**/*.test.ts', 'prisma/**/*.test.ts'],
		globalSetup,
		provide: { databaseKind: 'postgres' as const, postgresUrl },
	},
}
const sqlite = {
	extends: true as const,
	test: {
		name: 'sqlite',
		include: everything,
		exclude: [pureRooms],
		globalSetup,
		provide: { databaseKind: 'sqlite' as const, postgresUrl },
	},
}

export default defineConfig({
	test: { ...common, projects: postgresUrl ? [pure, sqlite, postgres] : [pure, sqlite] },
})
