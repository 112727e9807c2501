import { expect, test } from 'vitest'
import type { MemberInput } from '#app/domain/jury/member.ts'
import { changeJuror } from '#app/server/jury/change-juror.server.ts'
import { inviteJuror } from '#app/server/jury/invite-juror.server.ts'
import { listJury } from '#app/server/jury/list-jury.server.ts'
import { remindJurors } from '#app/server/jury/remind-jurors.server.ts'
import { removeJuror } from '#app/server/jury/remove-juror.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	BEFORE,
	EDITION,
	type JuryEdition,
	makeAdmissible,
	makeJuryEdition,
	makePerson,
	REAL,
	SITE,
} from '#app/testing/jury-edition.server.ts'

const db = testDatabase({ each: 'test' })
const MEMBER: MemberInput = {
	displayName: 'خبيرة عينة 4',
	organisation: 'جامعة عينة',
	provinceCode: '09.001',
	languages: ['ar', 'fr'],
	sectors: ['argan'],
	isChair: false,
}
const linkAddress = (token: string, language: string) => `${SITE}/${language}/sign-in/link/${token}`

const invite = (
	{ manager }: Pick<JuryEdition, 'manager'>,
	contact: string,
	change: Partial<MemberInput> = {},
	realNow = REAL,
) =>
	inviteJuror({
		actor: manager,
		editionId: EDITION,
		contact,
		language: 'fr',
		member: { ...MEMBER, ...change },
		linkAddress,
		now: BEFORE,
		realNow,
	})

async function list() {
	const edition = await loadEdition(EDITION)
	if (!edition) throw new Error('no edition')
	return listJury(edition, BEFORE)
}

test('an invitation makes an account, a code, a role and one message with a link that opens once', async () => {
	const edition = await makeJuryEdition({ jurors: 2 })
	expect(await invite(edition, ' Expert@Portal.TEST ')).toMatchObject({ ok: true, value: { code: 'J03' } })
	const account = await db.read.account.findUniqueOrThrow({
		where: { email: 'expert@portal.test' },
		include: { roles: true, juryMembers: true },
	})
	expect(account).toMatchObject({
		displayName: 'خبيرة عينة 4',
		language: 'fr',
		roles: [{ role: 'juror', editionId: EDITION, revokedAt: null }],
		juryMembers: [{ code: 'J03', regionCode: '09', provinceCode: '09.001', rosterDeclaredAt: null }],
	})
	const [message, ...others] = await db.read.message.findMany({ where: { template: 'jury-invitation' } })
	expect(others).toEqual([])
	expect(message).toMatchObject({ channel: 'email', recipient: 'expert@portal.test', language: 'fr' })
	expect(message?.text).toMatch(/http:\/\/portal\.test\/fr\/sign-in\/link\/[\w-]{40,}/)
	expect(message?.text).toContain('J03')
	expect(await db.read.signInLink.count({ where: { accountId: account.id, purpose: 'invitation' } })).toBe(1)
	expect((await list()).find(({ code }) => code === 'J03')).toMatchObject({
		state: 'invited',
		contacts: ['e•••@portal.test'],
	})
})

test('a phone is enough', async () => {
	const edition = await makeJuryEdition({})
	expect(await invite(edition, '٠٦ ١٢ ٣٤ ٥٦ ١٤')).toMatchObject({ ok: true, value: { code: 'J01' } })
	expect(await db.read.message.findMany()).toMatchObject([{ channel: 'sms', recipient: '+212612345614' }])
})

test('the same person twice, a person of the office, an applicant and an unreadable contact are refused', async () => {
	const edition = await makeJuryEdition({})
	await makePerson('officer@portal.test', 'officer', null)
	const applicant = await makePerson('applicant@portal.test', null, null)
	await makeAdmissible(1, { accountId: applicant.accountId })
	await invite(edition, 'expert@portal.test')
	const before = await db.read.journalEntry.count()
	const refusals = [
		['expert@portal.test', 'jury.already-invited'],
		['officer@portal.test', 'jury.holds-other-role'],
		['applicant@portal.test', 'jury.is-applicant'],
		['manager@portal.test', 'jury.holds-other-role'],
		['expert@', 'people.email-unreadable'],
		['', 'people.contact-empty'],
	] as const
	for (const [contact, code] of refusals)
		expect(await invite(edition, contact)).toMatchObject({ ok: false, field: 'contact', code })
	expect(await db.read.juryMember.count()).toBe(1)
	expect(await db.read.message.count()).toBe(1)
	expect(await db.read.journalEntry.count()).toBe(before)
})

test('there is one chair, and the chair is passed on in two steps', async () => {
	const edition = await makeJuryEdition({})
	await invite(edition, 'one@portal.test', { isChair: true })
	const second = await invite(edition, 'two@portal.test')
	expect(await invite(edition, 'three@portal.test', { isChair: true })).toMatchObject({
		field: 'isChair',
		code: 'jury.one-chair',
		details: { code: 'J01' },
	})
	const change = (memberId: string, isChair: boolean) =>
		changeJuror({
			actor: edition.manager,
			editionId: EDITION,
			memberId,
			member: { ...MEMBER, isChair },
			now: BEFORE,
			realNow: REAL,
		})
	const [first] = await list()
	const secondId = second?.ok ? second.value.memberId : ''
	expect(await change(secondId, true)).toMatchObject({ code: 'jury.one-chair' })
	expect(await change(first?.id ?? '', false)).toMatchObject({ ok: true })
	expect(await change(secondId, true)).toMatchObject({ ok: true })
	const roles = await db.read.roleGrant.findMany({
		where: { editionId: EDITION, revokedAt: null },
		include: { account: true },
		orderBy: { account: { email: 'asc' } },
	})
	expect(roles.map(({ role, account }) => [account.email, role])).toEqual([
		['one@portal.test', 'juror'],
		['two@portal.test', 'chair'],
	])
})

test('what the assignment rests on is settled once somebody has opened a reading', async () => {
	const edition = await makeJuryEdition({ jurors: 2, applications: 1 })
	const [juror] = edition.jurors
	const change = (provinceCode: string) =>
		changeJuror({
			actor: edition.manager,
			editionId: EDITION,
			memberId: juror?.memberId ?? '',
			member: { ...MEMBER, provinceCode },
			now: BEFORE,
			realNow: REAL,
		})
	expect(await change('09.001')).toMatchObject({ ok: true })
	await db.write((tx) =>
		tx.assignment.create({
			data: {
				applicationId: edition.applications[0] ?? '',
				juryMemberId: edition.jurors[1]?.memberId ?? '',
				position: 1,
				assignedAt: BEFORE,
				openedAt: BEFORE,
			},
		}),
	)
	expect(await change('09.273')).toMatchObject({ code: 'jury.facts-settled', field: 'provinceCode' })
	expect(await change('09.001')).toMatchObject({ ok: true })
})

test('who left is called back under the old code', async () => {
	const edition = await makeJuryEdition({})
	const invited = await invite(edition, 'expert@portal.test', { isChair: true })
	const memberId = invited?.ok ? invited.value.memberId : ''
	const leave = { actor: edition.manager, editionId: EDITION, memberId, confirmed: true, site: SITE }
	expect(await removeJuror({ ...leave, now: BEFORE, realNow: REAL })).toMatchObject({ ok: true })
	expect(await list()).toMatchObject([{ state: 'left', isChair: false }])
	expect(await invite(edition, 'new@portal.test')).toMatchObject({ value: { code: 'J02' } })
	const later = new Date(REAL.getTime() + 60_000)
	expect(await invite(edition, 'expert@portal.test', {}, later)).toMatchObject({
		value: { code: 'J01', memberId },
	})
	expect(await db.read.roleGrant.count({ where: { revokedAt: null, role: 'juror' } })).toBe(2)
	expect(await db.read.roleGrant.count({ where: { role: 'chair', revokedAt: null } })).toBe(0)
})

test('a reminder writes once a day, with a fresh link that replaces the last', async () => {
	const edition = await makeJuryEdition({})
	const invited = await invite(edition, 'expert@portal.test')
	const remind = (realNow: Date, memberId: string | null = null) =>
		remindJurors({
			actor: edition.manager,
			editionId: EDITION,
			memberId,
			linkAddress,
			site: SITE,
			now: BEFORE,
			realNow,
		})
	expect(await remind(REAL)).toEqual({ reminded: 1 })
	expect(await remind(new Date(REAL.getTime() + 60_000))).toEqual({ reminded: 0 })
	expect(await db.read.message.count()).toBe(2)
	expect(await db.read.signInLink.count({ where: { usedAt: null, purpose: 'invitation' } })).toBe(1)
	const tomorrow = new Date(REAL.getTime() + 86_400_000)
	expect(await remind(tomorrow, invited?.ok ? invited.value.memberId : '')).toEqual({ reminded: 1 })
	expect(await remind(tomorrow, 'forged')).toBe(null)
})

test('a declared juror is reminded of the readings that are left, and of nothing when none is', async () => {
	const edition = await makeJuryEdition({ jurors: 1, applications: 2 })
	const [juror] = edition.jurors
	const remind = (realNow: Date) =>
		remindJurors({
			actor: edition.manager,
			editionId: EDITION,
			memberId: null,
			linkAddress,
			site: SITE,
			now: BEFORE,
			realNow,
		})
	expect(await remind(REAL)).toEqual({ reminded: 0 })
	await db.write((tx) =>
		tx.assignment.createMany({
			data: edition.applications.map((applicationId, index) => ({
				applicationId,
				juryMemberId: juror?.memberId ?? '',
				position: index + 1,
				assignedAt: BEFORE,
			})),
		}),
	)
	expect(await remind(REAL)).toEqual({ reminded: 1 })
	expect(await db.read.message.findMany()).toMatchObject([{ template: 'reading-assigned' }])
})

test('nobody but a manager of the edition touches its jury', async () => {
	const edition = await makeJuryEdition({ jurors: 1 })
	const officer = await makePerson('officer@portal.test', 'officer', null)
	const other = {
		...edition.manager,
		roles: [{ role: 'manager' as const, editionId: 'sg-2027', regionCode: null }],
	}
	const memberId = edition.jurors[0]?.memberId ?? ''
	for (const actor of [officer, other, edition.jurors[0]?.actor ?? officer]) {
		const common = { actor, editionId: EDITION, memberId, site: SITE, now: BEFORE, realNow: REAL }
		expect(await invite({ manager: actor }, 'new@portal.test')).toBe(null)
		expect(await changeJuror({ ...common, member: MEMBER })).toBe(null)
		expect(await removeJuror({ ...common, confirmed: true })).toBe(null)
		expect(await remindJurors({ ...common, linkAddress })).toBe(null)
	}
	expect(
		await changeJuror({
			actor: edition.manager,
			editionId: EDITION,
			memberId: 'forged',
			member: MEMBER,
			now: BEFORE,
			realNow: REAL,
		}),
	).toBe(null)
})
