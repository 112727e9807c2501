import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright/test'
import { servePortal, type Portal } from './server.ts'

export type Reader = 'first' | 'second' | 'winner' | 'loser' | 'refused'
/** What app/testing/make-judged-world.server.ts prints. */
export type JudgedWorld = {
	edition: string
	sessions: Record<Reader, string>
	/** Applications: one awarded, one not, one not admitted. */
	winner: string
	loser: string
	refused: string
}

/** A served portal whose jury has decided; nothing is prepared for the public. */
export async function serveJudged(): Promise<{ portal: Portal; world: JudgedWorld }> {
	const dataDir = mkdtempSync(join(tmpdir(), 'tatwij-judged-'))
	const printed = execFileSync(
		process.execPath,
		['--import', 'tsx', 'app/testing/make-judged-world.server.ts'],
		{ env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: '' }, encoding: 'utf8' },
	)
	const world = JSON.parse(printed.slice(printed.lastIndexOf('{"edition"'))) as JudgedWorld
	const portal = await servePortal({ dataDir })
	const stop = async () => {
		await portal.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
	return { portal: { ...portal, stop }, world }
}

/** A page in a context of its own, signed in as somebody or as nobody. */
export async function openAs(
	browser: Browser,
	portal: Portal,
	session: string | null,
	options: BrowserContextOptions = {},
): Promise<Page> {
	const context = await browser.newContext({ baseURL: portal.url, ...options })
	if (session)
		await context.addCookies([
			{ name: 'tatwij-session', value: session, url: portal.url, httpOnly: true, sameSite: 'Lax' },
		])
	return context.newPage()
}
