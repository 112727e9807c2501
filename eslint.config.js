import tseslint from 'typescript-eslint'

/**
 * House rules that need syntax. General rules are oxlint's (.oxlintrc.json), who imports whom is dependency-cruiser's
 * (.dependency-cruiser.cjs). app/commands/house-rules.test.ts plants each fault and sees it caught.
 */
const clock = [
	{ selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass `now` in.' },
	{
		selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
		message: 'Pass `now` in.',
	},
	{
		selector: "CallExpression[callee.object.name='performance'][callee.property.name='now']",
		message: 'Pass `now` in.',
	},
	{
		selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
		message: 'Pass the draw in; rules are repeatable.',
	},
]
const zone = [
	{
		selector: "Property[key.name='timeZone']",
		message: "Moroccan time comes from app/time, never from the machine's zone data.",
	},
]
const environment = [
	{
		selector: "MemberExpression[object.name='process'][property.name='env']",
		message: 'Read it from app/server/env.server.ts.',
	},
]
const markup = [
	{
		selector: "JSXAttribute[name.name='style']",
		message: 'The CSP forbids it: a class, an attribute or <progress>.',
	},
	{
		selector: 'JSXAttribute[name.name=/^on[A-Z]/]',
		message: 'Pages are not hydrated: a form, a link, or a script of app/enhance.',
	},
]
const extensions = {
	regex: '^(\\.{1,2}|#app)/(?!.*\\.(ts|tsx|js|mjs|cjs|json|css|svg)(\\?\\w+)?$)',
	message: 'Write the extension: #app/domain/shared/outcome.ts.',
}
const still = 'Pages are not hydrated (docs/decisions/002): this never runs in a browser.'
const unhydrated = [
	{
		name: 'react',
		importNames: [
			...['useState', 'useReducer', 'useEffect', 'useLayoutEffect', 'useInsertionEffect', 'useRef'],
			...['useTransition', 'useDeferredValue', 'useSyncExternalStore', 'useImperativeHandle', 'lazy'],
		],
		message: still,
	},
	{
		name: '@remix-run/react',
		importNames: [
			...['Form', 'Scripts', 'ScrollRestoration', 'LiveReload', 'Await', 'useFetcher', 'useFetchers'],
			...['useSubmit', 'useNavigation', 'useNavigate', 'useRevalidator', 'useBlocker', 'useBeforeUnload'],
		],
		message: `${still} A form is <form method="post">.`,
	},
]

const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }]
const syntax = (...selectors) => ({ 'no-restricted-syntax': ['error', ...selectors.flat()] })
const tests = ['**/*.test.{ts,tsx}']
/** Tests and showcases are lists: their length says nothing. */
const unmeasured = [...tests, 'app/**/*.test-data.ts', 'app/testing/**', 'app/design-system/gallery/**']

export default [
	{ ignores: ['build/', 'data/', 'node_modules/', 'app/*/generated/', 'public/'] },
	{
		files: ['{app,e2e,prisma}/**/*.{ts,tsx}', '*.ts'],
		languageOptions: { parser: tseslint.parser, parserOptions: { ecmaFeatures: { jsx: true } } },
		plugins: { '@typescript-eslint': tseslint.plugin },
		linterOptions: { reportUnusedDisableDirectives: 'off' },
		rules: {
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
			'no-restricted-imports': ['error', { paths: unhydrated, patterns: [extensions] }],
		},
	},
	{
		files: ['app/**/*.{ts,tsx}'],
		rules: {
			'no-console': 'error',
			'max-lines': lines(250),
			...syntax(clock, zone, environment, markup),
		},
	},
	{ files: ['app/**/*.ts'], ignores: unmeasured, rules: { 'max-lines-per-function': lines(50) } },
	{ files: ['app/domain/**/*.ts'], ignores: unmeasured, rules: { 'max-lines-per-function': lines(40) } },
	{ files: ['app/**/*.tsx'], ignores: unmeasured, rules: { 'max-lines-per-function': lines(60) } },
	{
		files: ['app/domain/**/*.ts'],
		rules: {
			'max-lines': lines(200),
			'no-restricted-globals': [
				'error',
				'fetch',
				'window',
				'document',
				'process',
				'crypto',
				'Intl',
				'console',
			],
		},
	},
	{
		files: ['app/{components,design-system,drawing,i18n,routes,time,web}/**/*.{ts,tsx}'],
		rules: { 'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'localStorage'] },
	},
	{
		files: ['app/{drawing,i18n}/**/*.ts'],
		ignores: tests,
		rules: { 'no-restricted-globals': ['error', 'fetch', 'window', 'document', 'Intl'] },
	},
	// Who may read a clock: the one file of the server, the zone, the process at the door, the browser.
	{
		files: ['app/server/clock.server.ts', 'app/time/**/*.ts', 'app/main.ts', 'app/enhance/**/*.ts'],
		rules: syntax(environment),
	},
	{ files: ['app/server/env.server.ts'], rules: syntax(clock, zone) },
	// Commands are the process's own start: they read its environment, its clock, and speak on its terminal.
	{
		files: ['app/commands/**/*.ts'],
		rules: { ...syntax(), 'no-console': 'off', 'no-restricted-syntax': 'off' },
	},
	{
		files: ['app/**/*.test.{ts,tsx}', 'app/testing/**/*.ts'],
		rules: { ...syntax(markup), 'max-lines': lines(400), 'no-console': 'off' },
	},
]
