import { existsSync } from 'node:fs'

/** CHROMIUM_PATH, else Debian's Chromium, else the one packed in @sparticuz/chromium (no system package needed). */
export async function chromiumExecutable(): Promise<string> {
	const found = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium'].find((path) => path && existsSync(path))
	if (found) return found
	const { default: packed } = await import('@sparticuz/chromium')
	return packed.executablePath()
}
