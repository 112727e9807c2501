import { beforeAll, expect, test } from 'vitest'
import { checkCode } from '#app/server/account/check-code.server.ts'
import { findAtDesk, issueDeskCode } from '#app/server/screening/serve-desk.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { makeOfficeWorld, OFFICE_NOW, type OfficeWorld, personOf } from '#app/testing/office-world.server.ts'

const db = testDatabase()
let world: OfficeWorld
beforeAll(async () => {
	world = await makeOfficeWorld()
})

const now = OFFICE_NOW
const input = (more: { applicationId?: string; typed?: string } = {}, actor = world.officer('09')) => ({
	actor,
	applicationId: '',
	typed: '',
	language: 'fr' as const,
	now,
	...more,
})

test('a code for an applicant of her region opens any browser, once, for an hour; the journal says for whom', async () => {
	const mine = world.take('received', '09')
	const issued = await issueDeskCode(input({ applicationId: mine.id }))
	if (!issued.ok) throw new Error(issued.code)
	expect(issued.value).toMatchObject({ accountId: mine.accountId, until: '11\u00A0h' })
	expect(issued.value.code).toMatch(/^\d{6}$/)
	const entry = await db.read.journalEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
	expect(entry).toMatchObject({ action: 'account.code-issued', onBehalfOf: mine.accountId })
	expect(entry.payload).not.toContain(issued.value.code)
	const type = (at: string) =>
		checkCode({
			contact: issued.value.contact,
			typed: issued.value.code,
			language: 'fr',
			browserHash: 'any-browser',
			sessionTokenHash: `token-${at}`,
			shared: true,
			userAgent: null,
			now: new Date(at),
		})
	expect(await type('2027-02-15T11:00:00.000Z')).toMatchObject({ code: 'people.code-expired' })
	expect(await type('2027-02-15T10:59:59.999Z')).toMatchObject({
		ok: true,
		value: { accountId: mine.accountId },
	})
	expect((await type('2027-02-15T10:59:59.999Z')).ok).toBe(false)
})

test('a new phone is welcome; what is no phone is not', async () => {
	expect(await issueDeskCode(input({ typed: '٠٦ 12 34 56 78' }))).toMatchObject({
		ok: true,
		value: { contact: { kind: 'phone', value: '+212612345678' }, accountId: null },
	})
	expect(await issueDeskCode(input({ typed: '12' }))).toMatchObject({ code: 'people.phone-unreadable' })
	expect(await issueDeskCode(input())).toMatchObject({ code: 'people.contact-empty' })
})

test('never for a colleague, by whatever way her address is written', async () => {
	const { email } = world.staff.managers[0]
	for (const typed of [email, ` ${email.toUpperCase()} `]) {
		expect(await issueDeskCode(input({ typed }))).toMatchObject({ code: 'screening.desk-staff' })
	}
	expect(await db.read.signInCode.count({ where: { contact: email } })).toBe(0)
})

test('a file of another region is not found, and its account is for that region’s desk', async () => {
	const theirs = world.take('received', '03')
	const { phone } = await db.read.account.findUniqueOrThrow({ where: { id: theirs.accountId } })
	expect(await issueDeskCode(input({ applicationId: theirs.id }))).toMatchObject({
		code: 'screening.desk-no-contact',
	})
	expect(await issueDeskCode(input({ typed: phone ?? '' }))).toMatchObject({
		code: 'screening.desk-elsewhere',
	})
	const search = { q: theirs.reference ?? '', language: 'fr' as const, realNow: now }
	expect(await findAtDesk({ ...search, actor: world.officer('09') })).toEqual({ total: 0, rows: [] })
	const found = await findAtDesk({ ...search, actor: world.officer(null) })
	expect(found.rows.map(({ id }) => id)).toEqual([theirs.id])
	expect(JSON.stringify(found)).not.toContain(phone)
})

test('an auditor gives no code', async () => {
	const auditor = personOf(world.staff.auditor.accountId, 'auditor')
	expect((await issueDeskCode(input({ typed: '0612345679' }, auditor))).ok).toBe(false)
})
