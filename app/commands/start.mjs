/**
 * `npm start`: installs when needed, generates, migrates, builds when stale, and serves.
 * `-- --rehearsal` makes a new data folder a rehearsal, whose calendar can be moved.
 */
import { spawn } from 'node:child_process'
import { build, root, setUp } from './setup.mjs'

const development = process.argv.includes('--dev')
setUp()
if (!development) build()

const server = spawn(process.execPath, ['--import', 'tsx', 'app/main.ts', ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit',
	env: { ...process.env, NODE_ENV: development ? 'development' : 'production', LANG: 'C.UTF-8' },
})
for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT']))
	process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
