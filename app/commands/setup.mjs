/**
 * What every command needs before TypeScript can run, in plain JavaScript: packages installed, clients, catalogs and
 * fonts made, and (for serving) a build that is not older than the sources. Each step is skipped when nothing changed.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
const stamps = join(root, '.cache')

/** @param {string[]} paths files and folders below the root @returns {string} SHA-256 of their names and bytes */
function fingerprint(paths) {
	const hash = createHash('sha256').update(process.version)
	const walk = (/** @type {string} */ path) => {
		if (!existsSync(path)) return
		if (statSync(path).isDirectory()) {
			for (const name of readdirSync(path).sort()) {
				if (name !== 'generated' && name !== 'node_modules') walk(join(path, name))
			}
		} else {
			hash.update(relative(root, path)).update(readFileSync(path))
		}
	}
	for (const path of paths) walk(join(root, path))
	return hash.digest('hex')
}

/** Runs a step unless its inputs are as they were and its output is there.
 * @param {string} name @param {string[]} inputs @param {string} output @param {() => void} step */
function unlessFresh(name, inputs, output, step) {
	const stamp = join(stamps, name)
	const now = fingerprint(inputs)
	const before = existsSync(stamp) ? readFileSync(stamp, 'utf8') : ''
	if (now === before && existsSync(join(root, output))) return
	step()
	mkdirSync(dirname(stamp), { recursive: true })
	writeFileSync(stamp, now)
}

/** Speaks on stderr, for stdout belongs to the command.
 * @param {string} command @param {string[]} args @param {Record<string, string>} [environment] */
function run(command, args, environment = {}) {
	execFileSync(command, args, {
		cwd: root,
		stdio: ['inherit', 2, 2],
		env: { ...process.env, ...environment },
	})
}

/** Whether somebody ran npm here herself after the list of packages came: there is nothing to add. */
function isInstalledByHand() {
	const installed = statSync(join(root, 'node_modules/.package-lock.json'), { throwIfNoEntry: false })
	const wanted = statSync(join(root, 'package-lock.json'))
	return !existsSync(join(stamps, 'install')) && installed !== undefined && installed.mtimeMs > wanted.mtimeMs
}

/**
 * Installs exactly what package-lock.json says. A linked folder of packages belongs to another checkout: it is left
 * alone.
 */
export function install() {
	if (lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return
	if (isInstalledByHand()) return
	unlessFresh('install', ['package.json', 'package-lock.json'], 'node_modules/.package-lock.json', () => {
		console.error(
			'Installing packages (a few minutes the first time; better-sqlite3 needs g++, make and python3)…',
		)
		run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
	})
}

/** Makes the database clients, the compiled catalogs and the font subsets. */
export function generate() {
	unlessFresh(
		'clients',
		['prisma', 'prisma.config.ts', 'package-lock.json'],
		'app/server/generated/postgres',
		() => {
			run('node_modules/.bin/prisma', ['generate'], { DB_KIND: 'sqlite' })
			run('node_modules/.bin/prisma', ['generate'], { DB_KIND: 'postgres' })
		},
	)
	run('node', ['app/commands/compile-catalogs.mjs'])
	run('node', ['app/commands/build-fonts.mjs'])
}

/** Builds the pages when a source is newer than the build. */
export function build() {
	const sources = [
		'app',
		'public',
		'prisma/models',
		'prisma/seeds',
		'vite.config.ts',
		'package-lock.json',
		'tsconfig.json',
	]
	unlessFresh('build', sources, 'build/server/index.js', () => {
		run('node_modules/.bin/remix', ['vite:build', '--logLevel', 'warn'])
	})
}

export function setUp() {
	install()
	generate()
}
