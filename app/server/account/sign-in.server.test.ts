import { expect, test } from 'vitest'
import type { Contact } from '#app/domain/people/contact.ts'
import { checkCode, type CodeToCheck } from '#app/server/account/check-code.server.ts'
import { createFirstManager } from '#app/server/account/create-first-manager.server.ts'
import { endOtherSessions } from '#app/server/account/end-other-sessions.server.ts'
import { endSession } from '#app/server/account/end-session.server.ts'
import { findSession } from '#app/server/account/find-session.server.ts'
import { issueCode, issueCodeAtDesk } from '#app/server/account/issue-code.server.ts'
import { loadAccount } from '#app/server/account/load-account.server.ts'
import { changeAccount } from '#app/server/account/change-account.server.ts'
import { openByLink } from '#app/server/account/use-link.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const phone: Contact = { kind: 'phone', value: '+212612345678' }
const email: Contact = { kind: 'email', value: 'coop@example.ma' }
const at = (time: string) => new Date(`2027-01-26T${time}Z`)
const MINE = 'b'.repeat(64)
const OTHER = 'c'.repeat(64)

/** Asks for a code and reads it in the outbox, as its owner would on her phone. */
async function ask(contact: Contact, time: string, browserHash = MINE): Promise<string> {
	const issued = await issueCode({ contact, language: 'ar', browserHash, now: at(time) })
	if (!issued.ok) throw new Error(issued.code)
	const newest = await db.read.message.findFirst({
		where: { template: 'sign-in-code' },
		orderBy: { createdAt: 'desc' },
	})
	return /\d{6}/.exec(newest?.text ?? '')?.[0] ?? ''
}

let sessions = 0
function type(typed: string, time: string, change: Partial<CodeToCheck> = {}) {
	return checkCode({
		contact: phone,
		typed,
		language: 'ar',
		browserHash: MINE,
		sessionTokenHash: `session-${++sessions}`,
		shared: false,
		userAgent: 'Mozilla/5.0 (Linux; Android 13) Mobile Safari',
		now: at(time),
		...change,
	})
}
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

test('asking for a code answers alike for a known contact and a new one, and makes no account', async () => {
	await db.write((tx) => tx.account.create({ data: { phone: phone.value, createdAt: at('08:00:00') } }))
	const answer = (contact: Contact) =>
		issueCode({ contact, language: 'ar', browserHash: MINE, now: at('14:32:00') })
	expect(await answer(phone)).toEqual(await answer(email))
	expect(await db.read.account.count()).toBe(1)
	const [known, unknown] = await db.read.message.findMany({ orderBy: { channel: 'desc' } })
	expect(known).toMatchObject({ channel: 'sms', accountId: null })
	expect(unknown).toMatchObject({ channel: 'email', accountId: null })
})

test('only an HMAC of the code is kept, and the journal has neither code nor contact', async () => {
	const code = await ask(phone, '14:32:00')
	const kept = await db.read.signInCode.findFirstOrThrow()
	expect(kept.codeHash).toMatch(/^[0-9a-f]{64}$/)
	const journal = JSON.stringify(await db.read.journalEntry.findMany())
	expect(journal).not.toContain(code)
	expect(journal).not.toContain('612345678')
})

test('five wrong tries spend a code, the right one included; a new code opens', async () => {
	const code = await ask(phone, '14:32:00')
	for (const left of [4, 3, 2, 1]) {
		expect(await type(wrong(code), '14:33:00')).toEqual({
			ok: false,
			code: 'people.code-wrong',
			details: { left },
		})
	}
	expect(await type(wrong(code), '14:33:00')).toEqual({ ok: false, code: 'people.code-tries-spent' })
	expect(await type(code, '14:33:00')).toEqual({ ok: false, code: 'people.code-tries-spent' })
	expect(await db.read.account.count()).toBe(0)
	expect(await type(await ask(phone, '14:34:00'), '14:34:30')).toMatchObject({ ok: true })
})

test('a code opens until ten minutes, exactly', async () => {
	const code = await ask(phone, '14:32:00')
	expect(await type(code, '14:42:00')).toEqual({ ok: false, code: 'people.code-expired' })
	expect(await type(code, '14:41:59.999')).toMatchObject({ ok: true })
	expect(await type(code, '14:41:59.999')).toMatchObject({ ok: false })
	expect(await db.read.session.count()).toBe(1)
})

test('another code after sixty seconds, five an hour; the older one no longer opens', async () => {
	const first = await ask(phone, '14:00:00')
	const again = (time: string) =>
		issueCode({ contact: phone, language: 'ar', browserHash: MINE, now: at(time) })
	expect(await again('14:00:59')).toMatchObject({ code: 'people.code-too-soon', details: { seconds: 1 } })
	const second = await ask(phone, '14:01:00')
	if (first !== second) expect(await type(first, '14:01:10')).toMatchObject({ code: 'people.code-wrong' })
	for (const time of ['14:02:00', '14:03:00', '14:04:00']) expect((await again(time)).ok).toBe(true)
	expect(await again('14:05:00')).toEqual({
		ok: false,
		code: 'people.code-hourly-limit',
		details: { minutes: 55 },
	})
	expect((await again('15:00:00')).ok).toBe(true)
})

test('a code opens the browser that asked for it, and another browser does not wear it out', async () => {
	const code = await ask(phone, '14:32:00')
	for (let tries = 0; tries < 6; tries++)
		expect(await type(code, '14:33:00', { browserHash: OTHER })).toEqual({
			ok: false,
			code: 'people.code-wrong',
			details: { left: 4 },
		})
	expect(await type(code, '14:33:30', { browserHash: null })).toMatchObject({ code: 'people.code-wrong' })
	expect(await type(code, '14:34:00')).toMatchObject({ ok: true })
})

test('a code given at a desk opens any browser, once, for its contact alone', async () => {
	const officer = await db.write((tx) =>
		tx.account.create({ data: { email: 'o@example.ma', createdAt: at('08:00:00') } }),
	)
	const { code } = await issueCodeAtDesk({
		contact: phone,
		officerId: officer.id,
		onBehalfOf: null,
		now: at('14:00:00'),
		lifeMs: 10 * 60_000,
	})
	expect(await type(code, '14:05:00', { contact: email })).toMatchObject({ code: 'people.code-wrong' })
	expect(await type(code, '14:05:00', { browserHash: OTHER })).toMatchObject({ ok: true })
	expect(await type(code, '14:05:01')).toMatchObject({ ok: false })
	expect(await db.read.message.count()).toBe(0)
})

test('own phone thirty days, a shared one thirty minutes, people who decide twelve hours', async () => {
	const life = async (contact: Contact, time: string, shared: boolean) => {
		const opened = await type(await ask(contact, time), time, { contact, shared })
		return opened.ok ? opened.value.lifeMs / 60_000 : null
	}
	expect(await life(phone, '10:00:00', false)).toBe(30 * 24 * 60)
	expect(await life(phone, '10:10:00', true)).toBe(30)
	await db.write(async (tx) => {
		const account = await tx.account.create({ data: { email: email.value, createdAt: at('08:00:00') } })
		await tx.roleGrant.create({
			data: { accountId: account.id, role: 'officer', grantedAt: at('08:00:00') },
		})
	})
	expect(await life(email, '10:20:00', false)).toBe(12 * 60)
	expect(await life(email, '10:30:00', true)).toBe(30)
	const shared = await db.read.session.findFirstOrThrow({
		where: { shared: true },
		orderBy: { createdAt: 'asc' },
	})
	expect(await findSession(shared.id, at('10:39:59.999'))).not.toBeNull()
	expect(await findSession(shared.id, at('10:40:00'))).toBeNull()
})

test('a revoked account gets the answer of a wrong code, and its sessions are dead', async () => {
	const opened = await type(await ask(phone, '14:00:00'), '14:00:10', { sessionTokenHash: 'mine' })
	expect(opened.ok).toBe(true)
	expect(await findSession('mine', at('14:01:00'))).not.toBeNull()
	await db.write((tx) => tx.account.updateMany({ data: { revokedAt: at('14:02:00') } }))
	expect(await findSession('mine', at('14:02:00'))).toBeNull()
	expect(await type(await ask(phone, '14:03:00'), '14:03:10')).toEqual({
		ok: false,
		code: 'people.code-wrong',
		details: { left: 4 },
	})
	expect(await db.read.session.count()).toBe(1)
})

test('drafts of this browser become the account’s; those of others do not', async () => {
	await seedEditions(at('08:00:00'))
	const version = await db.read.editionVersion.findFirstOrThrow({ where: { editionId: 'lm-2027' } })
	const dates = { createdAt: at('08:00:00'), updatedAt: at('08:00:00') }
	const draft = (deviceHash: string | null, accountId: string | null = null) =>
		db.write((tx) =>
			tx.application.create({
				data: {
					editionId: 'lm-2027',
					versionId: version.id,
					language: 'ar',
					deviceHash,
					accountId,
					...dates,
				},
			}),
		)
	const mine = await draft(MINE)
	const theirs = await draft(OTHER)
	const opened = await type(await ask(phone, '14:00:00'), '14:00:10')
	expect(opened).toMatchObject({ ok: true, value: { joined: 1 } })
	const accountId = opened.ok ? opened.value.accountId : ''
	expect(await db.read.application.findUnique({ where: { id: mine.id } })).toMatchObject({
		accountId,
		deviceHash: null,
	})
	expect(await db.read.application.findUnique({ where: { id: theirs.id } })).toMatchObject({
		accountId: null,
		deviceHash: OTHER,
	})
	expect(
		await db.read.journalEntry.count({ where: { action: 'application.joined-account', objectId: mine.id } }),
	).toBe(1)
})

test('a one-time link opens once, until its end, and not for a revoked account', async () => {
	const first = await createFirstManager(at('08:00:00'))
	expect(await createFirstManager(at('08:00:01'))).toBeNull()
	const open = (token: string, time: string, session: string) =>
		openByLink({ token, sessionTokenHash: session, shared: false, userAgent: null, now: at(time) })
	const refused = { ok: false, code: 'account.link-unknown' }
	expect(await open('nonsense', '08:10:00', 's0')).toEqual(refused)
	expect(await open(first?.token ?? '', '09:00:00', 's1')).toEqual(refused)
	const both = await Promise.all([
		open(first?.token ?? '', '08:59:59', 's2'),
		open(first?.token ?? '', '08:59:59', 's3'),
	])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toEqual(refused)
	expect(await db.read.session.count()).toBe(1)
})

test('the page of one’s account shows live sessions only, and ends one, or all others', async () => {
	const opened = await type(await ask(phone, '10:00:00'), '10:00:10', { sessionTokenHash: 'here' })
	const accountId = opened.ok ? opened.value.accountId : ''
	await type(await ask(phone, '10:05:00'), '10:05:10', { sessionTokenHash: 'there', shared: true })
	const later = await type(await ask(phone, '10:20:00'), '10:20:10', {
		sessionTokenHash: 'third',
		userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
	})
	expect(later.ok).toBe(true)
	const read = async (time: string) => {
		const own = await loadAccount({ accountId, sessionHash: 'here', now: at(time) })
		return own.sessions.map(({ id, device, current }) => [id, device, current])
	}
	expect(await read('10:35:09')).toEqual([
		['third', 'computer', false],
		['there', 'phone', false],
		['here', 'phone', true],
	])
	expect(await read('10:35:10')).toEqual([
		['third', 'computer', false],
		['here', 'phone', true],
	])
	// Another account's session is not hers to end.
	await type(await ask(email, '10:36:00'), '10:36:10', { contact: email, sessionTokenHash: 'foreign' })
	await endSession({ accountId, tokenHash: 'foreign', now: at('10:37:00') })
	expect(await db.read.session.count({ where: { id: 'foreign' } })).toBe(1)
	expect(await endOtherSessions({ accountId, keepTokenHash: 'here', now: at('10:38:00') })).toBe(2)
	expect(await endOtherSessions({ accountId, keepTokenHash: 'here', now: at('10:38:01') })).toBe(0)
	expect(await read('10:39:00')).toEqual([['here', 'phone', true]])
	expect(await findSession('third', at('10:39:00'))).toBeNull()
})

test('the language of messages is hers to change, once; the next mail uses it', async () => {
	const opened = await type(await ask(phone, '10:00:00'), '10:00:10')
	const accountId = opened.ok ? opened.value.accountId : ''
	expect(await changeAccount({ accountId, language: 'fr', now: at('10:01:00') })).toBe(1)
	expect(await changeAccount({ accountId, language: 'fr', now: at('10:01:01') })).toBe(0)
	expect(await db.read.journalEntry.count({ where: { action: 'account.changed' } })).toBe(1)
	expect(await changeAccount({ accountId, language: 'fr', displayName: 'عينة 3', now: at('10:02:00') })).toBe(
		1,
	)
	expect((await loadAccount({ accountId, sessionHash: '', now: at('10:03:00') })).displayName).toBe('عينة 3')
})
