/**
 * Runs a TypeScript command after the set-up: `node app/commands/run.mjs backup …`. With `--bare` first, for a command
 * that only computes, the set-up ends with the packages. Set-up speaks on stderr, so stdout is the command's alone; its
 * exit code is ours.
 */
import { spawn } from 'node:child_process'
import { follow } from './follow.mjs'
import { install, root, setUp } from './setup.mjs'

const given = process.argv.slice(2)
const bare = given[0] === '--bare'
const [name = '', ...rest] = bare ? given.slice(1) : given
if (bare) install()
else setUp()
follow(
	spawn(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...rest], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, LANG: 'C.UTF-8' },
	}),
)
