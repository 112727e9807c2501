import { isHolder } from '#app/domain/application/permissions.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { buildResultLetter, type ResultLetter } from '#app/domain/publication/result-letter.ts'
import { maskRib } from '#app/domain/publication/rib.ts'
import type { Snapshot } from '#app/domain/publication/snapshot.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { currentVersion, isOwnResultVisible } from '#app/domain/publication/visibility.ts'
import { refusalAppealDay } from '#app/domain/screening/appeal.ts'
import { tellMethod } from '#app/domain/scoring/ranking.ts'
import { database, type Application, type ReadDb } from '#app/server/db.server.ts'
import { readDecidedRanking } from '#app/server/deliberation/read-decided-ranking.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { appealsEndAt } from '#app/server/publication/compose-letter.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import { readSheets } from '#app/server/publication/read-sheets.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'
import { openRib } from '#app/server/publication/seal-rib.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

export type OwnResult = { readonly application: Application; readonly edition: LoadedEdition } & (
	| { readonly kind: 'awaited' }
	| {
			readonly kind: 'inadmissible'
			readonly reason: string
			readonly reasonCode: string | null
			readonly decidedAt: Date
			readonly appealUntil: Date
	  }
	| {
			readonly kind: 'letter'
			readonly letter: ResultLetter
			readonly totals: Snapshot['totals']
			readonly publishedAt: Date
			readonly appealUntil: Date
			/** Address and code of the award, when there is one, and the masked account into which it is paid. */
			readonly award: {
				readonly slug: string
				readonly verifyCode: string
				readonly rib: string | null
			} | null
			/** Of the correction that changed this answer; null: it is the first one. */
			readonly notice: Notice | null
	  }
)

/**
 * An applicant's own answer. Null for anyone but the holder, and for what was never sent: the same as for an
 * application that does not exist. Until the minute of publication it is `awaited`, whatever the jury decided.
 */
export async function readOwnResult(
	actor: Actor,
	applicationId: string,
	now: Date,
): Promise<OwnResult | null> {
	const db = database().read
	const application = await db.application.findUnique({ where: { id: applicationId } })
	if (!application || !isHolder(actor, application)) return null
	if (application.status === 'draft' || application.status === 'withdrawn') return null
	const edition = await loadEdition(application.editionId)
	if (!edition) return null
	const base = { application, edition }
	if (application.status === 'inadmissible') return { ...base, ...(await readRefusal(db, base)) }
	const versions = await listPublications(db, edition.id)
	if (application.status !== 'admissible' || !isOwnResultVisible(versions, now))
		return { ...base, kind: 'awaited' }
	const shown = currentVersion(versions, now)
	return shown ? { ...base, ...(await readLetter(db, base, shown, versions)) } : { ...base, kind: 'awaited' }
}

type Base = { readonly application: Application; readonly edition: LoadedEdition }

async function readRefusal(db: ReadDb, { application, edition }: Base) {
	const decision = await db.screeningDecision.findFirstOrThrow({
		where: { applicationId: application.id, outcome: 'inadmissible', confirmedAt: { not: null } },
		orderBy: { confirmedAt: 'desc' },
	})
	const decidedAt = decision.confirmedAt ?? decision.decidedAt
	return {
		kind: 'inadmissible' as const,
		reason: decision.reason ?? '',
		reasonCode: decision.reasonCode,
		decidedAt,
		appealUntil: deadlineOf(refusalAppealDay(edition.definition.calendar, moroccanDay(decidedAt))),
	}
}

async function readLetter(
	db: ReadDb,
	base: Base,
	shown: PublicationRow,
	versions: readonly PublicationRow[],
) {
	const { application, edition } = base
	const snapshot = await readSnapshot(db, shown.id)
	const made = await db.award.findUnique({
		where: { applicationId: application.id },
		select: { id: true, verifyCode: true, prizeAccount: { select: { sealedRib: true } } },
	})
	const winner = snapshot.winners.find(({ verifyCode }) => verifyCode === made?.verifyCode)
	const { publishAt, notice } = await answeredBy(db, made?.verifyCode, shown, versions)
	const rib = made?.prizeAccount ? maskRib(openRib(made.id, made.prizeAccount.sealedRib)) : null
	return {
		kind: 'letter' as const,
		letter: await writeLetter(db, base, winner !== undefined),
		totals: snapshot.totals,
		publishedAt: publishAt,
		appealUntil: appealsEndAt(edition, publishAt),
		award: winner ? { slug: winner.slug, verifyCode: winner.verifyCode, rib } : null,
		notice,
	}
}

/** The public version that gave this answer first: appeals run from there, and a correction says why. */
async function answeredBy(
	db: ReadDb,
	code: string | undefined,
	shown: PublicationRow,
	versions: readonly PublicationRow[],
): Promise<PublicationRow> {
	const says = async (one: PublicationRow) =>
		(await readSnapshot(db, one.id)).winners.some(({ verifyCode }) => verifyCode === code)
	const answer = await says(shown)
	const older = versions.filter(
		({ version, approvedAt, cancelledAt }) => version < shown.version && approvedAt && !cancelledAt,
	)
	let first = shown
	for (const one of older) {
		if ((await says(one)) !== answer) break
		first = one
	}
	return first
}

async function writeLetter(
	db: ReadDb,
	{ application, edition }: Base,
	awarded: boolean,
): Promise<ResultLetter> {
	const { id } = application
	const { criteria } = edition.definition.rubric
	const ranking = await readDecidedRanking(edition.id, db)
	const line = ranking?.lines.find((one) => one.applicationId === id) ?? null
	return buildResultLetter({
		applicationId: id,
		criteria,
		sheets: await readSheets(db, id),
		score: line?.score ?? null,
		mean: line && ranking && tellMethod(ranking) === 'adjusted' ? line.mean : null,
		awarded,
	})
}
