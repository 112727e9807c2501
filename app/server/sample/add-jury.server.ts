import { createHash } from 'node:crypto'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { Juror } from '#app/domain/jury/panel.ts'
import { PROVINCES } from '#app/domain/cooperative/territory.ts'
import { database, type Prisma } from '#app/server/db.server.ts'
import { recordAll, type Act } from '#app/server/journal/record.server.ts'
import { type SampleStaff, type SamplePerson, writePeople } from '#app/server/sample/add-people.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { makeEmail } from '#app/server/sample/make-identifiers.server.ts'
import { loadSampleEdition, type SampleEdition } from '#app/server/sample/load-sample-edition.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'
import { markName, nameRole, ORGANISATIONS } from '../../../prisma/seeds/samples/names.ts'

export type JuryWish = {
	readonly editionId: string
	/** Jurors, the chair included. */
	readonly jurors: number
	readonly staff: SampleStaff
	readonly seed?: string
	/** They have not answered the roster yet. */
	readonly undeclared?: boolean
}

export type SampleJuror = SamplePerson & {
	readonly juror: Juror
	readonly code: string
	readonly isChair: boolean
}

const DAY = 86_400_000

/**
 * Invites a jury: the first one is the chair. Two of them come from the same organisation, a few read Arabic only;
 * each answered the roster, some with a conflict.
 */
export async function addSampleJury(wish: JuryWish): Promise<SampleJuror[]> {
	const edition = await loadSampleEdition(wish.editionId)
	const draw = createDraw(`${wish.seed ?? 'samples'} ${edition.id} jury`)
	const judging = fromMoroccan(`${edition.definition.calendar.judgingStartsOn}T09:00`)
	const invitedAt = new Date(judging.getTime() - 21 * DAY)
	const declaredAt = wish.undeclared ? null : new Date(judging.getTime() - 4 * DAY)
	const jurors = Array.from({ length: wish.jurors }, (_, index) =>
		describeJuror(edition, index + 1, invitedAt, draw),
	)
	const conflicts = declaredAt ? drawConflicts(edition, jurors, declaredAt, draw) : []
	const manager = wish.staff.managers[0].accountId
	await database().write(async (tx) => {
		await writePeople(tx, jurors, { editionId: edition.id, at: invitedAt, grantedBy: manager })
		await tx.juryMember.createMany({
			data: jurors.map(({ accountId, code, isChair, juror: { id, left: _left, ...juror } }) => ({
				...juror,
				id,
				editionId: edition.id,
				accountId,
				code,
				isChair,
				languages: [...juror.languages],
				sectors: [...juror.sectors],
				invitedAt,
				rosterDeclaredAt: declaredAt,
			})),
		})
		await tx.conflict.createMany({ data: conflicts })
		await recordAll(tx, actsOfJury(edition, jurors, conflicts, { invitedAt, declaredAt, manager }))
	})
	return jurors
}

function describeJuror(edition: SampleEdition, number: number, at: Date, draw: Draw): SampleJuror {
	const tag = `${edition.prizeCode.toLowerCase()}${edition.year % 100}`
	const isChair = number === 1
	const { regionCode, code: provinceCode } = draw.pick(PROVINCES)
	// The second and the third come from one body; the chair sits for herself.
	const body = isChair ? null : number === 3 ? 2 : number
	const [ar, fr] = ORGANISATIONS[(body ?? 0) % ORGANISATIONS.length] ?? ['', '']
	const language = number % 4 === 0 ? 'fr' : 'ar'
	const sectors = edition.definition.sections
		.flatMap(({ fields }) => fields)
		.find(({ fact }) => fact === 'sector')
		?.options?.map(({ key }) => key)
	return {
		accountId: draw.id(at),
		email: makeEmail(isChair ? 'chair' : 'juror', tag, number),
		displayName: nameRole(isChair ? 'chair' : 'juror', number, language),
		role: isChair ? 'chair' : 'juror',
		regionCode: null,
		code: `J${String(number).padStart(2, '0')}`,
		isChair,
		juror: {
			id: draw.id(at),
			organisation: body === null ? '' : markName(language === 'ar' ? ar : fr, body, language),
			regionCode,
			provinceCode,
			languages: number % 5 === 0 ? ['ar'] : ['ar', 'fr'],
			sectors: draw.sample(sectors ?? [], draw.between(2, 5)),
		},
	}
}

/** Two conflicts declared by every third juror; those that follow from facts are written when readings are given. */
function drawConflicts(
	{ dossiers }: SampleEdition,
	jurors: readonly SampleJuror[],
	at: Date,
	draw: Draw,
): Prisma.ConflictCreateManyInput[] {
	return jurors.flatMap(({ juror }, index) => {
		if (index % 3 !== 2 || dossiers.length < 2) return []
		return draw.sample(dossiers, 2).map((applicationId) => ({
			id: draw.id(at),
			juryMemberId: juror.id,
			applicationId,
			kind: 'declared' as const,
			at,
		}))
	})
}

function actsOfJury(
	edition: SampleEdition,
	jurors: readonly SampleJuror[],
	conflicts: readonly Prisma.ConflictCreateManyInput[],
	{ invitedAt, declaredAt, manager }: { invitedAt: Date; declaredAt: Date | null; manager: string },
): Act[] {
	const invited = jurors.map(({ juror, code, isChair }): Act => ({
		at: invitedAt,
		actor: { kind: 'account', id: manager },
		action: 'jury.invited',
		objectType: 'jury-member',
		objectId: juror.id,
		payload: { edition: edition.id, code, chair: isChair },
	}))
	if (!declaredAt) return invited
	const roster = createHash('sha256').update(canonicalize(edition.dossiers)).digest('hex')
	const declared = jurors.flatMap(({ juror, accountId }): Act[] => {
		const hers = conflicts.filter(({ juryMemberId }) => juryMemberId === juror.id)
		const common = {
			at: declaredAt,
			actor: { kind: 'account', id: accountId },
			objectType: 'jury-member',
			objectId: juror.id,
		} as const
		return [
			...hers.map(({ applicationId }): Act => ({
				...common,
				action: 'jury.conflict-declared',
				payload: { application: applicationId, conflict: true },
			})),
			{
				...common,
				action: 'jury.roster-declared',
				payload: { applications: edition.dossiers.length, conflicts: hers.length, roster },
			},
		]
	})
	return [...invited, ...declared]
}
