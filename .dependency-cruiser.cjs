/**
 * The rooms and who may import whom: the floor plan of app/README.md and docs/decisions/001, as rules.
 * `npm run rooms` reports each import that crosses a wall. Tests beside the code may knock anywhere; type-only imports
 * count like the others.
 */
const test = '\\.test\\.tsx?$'

/** Files of rooms: `rooms('domain', 'i18n')` → paths below app/. */
const rooms = (...names) => names.map((name) => `^app/${name}/`)
/** npm packages by exact name or `@scope/`; sub-paths included. */
const packages = (...names) =>
	names.map((name) => `(^|/)node_modules/(@types/)?${name}${name.endsWith('/') ? '' : '/'}`)

/** A room and everything it may import. What is not on its line is forbidden. */
const plan = {
	domain: [...rooms('domain'), ...packages('zod')],
	drawing: rooms('drawing'),
	time: [...rooms('time'), '^app/domain/shared/', ...packages('moment-timezone')],
	i18n: [...rooms('i18n'), ...packages('@messageformat/runtime')],
	'design-system': [...rooms('design-system'), ...packages('react')],
	enhance: [...rooms('enhance'), ...packages('idb-keyval', 'uploadthing', '@messageformat/runtime')],
	components: [
		...rooms('components', 'design-system', 'domain', 'drawing', 'i18n'),
		...packages('react', '@remix-run/react'),
	],
	web: [
		...rooms('web', 'server', 'domain', 'i18n', 'time', 'components'),
		...packages('@remix-run/', 'zod', 'rate-limiter-flexible'),
	],
	routes: [
		...rooms('routes', 'web', 'server', 'components', 'design-system', 'domain', 'drawing', 'i18n', 'time'),
		...packages('react', '@remix-run/', 'zod'),
	],
	testing: [...rooms('testing', 'server', 'domain', 'i18n', 'time'), '^prisma/', '(^|/)node_modules/'],
}

/** Rooms that may use Node's own modules. */
const onNode = ['web', 'routes', 'testing']

const only = Object.entries(plan).map(([room, allowed]) => ({
	name: `${room}-imports-only-its-plan`,
	comment: `app/${room} may import: ${allowed.join(' ')}`,
	severity: 'error',
	from: { path: `^app/${room}/`, pathNot: test },
	to: { pathNot: allowed, ...(onNode.includes(room) ? { dependencyTypesNot: ['core'] } : {}) },
}))

/** The ladder of the award: a stage may look back, never forward. */
const stages = [
	...['shared', 'people', 'edition', 'cooperative', 'application'],
	...['screening', 'jury', 'scoring', 'deliberation', 'publication'],
]
const ladder = stages.slice(0, -1).map((stage, index) => ({
	name: `${stage}-does-not-look-forward`,
	severity: 'error',
	from: { path: `^app/domain/${stage}/`, pathNot: test },
	to: { path: `^app/domain/(${stages.slice(index + 1).join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		...only,
		...ladder,
		{
			name: 'server-is-not-a-page',
			comment: 'The server knows rules, words and drawings; pages know the server.',
			severity: 'error',
			from: { path: '^app/server/', pathNot: test },
			to: {
				path: [
					...rooms('routes', 'web', 'components', 'design-system', 'enhance', 'commands', 'testing'),
					...packages('@remix-run/', 'react-router', '@react-router/', 'react', 'react-dom', 'vite'),
				],
			},
		},
		{
			name: 'web-draws-nothing',
			comment: 'It may name the shape of what a component wants; a type leaves nothing in the program.',
			severity: 'error',
			from: { path: '^app/web/', pathNot: test },
			to: { path: rooms('components'), dependencyTypesNot: ['type-only'] },
		},
		{
			name: 'commands-are-thin',
			comment: 'A command calls server and domain; it draws no page.',
			severity: 'error',
			from: { path: '^app/commands/', pathNot: test },
			to: { path: rooms('routes', 'web', 'components', 'design-system', 'enhance', 'testing') },
		},
		{
			name: 'commands-are-last',
			severity: 'error',
			from: { path: '^app/', pathNot: ['^app/commands/', test] },
			to: { path: '^app/commands/' },
		},
		{
			name: 'remix-stays-at-the-edge',
			comment: 'So that the move to React Router stays a matter of import lines.',
			severity: 'error',
			from: {
				pathNot: [
					'^app/(routes|web|components)/',
					'^app/(root|entry\\.\\w+|routes|main)\\.tsx?$',
					'^vite\\.config',
				],
			},
			to: { path: packages('@remix-run/', 'react-router', '@react-router/') },
		},
		{
			name: 'components-render-anywhere',
			comment: 'What belongs to the process (cookies, redirects) is for routes and web.',
			severity: 'error',
			from: { path: '^app/(components|design-system|i18n|drawing)/', pathNot: test },
			to: { path: ['\\.server\\.tsx?$', ...packages('@remix-run/node', '@remix-run/express')] },
		},
		{
			name: 'only-the-entry-loads-scripts',
			comment: 'Browser scripts are loaded by name (docs/decisions/002); no page imports one.',
			severity: 'error',
			from: { path: '^app/', pathNot: ['^app/enhance/', '^app/entry\\.client\\.tsx$', test] },
			to: { path: '^app/enhance/' },
		},
		{
			name: 'the-browser-entry-is-small',
			comment: 'app/entry.client.tsx imports scripts and nothing else.',
			severity: 'error',
			from: { path: '^app/entry\\.client\\.tsx$' },
			to: { pathNot: '^app/enhance/' },
		},
		{
			name: 'the-browser-takes-only-the-client-of-uploadthing',
			severity: 'error',
			from: { path: '^app/enhance/', pathNot: test },
			to: { path: '(^|/)node_modules/uploadthing/', pathNot: '(^|/)node_modules/uploadthing/client' },
		},
		{
			name: 'routes-do-not-import-routes',
			comment: 'A piece of one page stands beside it as name.part.tsx; a piece of two goes to components.',
			severity: 'error',
			from: { path: '^app/routes/(.+)/[^/]+$', pathNot: test },
			to: { path: '^app/routes/', pathNot: '^app/routes/$1/[^/]+\\.part\\.tsx?$' },
		},
		{
			name: 'routes-do-not-touch-the-database',
			comment: 'Pages ask a verb of app/server. Only the boot opens and closes the database.',
			severity: 'error',
			from: { path: '^app/(routes|web)/|^app/[^/]+$', pathNot: ['^app/web/boot\\.server\\.ts$', test] },
			to: { path: ['^app/server/db\\.server\\.ts$', '^app/server/generated/', '(^|/)node_modules/@prisma/'] },
		},
		{
			name: 'one-prisma-client',
			comment: 'Only db.server.ts makes a client; the rest of the server may import its types.',
			severity: 'error',
			from: {
				path: '^(app|e2e|prisma)/',
				pathNot: ['^app/server/db\\.server\\.ts$', '^app/server/generated/'],
			},
			to: {
				path: ['^app/server/generated/', '(^|/)node_modules/@prisma/client/'],
				dependencyTypesNot: ['type-only'],
			},
		},
		{
			name: 'adapters-open-connections',
			severity: 'error',
			from: { pathNot: ['^app/server/(db\\.server\\.ts$|database/)', '^prisma/schema-engine/'] },
			to: { path: '(^|/)node_modules/@prisma/adapter-' },
		},
		{
			name: 'server-files-say-so',
			comment: 'The name keeps the file out of the browser: Remix refuses to bundle it.',
			severity: 'error',
			from: { path: '^app/' },
			to: { path: '^app/server/', pathNot: ['\\.server\\.(ts|tsx)$', '^app/server/generated/', test] },
		},
		{
			name: 'seeds-are-data',
			comment: 'prisma/seeds speak the language of the domain and nothing else.',
			severity: 'error',
			from: { path: '^prisma/seeds/', pathNot: test },
			to: { pathNot: ['^prisma/seeds/', '^app/domain/'] },
		},
		{
			name: 'testing-is-for-tests',
			severity: 'error',
			from: { path: '^(app|prisma)/', pathNot: ['^app/testing/', test] },
			to: { path: '^app/testing/' },
		},
		{
			name: 'e2e-knocks-on-the-door',
			severity: 'error',
			from: { path: '^e2e/' },
			to: { path: '^app/', pathNot: ['^app/(testing|i18n)/'] },
		},
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'no-unresolved',
			severity: 'error',
			from: {},
			// Remix's own doors into its build exist only while it runs.
			to: { couldNotResolve: true, pathNot: '^virtual:' },
		},
	],
	options: {
		doNotFollow: { path: ['node_modules', '^app/server/generated'] },
		exclude: { path: '^(build|data)/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['types', 'import', 'node', 'default'],
			extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts', '.json', '.css'],
		},
	},
}
