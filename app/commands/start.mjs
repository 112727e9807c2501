/**
 * `npm start`: installs when needed, generates, migrates, builds when stale, and serves.
 * `-- --rehearsal` makes a new data folder a rehearsal, whose calendar can be moved.
 */
import { spawn } from 'node:child_process'
import { follow } from './follow.mjs'
import { build, root, setUp } from './setup.mjs'

const development = process.argv.includes('--dev')
setUp()
if (!development) build()

follow(
	spawn(process.execPath, ['--import', 'tsx', 'app/main.ts', ...process.argv.slice(2)], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, NODE_ENV: development ? 'development' : 'production', LANG: 'C.UTF-8' },
	}),
)
