/** Runs a TypeScript command after the set-up: `node app/commands/run.mjs backup …`. */
import { spawn } from 'node:child_process'
import { follow } from './follow.mjs'
import { root, setUp } from './setup.mjs'

const [name = '', ...rest] = process.argv.slice(2)
setUp()
follow(
	spawn(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...rest], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, LANG: 'C.UTF-8' },
	}),
)
