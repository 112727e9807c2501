import { beforeAll, expect, test } from 'vitest'
import { identitiesOf } from '#app/domain/application/claim.ts'
import { admit } from '#app/server/screening/admit.server.ts'
import { confirmRefusal } from '#app/server/screening/answer-proposal.server.ts'
import { findProposal } from '#app/server/screening/find-proposal.server.ts'
import { readFilePage } from '#app/server/screening/read-file-page.server.ts'
import { settleContest } from '#app/server/screening/settle-contest.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	makeOfficeWorld,
	OFFICE_EDITION,
	OFFICE_NOW,
	type OfficeWorld,
	personOf,
	seenAtOf,
} from '#app/testing/office-world.server.ts'

const db = testDatabase()
let world: OfficeWorld
beforeAll(async () => {
	world = await makeOfficeWorld()
})

const times = { now: OFFICE_NOW, realNow: OFFICE_NOW }
const words = 'ترشيح واحد لكل تعاونية: الملف الثاني هو الذي اختارته التعاونية في محضرها.'

/** Makes `second` say the cooperative of `first`, as a later sending would have found it. */
async function contest(first: string, second: string): Promise<void> {
	await db.write(async (tx) => {
		const { ice, court, registerNumber } = await tx.application.findUniqueOrThrow({ where: { id: first } })
		await tx.claim.deleteMany({ where: { applicationId: second } })
		await tx.application.update({
			where: { id: second },
			data: { ice, court, registerNumber, contestedAt: OFFICE_NOW },
		})
	})
}

function holders(id: string) {
	return db.read.application
		.findUniqueOrThrow({ where: { id } })
		.then((row) => db.read.claim.findMany({ where: { identity: { in: identitiesOf(row) } } }))
		.then((claims) => [...new Set(claims.map(({ applicationId }) => applicationId))])
}

async function inputFor(id: string, keptId: string, actor = world.officer('09')) {
	return {
		actor,
		editionId: OFFICE_EDITION,
		applicationId: id,
		seenAt: await seenAtOf(id),
		keptId,
		words,
		...times,
	}
}

test('the later one counts: it takes the claims, the first one is refused by two people', async () => {
	const [first, second] = [world.take('received', '09'), world.take('received', '09')]
	await contest(first.id, second.id)
	expect(await holders(second.id)).toEqual([first.id])
	const input = await inputFor(second.id, second.id)
	expect(await settleContest({ ...input, words: 'trop court' })).toMatchObject({
		code: 'screening.reason-too-short',
	})
	expect(await settleContest(input)).toEqual({ ok: true, value: { refused: 1 } })
	expect(await settleContest(input)).toEqual({ ok: true, value: { refused: 0 } })
	expect(await holders(second.id)).toEqual([second.id])
	const [kept, lost] = await Promise.all(
		[second, first].map(({ id }) => db.read.application.findUniqueOrThrow({ where: { id } })),
	)
	expect([kept?.status, kept?.contestedAt, lost?.status]).toEqual(['received', null, 'refusal_proposed'])
	const proposal = await findProposal(db.read, first.id)
	expect(proposal).toMatchObject({ reasonCode: 'single-application', reason: words })
	const act = {
		editionId: OFFICE_EDITION,
		applicationId: first.id,
		decisionId: proposal?.id ?? '',
		origin: 'https://tatwij.example',
		...times,
	}
	expect(await confirmRefusal({ ...act, actor: world.officer('09') })).toMatchObject({
		code: 'screening.same-person',
	})
	const second2 = personOf(world.staff.managers[0].accountId, 'manager')
	await readFilePage({ ...act, actor: second2, language: 'ar' })
	expect((await confirmRefusal({ ...act, actor: second2 }))?.ok).toBe(true)
})

test('a contested one is not admitted before it is settled', async () => {
	const [first, second] = [world.take('received', '09'), world.take('received', '09')]
	await contest(first.id, second.id)
	const input = { ...(await inputFor(second.id, '')), marks: [], origin: '' }
	expect(await admit(input)).toMatchObject({ code: 'screening.contest-open' })
})

test('one that is admitted stays; the other is refused', async () => {
	const [first, second] = [world.take('admissible', '09'), world.take('received', '09')]
	await contest(first.id, second.id)
	expect(await settleContest(await inputFor(second.id, second.id))).toMatchObject({
		code: 'screening.contest-decided',
	})
	expect(await settleContest(await inputFor(second.id, first.id))).toEqual({
		ok: true,
		value: { refused: 1 },
	})
})

test('a file of another region is neither named nor settled by a regional officer', async () => {
	const [first, second] = [world.take('received', '03'), world.take('received', '09')]
	await contest(first.id, second.id)
	const page = await readFilePage({
		...(await inputFor(second.id, '')),
		language: 'fr',
	})
	expect(page?.contest).toMatchObject({ isOpen: true, hidden: 1 })
	expect(page?.contest?.files.map(({ id }) => id)).toEqual([second.id])
	const text = JSON.stringify(page)
	expect(text).not.toContain(first.reference)
	expect(text).not.toContain(first.id)
	expect(page?.findings.find(({ key }) => key === 'single-application')?.text).toContain('LM27-••••')
	expect(await settleContest(await inputFor(second.id, second.id))).toMatchObject({
		code: 'screening.contest-elsewhere',
	})
	const national = world.officer(null)
	const whole = await readFilePage({ ...(await inputFor(second.id, '', national)), language: 'fr' })
	expect(whole?.contest?.files.map(({ id }) => id)).toEqual([second.id, first.id])
	expect((await settleContest(await inputFor(second.id, second.id, national)))?.ok).toBe(true)
})
