import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright/test'
import { servePortal, type Portal } from './server.ts'

export type Role =
	| 'manager'
	| 'secondManager'
	| 'nationalOfficer'
	| 'officer09'
	| 'officer03'
	| 'auditor'
	| 'chair'
	| 'juror'
	| 'otherJuror'
	| 'pastJuror'
	| 'applicant'
	| 'otherApplicant'
	| 'drafter'

/** What app/testing/make-world.server.ts prints: ids of records, and a session token for each role. */
export type World = {
	sessions: Record<Role, string>
	judging: string
	published: string
	/** The applicant's application, of region 09; the other applicant's, of region 03. */
	own: string
	foreign: string
	draft: string
	received: string[]
	/** Readings of the juror and of the other juror, not begun; one of the juror's, submitted. */
	reading: string
	otherReading: string
	submittedReading: string
	award: { slug: string; verifyCode: string }
	minutes: string
	upload: string
	jurorEmail: string
	managerEmail: string
}

/**
 * A data folder with samples: one edition being judged (`read`: the share of its readings that are submitted), one
 * published. The caller removes it.
 */
export function makeWorld({ read = 0.5 }: { read?: number } = {}): { dataDir: string; world: World } {
	const dataDir = mkdtempSync(join(tmpdir(), 'tatwij-world-'))
	const printed = execFileSync(
		process.execPath,
		['--import', 'tsx', 'app/testing/make-world.server.ts', String(read)],
		{
			env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: '' },
			encoding: 'utf8',
		},
	)
	return { dataDir, world: JSON.parse(printed.slice(printed.lastIndexOf('\n{') + 1)) as World }
}

/** The same, served. */
export async function serveWorld(options: { read?: number } = {}): Promise<{ portal: Portal; world: World }> {
	const { dataDir, world } = makeWorld(options)
	const portal = await servePortal({ dataDir })
	const stop = async () => {
		await portal.stop()
		rmSync(dataDir, { recursive: true, force: true })
	}
	return { portal: { ...portal, stop }, world }
}

/** `Cookie` header of a role. */
export function cookieOf(world: World, role: Role): string {
	return `tatwij-session=${world.sessions[role]}`
}

/** Signs a browser context in as a role. */
export async function signInAs(
	context: BrowserContext,
	portal: Portal,
	world: World,
	role: Role,
): Promise<void> {
	await context.addCookies([
		{ name: 'tatwij-session', value: world.sessions[role], url: portal.url, httpOnly: true, sameSite: 'Lax' },
	])
}
