import { createHash } from 'node:crypto'
import { deriveConflicts, type DerivedConflict, type NamedDossier } from '#app/domain/jury/conflict.ts'
import { extraReadingsAsked } from '#app/domain/jury/extra-readings.ts'
import { type AssignmentProblem, assignmentRules, type Juror, type Pair } from '#app/domain/jury/panel.ts'
import { totalOf } from '#app/domain/scoring/total.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'
import type { Fraction } from '#app/domain/shared/fraction.ts'
import type { ConflictKind, ReadDb, ScoresheetStatus } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { isReadingOver } from '#app/server/jury/is-reading-over.server.ts'

export type PanelMember = Juror & {
	readonly accountId: string
	readonly code: string
	readonly isChair: boolean
	readonly declaredAt: Date | null
	readonly leftAt: Date | null
}
export type PanelDossier = NamedDossier & { readonly reference: string; readonly readerCode: string }
export type LiveReading = Pair & {
	readonly id: string
	readonly purpose: string
	readonly openedAt: Date | null
	readonly sheet: ScoresheetStatus | null
}
export type Panel = {
	readonly edition: LoadedEdition
	readonly members: readonly PanelMember[]
	/** Admissible applications. */
	readonly dossiers: readonly PanelDossier[]
	/** Declared on the roster, or born of a recusal. */
	readonly conflicts: readonly (Pair & { readonly kind: ConflictKind })[]
	readonly derived: readonly DerivedConflict[]
	/** Readings asked and not withdrawn. */
	readonly readings: readonly LiveReading[]
	/** Totals of valid readings by application. */
	readonly totals: ReadonlyMap<string, readonly Fraction[]>
	readonly sittingOpen: boolean
}

/** Everything the assignment of an edition rests on. A `Tx` may be given, to read what the act is about to change. */
export async function loadPanel(db: ReadDb, edition: LoadedEdition): Promise<Panel> {
	const inEdition = { juryMember: { editionId: edition.id } }
	const members = (
		await db.juryMember.findMany({ where: { editionId: edition.id }, orderBy: { code: 'asc' } })
	).map(memberOf)
	const dossiers = await loadDossiers(db, edition.id)
	const conflicts = await db.conflict.findMany({ where: { ...inEdition, kind: { not: 'derived' } } })
	const assignments = await db.assignment.findMany({
		where: { ...inEdition, withdrawnAt: null },
		orderBy: [{ applicationId: 'asc' }, { juryMemberId: 'asc' }],
		include: { scoresheet: { select: { status: true } } },
	})
	return {
		edition,
		members,
		dossiers,
		conflicts: conflicts.map(({ applicationId, juryMemberId, kind }) => ({
			applicationId,
			jurorId: juryMemberId,
			kind,
		})),
		derived: deriveConflicts(members, dossiers, assignmentRules(edition.definition.reading)),
		readings: assignments.map(({ id, applicationId, juryMemberId, purpose, openedAt, scoresheet }) => ({
			id,
			applicationId,
			jurorId: juryMemberId,
			purpose,
			openedAt,
			sheet: scoresheet?.status ?? null,
		})),
		totals: await loadTotals(db, edition),
		sittingOpen: await isReadingOver(db, edition.id),
	}
}

type MemberRow = Awaited<ReturnType<ReadDb['juryMember']['findMany']>>[number]

function memberOf(row: MemberRow): PanelMember {
	return {
		id: row.id,
		accountId: row.accountId,
		code: row.code,
		isChair: row.isChair,
		organisation: row.organisation,
		regionCode: row.regionCode,
		provinceCode: row.provinceCode,
		languages: row.languages as string[],
		sectors: row.sectors as string[],
		left: row.leftAt !== null,
		declaredAt: row.rosterDeclaredAt,
		leftAt: row.leftAt,
	}
}

async function loadDossiers(db: ReadDb, editionId: string): Promise<PanelDossier[]> {
	const applications = await db.application.findMany({
		where: { editionId, status: 'admissible' },
		orderBy: { id: 'asc' },
	})
	return applications.map((row) => ({
		applicationId: row.id,
		reference: row.reference ?? '',
		readerCode: row.readerCode ?? '',
		language: row.language,
		regionCode: row.regionCode ?? '',
		provinceCode: row.provinceCode ?? '',
		sector: row.sector ?? '',
		nameAr: row.nameAr,
		nameFr: row.nameFr,
		heldBy: [row.accountId, row.assistedById].filter((id) => id !== null),
	}))
}

async function loadTotals(db: ReadDb, edition: LoadedEdition): Promise<Map<string, Fraction[]>> {
	const sheets = await db.scoresheet.findMany({
		where: { juryMember: { editionId: edition.id }, status: 'submitted' },
		select: { applicationId: true, marks: { select: { criterionKey: true, level: true } } },
	})
	const totals = new Map<string, Fraction[]>()
	for (const { applicationId, marks } of sheets) {
		const levels = Object.fromEntries(marks.map(({ criterionKey, level }) => [criterionKey, level]))
		const total = totalOf(edition.definition.rubric.criteria, levels)
		if (total) totals.set(applicationId, [...(totals.get(applicationId) ?? []), total])
	}
	return totals
}

/** Readings asked of each application beyond the edition's number: after a gap, or already asked so. */
export function extraReadingsOf(panel: Panel): Map<string, number> {
	const extra = new Map<string, number>()
	for (const { applicationId, purpose } of panel.readings)
		if (purpose === 'extra') extra.set(applicationId, (extra.get(applicationId) ?? 0) + 1)
	for (const [applicationId, totals] of panel.totals) {
		const asked = extraReadingsAsked(totals, panel.edition.definition.reading)
		if (asked > (extra.get(applicationId) ?? 0)) extra.set(applicationId, asked)
	}
	return extra
}

/**
 * The panel as the assigner's problem. Who left, and who has not answered the roster, receives nothing; conflicts that
 * follow from facts are computed anew, for a province may have been corrected.
 */
export function problemOf(panel: Panel): AssignmentProblem {
	const extra = extraReadingsOf(panel)
	return {
		jurors: panel.members.map((member): Juror => ({
			id: member.id,
			organisation: member.organisation,
			regionCode: member.regionCode,
			provinceCode: member.provinceCode,
			languages: member.languages,
			sectors: member.sectors,
			left: member.left === true || member.declaredAt === null,
		})),
		dossiers: panel.dossiers.map(({ applicationId, language, regionCode, provinceCode, sector }) => ({
			applicationId,
			language,
			regionCode,
			provinceCode,
			sector,
			extraReadings: extra.get(applicationId) ?? 0,
		})),
		rules: assignmentRules(panel.edition.definition.reading),
		forbidden: [...panel.conflicts, ...panel.derived].map(pairOf),
		kept: [],
	}
}

/** The readings as they stand, as pairs. */
export function currentPairs(panel: Panel): Pair[] {
	return panel.readings.map(pairOf)
}

/** SHA-256 of the problem, whatever the order of rows: two draws of one hash were made of the same things. */
export function hashProblem(problem: AssignmentProblem): string {
	const forbidden = [...new Set(problem.forbidden.map((pair) => canonicalize(pair)))].sort()
	return createHash('sha256')
		.update(canonicalize({ ...problem, forbidden }))
		.digest('hex')
}

function pairOf({ applicationId, jurorId }: Pair): Pair {
	return { applicationId, jurorId }
}
