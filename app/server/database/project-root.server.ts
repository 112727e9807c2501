import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, from the sources as from the build: migrations and packages lie below it. */
export function projectRoot(): string {
	let folder = path.dirname(fileURLToPath(import.meta.url))
	for (;;) {
		const file = path.join(folder, 'package.json')
		if (existsSync(file) && isOurs(readFileSync(file, 'utf8'))) return folder
		const parent = path.dirname(folder)
		if (parent === folder) throw new Error('No package.json of Tatwij above this program.')
		folder = parent
	}
}

function isOurs(manifest: string): boolean {
	return (JSON.parse(manifest) as { name?: string }).name === 'tatwij'
}
