/** `npm test`: installs what it needs, then every check in order, cheapest first; stops at the first that fails. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { build, generate, install, root } from './setup.mjs'

/** @param {string} title @param {string} command @param {string[]} args */
function check(title, command, args) {
	const began = Date.now()
	console.log(`\n— ${title}`)
	const { status } = spawnSync(command, args, {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, LANG: 'C.UTF-8' },
	})
	console.log(
		`  ${title}: ${status === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`,
	)
	if (status !== 0) process.exit(status ?? 1)
}
const bin = (/** @type {string} */ name) => `node_modules/.bin/${name}`

/** Debian's Chromium when it is there or can be installed; otherwise the one packed in a package is used. */
function findBrowser() {
	if (existsSync('/usr/bin/chromium') || process.env['CHROMIUM_PATH']) return
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
	console.log('Installing Chromium from Debian…')
	const quiet = {
		stdio: /** @type {'ignore'} */ ('ignore'),
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	}
	spawnSync('apt-get', ['update', '-qq'], quiet)
	spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
}

install()
generate()
findBrowser()
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.'])
check('lint', bin('oxlint'), ['--quiet'])
check('house rules', bin('eslint'), ['app', 'e2e'])
check('rooms', 'npm', ['run', '--silent', 'rooms'])
check('words', 'npm', ['run', '--silent', 'words'])
check('types', bin('tsc'), ['--noEmit'])
check('unit and server tests', bin('vitest'), ['run'])
console.log('\n— build')
build()
check('browser tests', bin('playwright'), ['test'])
