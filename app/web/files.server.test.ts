import { beforeEach, expect, test } from 'vitest'
import { grantUpload } from '#app/server/application/grant-upload.server.ts'
import type { FileVariant } from '#app/server/files/files-context.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import { APPLICATION, CLOSES_AT, seedApplication } from '#app/testing/upload-site.server.ts'
import { hashToken } from '#app/web/cookies.server.ts'
import { authorizeReading } from '#app/web/files.server.ts'
import { type DoorArgs, enter } from '#app/web/visit.server.ts'

const db = testDatabase({ each: 'test' })
const UPLOAD = 'a'.repeat(48)
const HIDDEN = 'b'.repeat(48)
const createdAt = new Date('2027-01-12T09:00:00Z')
const REGION = 'MA-09'

beforeEach(async () => {
	await seedApplication(db)
	await db.write(async (tx) => {
		const deviceHash = hashToken('device of the sender')
		await tx.application.update({
			where: { id: APPLICATION },
			data: { deviceHash, regionCode: REGION, status: 'received' },
		})
		const version = await tx.editionVersion.findUniqueOrThrow({ where: { id: 'v' } })
		const { documents, ...rest } = version.definition as { documents: { key: string; readersSee: boolean }[] }
		const marked = documents.map((one) => ({ ...one, readersSee: one.key === 'any' }))
		await tx.editionVersion.update({
			where: { id: 'v' },
			data: { definition: { ...rest, documents: marked } },
		})
		for (const [id, slot] of [
			[UPLOAD, 'any'],
			[HIDDEN, 'statutes'],
		] as const) {
			const row = { applicationId: APPLICATION, slot, name: 'a.pdf', type: 'application/pdf', size: 1 }
			await tx.upload.create({ data: { id, key: `k${id}`, status: 'ok', createdAt, ...row } })
		}
	})
})

/** Signs somebody in, by real time. */
async function signIn(id: string, role: 'officer' | 'juror' | 'auditor' | null, regionCode: string | null) {
	await db.write(async (tx) => {
		await tx.account.create({ data: { id, language: 'ar', createdAt } })
		if (role) {
			await tx.roleGrant.create({
				data: { accountId: id, role, editionId: 'lm-2027', regionCode, grantedAt: createdAt },
			})
		}
		const expiresAt = new Date('2099-01-01')
		const session = { accountId: id, createdAt, lastSeenAt: createdAt, expiresAt, shared: false }
		await tx.session.create({ data: { id: hashToken(id), ...session } })
	})
	return { cookie: `tatwij-session=${id}` }
}
const holder = { cookie: 'tatwij-device=device of the sender' }

function knock(headers: Record<string, string>): DoorArgs {
	const context = { receivedAt: Date.now(), requestId: 'r', ip: '' }
	return { request: new Request('http://x/', { headers }), params: {}, context } as unknown as DoorArgs
}
/** 200, or the status that refuses. */
async function read(headers: Record<string, string>, uploadId: string, variant: FileVariant) {
	try {
		const args = knock(headers)
		await authorizeReading(await enter(args), args.request, { uploadId, variant })
		return 200
	} catch (refusal) {
		return (refusal as Response).status
	}
}
async function readAll(headers: Record<string, string>, uploadId = UPLOAD) {
	const variants = ['original', 'reader', 'thumb'] as const
	const answers = []
	for (const variant of variants) answers.push(await read(headers, uploadId, variant))
	return answers
}

test('the holder sees all; strangers are told that there is nothing', async () => {
	expect(await readAll(holder)).toEqual([200, 200, 200])
	expect(await readAll({})).toEqual([404, 404, 404])
	expect(await readAll({ cookie: 'tatwij-device=another' })).toEqual([404, 404, 404])
	expect(await readAll(await signIn('person', null, null))).toEqual([404, 404, 404])
	expect(await readAll(holder, 'c'.repeat(48))).toEqual([404, 404, 404])
	expect(await db.read.journalEntry.count()).toBe(0)
})

test('an officer of the region sees all, and it is written down; one of another region sees nothing', async () => {
	expect(await readAll(await signIn('officer', 'officer', REGION))).toEqual([200, 200, 200])
	const entries = await db.read.journalEntry.findMany({ orderBy: { seq: 'asc' } })
	expect(entries.map(({ action, actorId, payload }) => [action, actorId, payload])).toEqual([
		['read.file', 'officer', `{"upload":"${UPLOAD}","variant":"original"}`],
		['read.file', 'officer', `{"upload":"${UPLOAD}","variant":"reader"}`],
	])
	expect(await readAll(await signIn('elsewhere', 'officer', 'MA-01'))).toEqual([404, 404, 404])
	expect(await readAll(await signIn('auditor', 'auditor', null))).toEqual([200, 200, 200])
})

test('a juror sees the copy for readers of what she reads now, and nothing else', async () => {
	const juror = await signIn('juror', 'juror', null)
	expect(await readAll(juror)).toEqual([404, 404, 404])
	await db.write(async (tx) => {
		const facts = { organisation: 'o', regionCode: REGION, provinceCode: 'p', languages: ['ar'], sectors: [] }
		const member = { id: 'm', editionId: 'lm-2027', accountId: 'juror', code: 'J01', invitedAt: createdAt }
		await tx.juryMember.create({ data: { ...member, ...facts } })
		const assignment = { applicationId: APPLICATION, juryMemberId: 'm', position: 1, assignedAt: createdAt }
		await tx.assignment.create({ data: { id: 'as', ...assignment } })
	})
	expect(await readAll(juror)).toEqual([404, 200, 200])
	expect(await readAll(juror, HIDDEN)).toEqual([404, 404, 404])
	const conflict = { applicationId: APPLICATION, juryMemberId: 'm', kind: 'declared' as const, at: createdAt }
	await db.write((tx) => tx.conflict.create({ data: { id: 'co', ...conflict } }))
	expect(await readAll(juror)).toEqual([404, 404, 404])
	await db.write((tx) => tx.conflict.delete({ where: { id: 'co' } }))
	expect(await readAll(juror)).toEqual([404, 200, 200])
	await db.write((tx) => tx.assignment.update({ where: { id: 'as' }, data: { withdrawnAt: createdAt } }))
	expect(await readAll(juror)).toEqual([404, 404, 404])
})

test('the office does not read what has not been sent', async () => {
	await db.write((tx) => tx.application.update({ where: { id: APPLICATION }, data: { status: 'draft' } }))
	expect(await readAll(await signIn('officer', 'officer', REGION))).toEqual([404, 404, 404])
	expect(await readAll(holder)).toEqual([200, 200, 200])
})

test('who may send: the holder of a draft, or of a completion for what it asks', async () => {
	const ask = async (headers: Record<string, string>, slot = 'any', applicationId = APPLICATION) => {
		const { actor, now } = await enter(knock(headers))
		return grantUpload(actor, { applicationId, slot }, now)
	}
	await db.write((tx) => tx.application.update({ where: { id: APPLICATION }, data: { status: 'draft' } }))
	const granted = await ask(holder)
	expect(granted).toEqual({
		ok: true,
		value: {
			sender: { kind: 'device', id: hashToken('device of the sender') },
			now: expect.any(Date) as Date,
			until: CLOSES_AT,
		},
	})
	const stranger = { ok: false, code: 'application.not-yours' }
	expect(await ask({})).toEqual(stranger)
	expect(await ask(await signIn('person', null, null))).toEqual(stranger)
	expect(await ask(holder, 'any', 'nothing')).toEqual(stranger)
	await db.write((tx) => tx.application.update({ where: { id: APPLICATION }, data: { status: 'received' } }))
	expect(await ask(holder)).toEqual({ ok: false, code: 'application.already-received' })
	const dueAt = new Date('2027-02-22T16:30:00Z')
	await db.write(async (tx) => {
		await tx.application.update({ where: { id: APPLICATION }, data: { status: 'completion' } })
		const asked = { askedById: 'x', askedAt: createdAt, dueAt, items: [{ key: 'any', message: 'm' }] }
		await tx.completionRequest.create({ data: { applicationId: APPLICATION, ...asked } })
	})
	expect(await ask(holder, 'statutes')).toEqual({ ok: false, code: 'screening.not-asked' })
	expect(await ask(holder)).toMatchObject({ ok: true, value: { until: dueAt } })
})
