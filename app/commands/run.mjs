/** Runs a TypeScript command after the set-up: `node app/commands/run.mjs backup …`. */
import { spawnSync } from 'node:child_process'
import { root, setUp } from './setup.mjs'

const [name = '', ...rest] = process.argv.slice(2)
setUp()
const { status } = spawnSync(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...rest], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, LANG: 'C.UTF-8' },
})
process.exit(status ?? 1)
