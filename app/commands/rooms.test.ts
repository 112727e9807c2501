import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, expect, test } from 'vitest'

/** A file, what it imports, and the rules that must stop it. */
type Planted = readonly [file: string, imports: string, rules: readonly string[]]

const legal: Planted[] = [
	['app/domain/jury/assign.ts', '#app/domain/people/actor.ts', []],
	['app/domain/jury/schema.ts', 'zod', []],
	['app/domain/jury/assign.test.ts', '#app/server/db.server.ts', []],
	['app/server/jury/assign.server.ts', '#app/domain/jury/assign.ts', []],
	['app/server/jury/data.server.ts', '#app/server/db.server.ts', []],
	['app/server/jury/words.server.ts', '#app/i18n/catalog.ts', []],
	['app/server/jury/hash.server.ts', 'node:crypto', []],
	['app/server/db.server.ts', './generated/client/client.ts', []],
	['app/server/edition/seed.server.ts', '../../../prisma/seeds/prize.ts', []],
	['app/i18n/catalog.ts', '@messageformat/runtime', []],
	['app/time/zone.ts', 'moment-timezone', []],
	['app/web/visit.ts', '@remix-run/node', []],
	['app/web/boot.server.ts', '#app/server/db.server.ts', []],
	['app/web/type.ts', '#app/components/jury/card.tsx', []],
	['app/routes/jury/pile.tsx', './pile.part.tsx', []],
	['app/routes/jury/page.tsx', '#app/web/visit.ts', []],
	['app/routes/jury/pile.part.tsx', '#app/components/jury/card.tsx', []],
	['app/components/jury/card.tsx', '#app/drawing/medallion.ts', []],
	['app/components/jury/link.tsx', '@remix-run/react', []],
	['app/design-system/button.tsx', 'react', []],
	['app/drawing/medallion.ts', './svg.ts', []],
	['app/enhance/autosave.ts', 'idb-keyval', []],
	['app/enhance/upload.ts', 'uploadthing/client', []],
	['app/entry.client.tsx', './enhance/autosave.ts', []],
	['app/commands/backup.ts', '#app/server/db.server.ts', []],
	['app/testing/data.ts', '#app/server/db.server.ts', []],
	['prisma/seeds/prize.ts', '#app/domain/people/actor.ts', []],
	['e2e/story.spec.ts', '#app/testing/data.ts', []],
]

const faults: Planted[] = [
	['app/domain/people/f1.ts', '#app/domain/jury/assign.ts', ['people-does-not-look-forward']],
	['app/domain/shared/f2.ts', '#app/domain/publication/end.ts', ['shared-does-not-look-forward']],
	['app/domain/deliberation/f3.ts', '#app/domain/publication/end.ts', ['deliberation-does-not-look-forward']],
	['app/domain/jury/f4.ts', '#app/i18n/catalog.ts', ['domain-imports-only-its-plan']],
	['app/domain/jury/f5.ts', 'node:crypto', ['domain-imports-only-its-plan']],
	['app/domain/jury/f6.ts', '#app/server/jury/assign.server.ts', ['domain-imports-only-its-plan']],
	['app/domain/jury/f7.ts', '#app/time/zone.ts', ['domain-imports-only-its-plan']],
	['app/server/jury/f8.server.ts', '#app/web/visit.ts', ['server-is-not-a-page']],
	['app/server/jury/f9.server.ts', '#app/components/jury/card.tsx', ['server-is-not-a-page']],
	['app/server/jury/f10.server.ts', '@remix-run/node', ['server-is-not-a-page', 'remix-stays-at-the-edge']],
	['app/server/jury/f11.server.ts', '../generated/client/client.ts', ['one-prisma-client']],
	['app/server/jury/f12.server.ts', '@prisma/adapter-better-sqlite3', ['adapters-open-connections']],
	['app/server/jury/f13.server.ts', './unnamed.ts', ['server-files-say-so']],
	['app/web/f14.ts', '#app/server/db.server.ts', ['routes-do-not-touch-the-database']],
	['app/web/f15.ts', '#app/components/jury/card.tsx', ['web-draws-nothing']],
	['app/routes/jury/f16.tsx', '#app/routes/office/board.tsx', ['routes-do-not-import-routes']],
	['app/routes/jury/f17.tsx', './page.tsx', ['routes-do-not-import-routes']],
	['app/routes/jury/f18.tsx', '#app/server/db.server.ts', ['routes-do-not-touch-the-database']],
	[
		'app/routes/jury/f19.tsx',
		'#app/testing/data.ts',
		['routes-imports-only-its-plan', 'testing-is-for-tests'],
	],
	['app/routes/jury/f20.tsx', 'sharp', ['routes-imports-only-its-plan']],
	['app/components/f21.tsx', '#app/web/visit.ts', ['components-imports-only-its-plan']],
	[
		'app/components/f22.tsx',
		'#app/server/jury/assign.server.ts',
		['components-imports-only-its-plan', 'components-render-anywhere'],
	],
	[
		'app/components/f23.tsx',
		'@remix-run/node',
		['components-imports-only-its-plan', 'components-render-anywhere'],
	],
	['app/components/f24.tsx', 'idb-keyval', ['components-imports-only-its-plan']],
	['app/design-system/f25.tsx', '#app/i18n/catalog.ts', ['design-system-imports-only-its-plan']],
	['app/design-system/f26.tsx', '#app/domain/people/actor.ts', ['design-system-imports-only-its-plan']],
	[
		'app/design-system/f27.tsx',
		'@remix-run/react',
		['design-system-imports-only-its-plan', 'remix-stays-at-the-edge'],
	],
	['app/drawing/f28.ts', 'react', ['drawing-imports-only-its-plan']],
	['app/time/f29.ts', '#app/i18n/catalog.ts', ['time-imports-only-its-plan']],
	['app/i18n/f30.ts', '#app/domain/people/actor.ts', ['i18n-imports-only-its-plan']],
	['app/i18n/f31.ts', 'zod', ['i18n-imports-only-its-plan']],
	['app/enhance/f32.ts', '#app/domain/people/actor.ts', ['enhance-imports-only-its-plan']],
	['app/enhance/f33.ts', 'uploadthing/server', ['the-browser-takes-only-the-client-of-uploadthing']],
	[
		'app/routes/jury/f34.tsx',
		'#app/enhance/autosave.ts',
		['only-the-entry-loads-scripts', 'routes-imports-only-its-plan'],
	],
	['app/commands/f35.ts', '#app/routes/office/board.tsx', ['commands-are-thin']],
	['app/server/jury/f36.server.ts', '#app/commands/backup.ts', ['commands-are-last', 'server-is-not-a-page']],
	[
		'app/domain/jury/f37.ts',
		'#app/testing/data.ts',
		['domain-imports-only-its-plan', 'testing-is-for-tests'],
	],
	['prisma/seeds/f38.ts', '#app/i18n/catalog.ts', ['seeds-are-data']],
	['prisma/seeds/f39.ts', 'zod', ['seeds-are-data']],
	['e2e/f40.spec.ts', '#app/server/db.server.ts', ['e2e-knocks-on-the-door']],
	[
		'app/domain/jury/f41.ts',
		'#app/domain/jury/no-such-file.ts',
		['domain-imports-only-its-plan', 'no-unresolved'],
	],
	['app/domain/jury/f42.ts', '#app/domain/jury/round.ts', ['no-circles']],
	['app/drawing/f43.ts', '@prisma/client', ['drawing-imports-only-its-plan', 'one-prisma-client']],
]

/** Files that others import. */
const leaves = [
	...['app/domain/people/actor.ts', 'app/domain/publication/end.ts', 'app/server/generated/client/client.ts'],
	...['app/server/jury/unnamed.ts', 'app/routes/office/board.tsx', 'app/drawing/svg.ts'],
]

let found: Map<string, string[]>

beforeAll(() => {
	const root = mkdtempSync(path.join(tmpdir(), 'rooms-'))
	const write = (file: string, content: string) => {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
		writeFileSync(path.join(root, file), content)
	}
	for (const leaf of leaves) write(leaf, 'export const x = 1\n')
	write('app/domain/jury/round.ts', "export * from '#app/domain/jury/f42.ts'\n")
	// Type-only imports: they count like any other, unless a rule says otherwise.
	for (const [file, target] of [...legal, ...faults]) {
		const isType = ['app/domain/people/f1.ts', 'app/web/type.ts'].includes(file)
		write(
			file,
			`import ${isType ? 'type ' : ''}* as y from '${target}'\nexport const x = ${isType ? '1' : 'y'}\n`,
		)
	}
	write('package.json', JSON.stringify({ name: 'rooms', type: 'module', imports: { '#app/*': './app/*' } }))
	write(
		'tsconfig.json',
		JSON.stringify({ compilerOptions: { module: 'ESNext', moduleResolution: 'bundler' } }),
	)
	symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'))
	const config = path.resolve('.dependency-cruiser.cjs')
	const args = ['app', 'e2e', 'prisma', '--config', config, '--output-type', 'json']
	const run = spawnSync(path.resolve('node_modules/.bin/depcruise'), args, { cwd: root, encoding: 'utf8' })
	const { summary } = JSON.parse(run.stdout) as {
		summary: { violations: { from: string; rule: { name: string } }[] }
	}
	found = new Map()
	for (const { from, rule } of summary.violations)
		found.set(from, [...(found.get(from) ?? []), rule.name].sort())
}, 60_000)

test.each(legal)('%s may import %s', (file) => {
	expect(found.get(file) ?? []).toEqual([])
})

test.each(faults)('%s may not import %s', (file, _, rules) => {
	expect([...new Set(found.get(file) ?? [])]).toEqual(rules.toSorted())
})
