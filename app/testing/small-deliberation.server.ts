import type { Decision } from '#app/domain/deliberation/decision.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database, type Database } from '#app/server/db.server.ts'
import type { ChairAct } from '#app/server/deliberation/act-as-chair.server.ts'
import { loadSitting } from '#app/server/deliberation/load-sitting.server.ts'
import { openSitting, type Opening } from '#app/server/deliberation/open-sitting.server.ts'
import { recordAttendance } from '#app/server/deliberation/record-attendance.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

/** A dossier with the marks of its readers: `[[4, 5], …]` are innovation and impact, a pair a juror, J01 first. */
export type SmallFile = {
	readonly id: string
	readonly region: string
	readonly marks: readonly (readonly [innovation: number, impact: number])[]
	readonly milieu?: string
	readonly registeredOn?: string
	/** Status of its sheets. */
	readonly sheets?: 'submitted' | 'draft' | 'void'
}

export type SmallJury = {
	readonly edition: LoadedEdition
	readonly chair: Person
	/** Account of a juror by place: `juror(2)` is J02. */
	readonly juror: (place: number) => Person
	readonly memberId: (place: number) => string
}

const AT = new Date('2027-03-10T09:00:00Z')
export const JUDGED_AT = new Date('2027-03-31T10:05:00Z')
export const CLOSED_AT = new Date('2027-03-31T13:40:00Z')

/**
 * An edition (2 seats, one a region) whose readings are done: `members` jurors J01, J02… with J01 in the chair, and
 * dossiers whose reader code is `K` and their id in capitals, reference `LM27-` and their place.
 */
export async function seedDeliberation(
	db: Database,
	files: readonly SmallFile[],
	{ members = 3, change = {} }: { members?: number; change?: Partial<EditionDefinition> } = {},
): Promise<SmallJury> {
	const definition = smallEdition({
		awards: { seats: 2, seatsPerRegion: 1, amountMad: 50_000, ties: ['criterion:impact', 'rural'] },
		...change,
	})
	const places = Array.from({ length: members }, (_, index) => index + 1)
	await db.write(async (tx) => {
		await tx.installation.create({ data: { id: 1, rehearsal: true, createdAt: AT } })
		await tx.prize.create({ data: { id: 'lalla-al-moutaaouina', code: 'LM', key: 'a' } })
		await tx.edition.create({
			data: { id: 'lm-2027', prizeId: 'lalla-al-moutaaouina', year: 2027, stage: 'frozen', createdAt: AT },
		})
		const version = await tx.editionVersion.create({
			data: {
				editionId: 'lm-2027',
				version: 1,
				definition,
				hash: canonicalize(definition).slice(0, 8),
				createdAt: AT,
			},
		})
		await tx.edition.update({ where: { id: 'lm-2027' }, data: { currentVersionId: version.id } })
		await tx.account.createMany({ data: places.map((place) => ({ id: accountId(place), createdAt: AT })) })
		await tx.juryMember.createMany({
			data: places.map((place) => ({
				id: memberId(place),
				editionId: 'lm-2027',
				accountId: accountId(place),
				isChair: place === 1,
				code: `J0${place}`,
				organisation: '',
				regionCode: '04',
				provinceCode: '04.421',
				languages: ['ar', 'fr'],
				sectors: [],
				invitedAt: AT,
			})),
		})
		for (const [index, file] of files.entries()) {
			await tx.application.create({
				data: {
					id: file.id,
					editionId: 'lm-2027',
					versionId: version.id,
					status: 'admissible',
					language: 'ar',
					createdAt: AT,
					updatedAt: AT,
					receivedAt: AT,
					reference: `LM27-000${index + 1}`,
					readerCode: `K${file.id.toUpperCase()}`,
					nameAr: `تعاونية عينة ${index + 1}`,
					nameFr: `Coopérative exemple ${index + 1}`,
					regionCode: file.region,
					milieu: file.milieu ?? 'urban',
					registeredOn: file.registeredOn ? new Date(`${file.registeredOn}T00:00:00Z`) : null,
				},
			})
			await addSheets(tx, file)
		}
	})
	const edition = await loadEdition('lm-2027')
	if (!edition) throw new Error('The edition was not seeded')
	const juror = (place: number): Person => ({
		kind: 'person',
		accountId: accountId(place),
		deviceHash: null,
		roles: [{ role: place === 1 ? 'chair' : 'juror', editionId: 'lm-2027', regionCode: null }],
	})
	return { edition, chair: juror(1), juror, memberId }
}

type Tx = Parameters<Parameters<Database['write']>[0]>[0]

async function addSheets(tx: Tx, file: SmallFile): Promise<void> {
	for (const [index, [innovation, impact]] of file.marks.entries()) {
		const place = index + 1
		await tx.assignment.create({
			data: {
				id: `${file.id}-${place}`,
				applicationId: file.id,
				juryMemberId: memberId(place),
				position: 1,
				assignedAt: AT,
			},
		})
		await tx.scoresheet.create({
			data: {
				assignmentId: `${file.id}-${place}`,
				juryMemberId: memberId(place),
				applicationId: file.id,
				status: file.sheets ?? 'submitted',
				overall: 'ملف واضح ومقنع في مجمله.',
				updatedAt: AT,
				submittedAt: AT,
				marks: {
					create: [
						{
							criterionKey: 'innovation',
							level: innovation,
							comment: 'فكرة جديدة على المنطقة وموصوفة بدقة.',
						},
						{ criterionKey: 'impact', level: impact, comment: 'أثر معدود على دخل النساء في الدوار.' },
					],
				},
			},
		})
	}
}

function accountId(place: number): string {
	return `0193f0a0-0000-7000-8000-00000000010${place}`
}

function memberId(place: number): string {
	return `0193f0a0-0000-7000-8000-00000000020${place}`
}

export const REASON = 'Marché démontré par trois commandes signées.'

/** The same marks by three readers. */
export const same = (innovation: number, impact: number): SmallFile['marks'] =>
	[1, 2, 3].map(() => [innovation, impact] as const)

/** a 100, b 80 (region 01); c 60 (region 02); d 40 (region 03, below the floor). */
export const FOUR_FILES: readonly SmallFile[] = [
	{ id: 'a', region: '01', marks: same(5, 5) },
	{ id: 'b', region: '01', marks: same(4, 4) },
	{ id: 'c', region: '02', marks: same(3, 3) },
	{ id: 'd', region: '03', marks: same(2, 2) },
]

export function codeOf(outcome: { ok: boolean; code?: string }): string | undefined {
	return outcome.ok ? 'accepted' : outcome.code
}

export function voteFor(
	outcome: Decision['outcome'],
	forIt = 3,
	against = 0,
): Omit<Decision, 'applicationId'> {
	return { basis: 'vote', outcome, reason: REASON, vote: { for: forIt, against, abstentions: 0 } }
}

/** What the chair does next, on the state that stands. */
export async function nextAct(jury: SmallJury, now = JUDGED_AT): Promise<ChairAct> {
	const loaded = await loadSitting('lm-2027', 'last')
	return { actor: jury.chair, edition: jury.edition, rev: loaded?.rev ?? '', now, realNow: now }
}

export function opening(jury: SmallJury, more: Partial<Opening> = {}): Opening {
	return {
		actor: jury.chair,
		edition: jury.edition,
		exceptionsSeen: false,
		reason: '',
		now: JUDGED_AT,
		realNow: JUDGED_AT,
		...more,
	}
}

/** Opens a sitting with these members present; throws when it does not open. */
export async function openWith(jury: SmallJury, present = ['J01', 'J02', 'J03']): Promise<void> {
	const opened = await openSitting(opening(jury))
	if (!opened.ok) throw new Error(opened.code)
	const recorded = await recordAttendance({ ...(await nextAct(jury)), present })
	if (!recorded.ok) throw new Error(recorded.code)
}

/** Rows in force: `a award ranking`. */
export async function standingVerdicts(): Promise<string[]> {
	const rows = await database().read.verdict.findMany({
		where: { supersededAt: null },
		orderBy: { applicationId: 'asc' },
	})
	return rows.map(({ applicationId, outcome, basis }) => `${applicationId} ${outcome} ${basis}`)
}
