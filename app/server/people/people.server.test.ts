import { expect, test } from 'vitest'
import type { Person, RoleHeld } from '#app/domain/people/actor.ts'
import { findSession } from '#app/server/account/find-session.server.ts'
import { openByLink } from '#app/server/account/use-link.server.ts'
import { changePerson } from '#app/server/people/change-person.server.ts'
import { closeAccount } from '#app/server/people/close-account.server.ts'
import { readPerson } from '#app/server/people/find-person.server.ts'
import { inviteAgain } from '#app/server/people/invite-again.server.ts'
import { invitePerson, type Invitation } from '#app/server/people/invite-person.server.ts'
import { listStaff, type StaffFilter } from '#app/server/people/list-staff.server.ts'
import { revokeRole } from '#app/server/people/revoke-role.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'

const db = testDatabase({ each: 'test' })
const now = new Date('2027-01-04T09:00:00Z')
const later = new Date('2027-01-04T09:30:00Z')
const EVERYWHERE: RoleHeld = { role: 'manager', editionId: null, regionCode: null }

async function signedIn(email: string, ...roles: RoleHeld[]): Promise<Person> {
	const account = await db.write((tx) =>
		tx.account.create({
			data: { email, createdAt: now, roles: { create: roles.map((role) => ({ ...role, grantedAt: now })) } },
		}),
	)
	return { kind: 'person', accountId: account.id, deviceHash: null, roles }
}

function invitation(actor: Person, change: Partial<Invitation> = {}): Invitation {
	return {
		actor,
		contact: { kind: 'email', value: 'officer@example.ma' },
		displayName: 'مكلفة، عينة 1',
		language: 'ar',
		role: 'officer',
		editionId: null,
		regionCode: null,
		linkAddress: (token, language) => `https://tatwij.example/${language}/sign-in/link/${token}`,
		now,
		...change,
	}
}

async function invite(actor: Person, change: Partial<Invitation> = {}): Promise<string> {
	const invited = await invitePerson(invitation(actor, change))
	if (!invited.ok) throw new Error(invited.code)
	return invited.value.accountId
}

async function tokenOfNewestMessage(): Promise<string> {
	const [message] = await db.read.message.findMany({ orderBy: { createdAt: 'desc' }, take: 1 })
	return /sign-in\/link\/([\w-]+)/.exec(message?.text ?? '')?.[1] ?? ''
}

async function session(accountId: string, id: string): Promise<void> {
	const life = { createdAt: now, lastSeenAt: now, expiresAt: new Date('2027-02-01T00:00:00Z') }
	await db.write((tx) => tx.session.create({ data: { id, accountId, ...life } }))
}

async function actions(): Promise<string[]> {
	const entries = await db.read.journalEntry.findMany({ orderBy: { seq: 'asc' } })
	return entries.map(({ action }) => action)
}

const all: StaffFilter = { editionId: null, role: null, search: '', closed: false, page: 1 }
async function found(change: Partial<StaffFilter>): Promise<(string | null)[]> {
	return (await listStaff({ ...all, ...change })).members.map(({ email }) => email)
}

test('an invitation makes the account, gives the role and writes in her language with a link that opens once', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const accountId = await invite(manager, { language: 'fr' })
	const message = await db.read.message.findFirstOrThrow()
	expect(message).toMatchObject({
		recipient: 'officer@example.ma',
		language: 'fr',
		template: 'staff-invitation',
	})
	expect(message.subject.startsWith('Invitation')).toBe(true)
	expect(message.text).toContain('Agent d’instruction')
	expect(await actions()).toEqual(['account.created', 'account.role-granted', 'account.link-issued'])
	const open = { sessionTokenHash: 's1', shared: false, userAgent: null, now: later }
	const token = await tokenOfNewestMessage()
	expect(await openByLink({ ...open, token })).toMatchObject({ ok: true, value: { accountId } })
	expect(await openByLink({ ...open, token, sessionTokenHash: 's2' })).toMatchObject({ ok: false })
	expect(await findSession('s1', later)).toEqual({
		accountId,
		roles: [{ role: 'officer', editionId: null, regionCode: null }],
	})
})

test('the same invitation twice gives one role and one message', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const both = await Promise.all([invitePerson(invitation(manager)), invitePerson(invitation(manager))])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'people.role-held' })
	expect(await db.read.account.count()).toBe(2)
	expect(await db.read.message.count()).toBe(1)
})

test('an account that exists is found by its phone and keeps its language and name', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const known = await db.write((tx) =>
		tx.account.create({
			data: { phone: '+212612345678', displayName: 'عينة 7', language: 'fr', createdAt: now },
		}),
	)
	const accountId = await invite(manager, { contact: { kind: 'phone', value: '+212612345678' } })
	expect(accountId).toBe(known.id)
	expect(await db.read.account.findUnique({ where: { id: known.id } })).toMatchObject({
		displayName: 'عينة 7',
		language: 'fr',
	})
	expect(await db.read.message.findFirst()).toMatchObject({ channel: 'sms', language: 'fr' })
})

test('a role does not live as long as an applicant’s session of thirty days: twelve hours at most', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const applicant = await signedIn('officer@example.ma')
	await session(applicant.accountId, 'long')
	await invite(manager)
	expect(await findSession('long', new Date('2027-01-04T20:59:59Z'))).toMatchObject({
		roles: [{ role: 'officer' }],
	})
	expect(await findSession('long', new Date('2027-01-04T21:00:00Z'))).toBeNull()
})

test('nobody but a manager of every edition invites, and nothing is written', async () => {
	const officer = await signedIn('o@example.ma', { role: 'officer', editionId: null, regionCode: '09' })
	await seedEditions(now)
	const partly = await signedIn('m2@example.ma', { ...EVERYWHERE, editionId: 'lm-2027' })
	const before = await actions()
	for (const actor of [officer, partly])
		expect(await invitePerson(invitation(actor))).toEqual({ ok: false, code: 'people.not-yours' })
	expect(await invitePerson(invitation(partly, { role: 'manager', regionCode: '09' }))).toMatchObject({
		ok: false,
	})
	expect(await db.read.account.count({ where: { email: 'officer@example.ma' } })).toBe(0)
	expect(await db.read.message.count()).toBe(0)
	expect(await actions()).toEqual(before)
})

test('a second invitation ends the link of the first', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const accountId = await invite(manager)
	const first = await tokenOfNewestMessage()
	expect(
		await inviteAgain({
			actor: manager,
			accountId,
			linkAddress: invitation(manager).linkAddress,
			now: later,
		}),
	).toEqual({ ok: true, value: null })
	const open = { sessionTokenHash: 's1', shared: false, userAgent: null, now: later }
	expect(await openByLink({ ...open, token: first })).toEqual({ ok: false, code: 'account.link-unknown' })
	expect(await openByLink({ ...open, token: await tokenOfNewestMessage() })).toMatchObject({ ok: true })
})

test('a role that was taken counts from the next request', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const accountId = await invite(manager)
	await session(accountId, 's1')
	const grant = await db.read.roleGrant.findFirstOrThrow({ where: { accountId } })
	const revoke = { actor: manager, grantId: grant.id, now: later }
	expect(await revokeRole({ ...revoke, confirmed: false })).toEqual({
		ok: false,
		code: 'people.confirm-first',
	})
	expect(await revokeRole({ ...revoke, confirmed: true })).toEqual({ ok: true, value: { accountId } })
	expect(await findSession('s1', later)).toEqual({ accountId, roles: [] })
	expect(await revokeRole({ ...revoke, confirmed: true })).toEqual({ ok: false, code: 'people.role-gone' })
	expect((await actions()).filter((action) => action === 'account.role-revoked')).toHaveLength(1)
})

test('a closed account is out at once, its links dead, and it may be invited again', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const accountId = await invite(manager)
	const token = await tokenOfNewestMessage()
	await session(accountId, 's1')
	await session(accountId, 's2')
	expect(await closeAccount({ actor: manager, accountId, confirmed: true, now: later })).toEqual({
		ok: true,
		value: { sessions: 2 },
	})
	expect(await findSession('s1', later)).toBeNull()
	const open = { token, sessionTokenHash: 's3', shared: false, userAgent: null, now: later }
	expect(await openByLink(open)).toEqual({ ok: false, code: 'account.link-unknown' })
	expect(await found({})).toEqual(['m1@example.ma'])
	expect(await found({ closed: true })).toEqual(['officer@example.ma'])
	expect(await invite(manager, { now: new Date('2027-01-05T09:00:00Z') })).toBe(accountId)
	expect(await found({ search: 'officer' })).toEqual(['officer@example.ma'])
})

test('the last manager can leave in no way, and two who try at once leave one', async () => {
	const first = await signedIn('m1@example.ma', EVERYWHERE)
	const alone = { accountId: first.accountId, confirmed: true, now }
	expect(await closeAccount({ actor: first, ...alone })).toEqual({ ok: false, code: 'people.last-manager' })
	const second = await signedIn('m2@example.ma', EVERYWHERE)
	const outcomes = await Promise.all([
		closeAccount({ actor: first, ...alone }),
		closeAccount({ actor: second, ...alone, accountId: second.accountId }),
	])
	expect(outcomes.map((one) => one.ok).sort()).toEqual([false, true])
	expect(await db.read.account.count({ where: { revokedAt: null } })).toBe(1)
})

test('a juror is not closed here, and her role is not taken here', async () => {
	await seedEditions(now)
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const juror = await signedIn('j1@example.ma', { role: 'juror', editionId: 'lm-2027', regionCode: null })
	const grant = await db.read.roleGrant.findFirstOrThrow({ where: { accountId: juror.accountId } })
	const refused = { ok: false, code: 'people.juror-elsewhere' }
	expect(await revokeRole({ actor: manager, grantId: grant.id, confirmed: true, now })).toEqual(refused)
	expect(await closeAccount({ actor: manager, accountId: juror.accountId, confirmed: true, now })).toEqual(
		refused,
	)
})

test('a contact is changed once it is nobody else’s, and what was sent to the old one stops opening', async () => {
	const manager = await signedIn('secretariat@localhost', EVERYWHERE)
	await signedIn('taken@example.ma')
	const change = {
		actor: manager,
		accountId: manager.accountId,
		displayName: 'مسيرة، عينة 1',
		phone: null,
		language: 'fr',
		now,
	} as const
	expect(await changePerson({ ...change, email: 'taken@example.ma' })).toEqual({
		ok: false,
		code: 'people.contact-taken',
	})
	expect(await changePerson({ ...change, email: null })).toEqual({ ok: false, code: 'people.contact-needed' })
	expect(await changePerson({ ...change, email: 'm@example.ma' })).toEqual({
		ok: true,
		value: { changed: 3 },
	})
	expect(await changePerson({ ...change, email: 'm@example.ma' })).toEqual({
		ok: true,
		value: { changed: 0 },
	})
	const entries = await db.read.journalEntry.findMany({ where: { action: 'account.changed' } })
	expect(entries.map(({ payload }) => payload)).toEqual(['{"fields":["displayName","email","language"]}'])
})

test('the contact of another manager stays, with her links and her codes; her name may be mended', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const other = await invite(manager, { role: 'manager', contact: { kind: 'email', value: 'm2@example.ma' } })
	const change = { actor: manager, accountId: other, language: 'ar', phone: null, now } as const
	const token = await tokenOfNewestMessage()
	expect(await changePerson({ ...change, displayName: 'x', email: 'own-second@example.ma' })).toEqual({
		ok: false,
		code: 'people.contact-of-manager',
	})
	expect(await changePerson({ ...change, displayName: 'مسيرة، عينة 2', email: 'm2@example.ma' })).toEqual({
		ok: true,
		value: { changed: 1 },
	})
	expect(await db.read.account.findUnique({ where: { id: other } })).toMatchObject({
		email: 'm2@example.ma',
		displayName: 'مسيرة، عينة 2',
	})
	const open = { token, sessionTokenHash: 's1', shared: false, userAgent: null, now: later }
	expect(await openByLink(open)).toMatchObject({ ok: true, value: { accountId: other } })
})

test('an applicant is nobody’s to change or to read on the page of people', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const applicant = await signedIn('coop@example.ma')
	expect(await readPerson(manager, applicant.accountId, now)).toBeNull()
	expect(
		await changePerson({
			actor: manager,
			accountId: applicant.accountId,
			displayName: '',
			phone: null,
			email: 'stolen@example.ma',
			language: 'ar',
			now,
		}),
	).toEqual({ ok: false, code: 'people.account-closed' })
	expect(await found({})).toEqual(['m1@example.ma'])
})

test('reading somebody’s contact is written down', async () => {
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	const accountId = await invite(manager)
	expect(await readPerson(manager, accountId, later)).toMatchObject({
		email: 'officer@example.ma',
		invitedUntil: new Date('2027-01-11T09:00:00Z'),
		liveSessions: 0,
	})
	expect((await actions()).at(-1)).toBe('read.personal-data')
	const officer = await signedIn('o@example.ma', { role: 'officer', editionId: null, regionCode: null })
	expect(await readPerson(officer, accountId, later)).toBeNull()
})

test('the list is filtered by edition, role and what is typed, in pages of thirty', async () => {
	await seedEditions(now)
	const manager = await signedIn('m1@example.ma', EVERYWHERE)
	for (let n = 1; n <= 31; n++) {
		await invite(manager, {
			contact: { kind: 'phone', value: `+2126123456${String(n).padStart(2, '0')}` },
			displayName: `مُكلّفة، عينة ${n}`,
			editionId: n % 2 ? 'lm-2027' : 'sg-2027',
			regionCode: '09',
		})
	}
	const count = async (change: Partial<StaffFilter>) => (await listStaff({ ...all, ...change })).total
	expect(await count({})).toBe(32)
	expect((await listStaff({ ...all, page: 2 })).members).toHaveLength(2)
	expect(await count({ editionId: 'lm-2027' })).toBe(17)
	expect(await count({ editionId: 'sg-2027', role: 'officer' })).toBe(15)
	expect(await count({ search: 'مكلفه عينه 7' })).toBe(1)
	expect(await count({ search: '06 12 34 56 31' })).toBe(1)
	expect(await count({ search: 'nobody' })).toBe(0)
})
