import { PROVINCES } from '#app/domain/cooperative/territory.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database, type Prisma } from '#app/server/db.server.ts'
import { createEdition } from '#app/server/edition/seed-editions.server.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

export const EDITION = 'lm-2027'
/** Screening is over, judging has not begun; the first day of judging; a day within it. */
export const BEFORE = new Date('2027-02-25T10:00:00Z')
export const JUDGING = new Date('2027-03-10T10:00:00Z')
export const AFTER = new Date('2027-03-27T10:00:00Z')
export const REAL = new Date('2026-09-30T08:00:00Z')
export const SITE = 'http://portal.test'

export type TestJuror = { memberId: string; actor: Person; code: string }
export type JuryEdition = { manager: Person; jurors: TestJuror[]; applications: string[] }

/**
 * A frozen small edition with its manager, jurors of distinct provinces who have answered the roster, and admissible
 * applications spread over the provinces, each with what it sent.
 */
export async function makeJuryEdition(wish: {
	jurors?: number
	applications?: number
	declared?: boolean
	definition?: Partial<EditionDefinition>
}): Promise<JuryEdition> {
	await database().write(async (tx) => {
		await createEdition(
			tx,
			{
				prize: { id: 'lalla-al-moutaaouina', code: 'LM', key: 'a' },
				edition: { id: EDITION, year: 2027, definition: smallEdition(wish.definition ?? {}) },
			},
			REAL,
		)
		await tx.edition.update({ where: { id: EDITION }, data: { stage: 'frozen', frozenAt: REAL } })
	})
	const manager = await makePerson('manager@portal.test', 'manager', null)
	const jurors: TestJuror[] = []
	for (let index = 0; index < (wish.jurors ?? 0); index++)
		jurors.push(await makeJuror(index, wish.declared ?? true))
	const applications: string[] = []
	for (let index = 0; index < (wish.applications ?? 0); index++)
		applications.push(await makeAdmissible(index))
	return { manager, jurors, applications }
}

export async function makePerson(
	email: string,
	role: 'manager' | 'juror' | 'officer' | null,
	editionId: string | null,
): Promise<Person> {
	const account = await database().write((tx) =>
		tx.account.create({
			data: {
				email,
				createdAt: REAL,
				...(role && { roles: { create: { role, editionId, grantedAt: REAL } } }),
			},
		}),
	)
	const roles = role ? [{ role, editionId, regionCode: null }] : []
	return { kind: 'person', accountId: account.id, deviceHash: null, roles }
}

/** Jurors of provinces 0, 6, 12…: their regions differ, and so do their organisations. */
async function makeJuror(index: number, declared: boolean): Promise<TestJuror> {
	const actor = await makePerson(`juror-${index + 1}@portal.test`, 'juror', EDITION)
	const code = `J${String(index + 1).padStart(2, '0')}`
	const province = PROVINCES[(index * 6) % PROVINCES.length]
	const member = await database().write((tx) =>
		tx.juryMember.create({
			data: {
				editionId: EDITION,
				accountId: actor.accountId,
				code,
				organisation: `organisation ${index + 1}`,
				regionCode: province?.regionCode ?? '',
				provinceCode: province?.code ?? '',
				languages: ['ar', 'fr'],
				sectors: [],
				invitedAt: REAL,
				rosterDeclaredAt: declared ? BEFORE : null,
			},
		}),
	)
	return { memberId: member.id, actor, code }
}

/** Applications of provinces 1, 4, 7…, never a juror's own (multiples of 6). */
export async function makeAdmissible(
	index: number,
	more: Partial<Prisma.ApplicationUncheckedCreateInput> = {},
): Promise<string> {
	const province = PROVINCES[(index * 3 + 1) % PROVINCES.length]
	const number = String(index + 1).padStart(4, '0')
	const answers = smallAnswers()
	const edition = await database().read.edition.findUniqueOrThrow({ where: { id: EDITION } })
	const application = await database().write((tx) =>
		tx.application.create({
			data: {
				editionId: EDITION,
				versionId: edition.currentVersionId ?? '',
				status: 'admissible',
				language: index % 4 === 3 ? 'fr' : 'ar',
				createdAt: REAL,
				updatedAt: REAL,
				receivedAt: BEFORE,
				reference: `LM27-${number}`,
				readerCode: `K7Q${number}`,
				nameAr: `تعاونية عينة ${index + 1}`,
				nameFr: `Coopérative exemple ${index + 1}`,
				regionCode: province?.regionCode ?? '',
				provinceCode: province?.code ?? '',
				sector: 'argan',
				milieu: 'rural',
				projectTitle: `مشروع عينة ${index + 1}`,
				submissions: {
					create: {
						number: 1,
						content: { answers: answers as unknown as Prisma.InputJsonObject },
						contentHash: '0'.repeat(64),
						receivedAt: BEFORE,
					},
				},
				decisions: {
					create: {
						outcome: 'admissible',
						findings: [],
						decidedById: 'officer',
						decidedAt: REAL,
						confirmedById: 'officer',
						confirmedAt: REAL,
					},
				},
				...more,
			},
		}),
	)
	return application.id
}
