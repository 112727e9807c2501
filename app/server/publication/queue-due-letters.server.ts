import { lettersOf, type LetterToSend } from '#app/domain/publication/letters.ts'
import { isPublic } from '#app/domain/publication/visibility.ts'
import { database, type Tx } from '#app/server/db.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import { letterValues } from '#app/server/publication/compose-letter.server.ts'
import { listPublications, type PublicationRow } from '#app/server/publication/list-publications.server.ts'
import { reachApplicants } from '#app/server/publication/reach-applicants.server.ts'
import { readSnapshot } from '#app/server/publication/read-snapshot.server.ts'

/**
 * Puts the letters of every version whose minute has come into the outbox, once: a turn of the outbox asks for it.
 * Returns how many applicants are written to.
 * @param calendar calendar time; `at`: real time, for the journal
 */
export async function queueDueLetters(calendar: Date, at: Date): Promise<number> {
	const due = { lettersAt: null, cancelledAt: null, approvedAt: { not: null }, publishAt: { lte: calendar } }
	if ((await database().read.publication.count({ where: due })) === 0) return 0
	const rows = await database().read.publication.findMany({
		where: due,
		orderBy: [{ publishAt: 'asc' }, { version: 'asc' }],
		select: { id: true, editionId: true },
	})
	let written = 0
	for (const { id, editionId } of rows) {
		const edition = await loadEdition(editionId)
		if (edition) written += await database().write((tx) => queueLetters(tx, edition, id, { calendar, at }))
	}
	return written
}

/** All letters of one version and its mark, or nothing. Whoever comes second finds the mark. */
async function queueLetters(
	tx: Tx,
	edition: LoadedEdition,
	publicationId: string,
	{ calendar, at }: { calendar: Date; at: Date },
): Promise<number> {
	const versions = await listPublications(tx, edition.id)
	const publication = versions.find(({ id }) => id === publicationId)
	if (!publication || !isPublic(publication, calendar)) return 0
	const marked = await tx.publication.updateMany({
		where: { id: publicationId, lettersAt: null, cancelledAt: null },
		data: { lettersAt: calendar },
	})
	if (marked.count !== 1) return 0
	const letters = await whoIsWritten(tx, versions, publication)
	await queueEach(tx, letters, { edition, publication, calendar, at })
	await record(tx, {
		at,
		actor: { kind: 'system', id: null },
		action: 'publication.letters-queued',
		objectType: 'edition',
		objectId: edition.id,
		payload: { version: publication.version, letters: letters.length },
	})
	return letters.length
}

async function whoIsWritten(
	tx: Tx,
	versions: readonly PublicationRow[],
	publication: PublicationRow,
): Promise<LetterToSend[]> {
	const { editionId } = publication
	const judged = await tx.application.findMany({
		where: { editionId, status: 'admissible' },
		orderBy: { id: 'asc' },
		select: { id: true },
	})
	const before = versions.find(
		({ version, approvedAt, cancelledAt }) => version < publication.version && approvedAt && !cancelledAt,
	)
	return lettersOf(
		judged.map(({ id }) => id),
		await awardedBy(tx, publication),
		before ? await awardedBy(tx, before) : null,
	)
}

async function awardedBy(tx: Tx, publication: PublicationRow): Promise<Set<string>> {
	const { winners } = await readSnapshot(tx, publication.id)
	const awards = await tx.award.findMany({
		where: {
			editionId: publication.editionId,
			verifyCode: { in: winners.map(({ verifyCode }) => verifyCode) },
		},
		select: { applicationId: true },
	})
	return new Set(awards.map(({ applicationId }) => applicationId))
}

type Sending = { edition: LoadedEdition; publication: PublicationRow; calendar: Date; at: Date }

/** An applicant whom neither phone nor e-mail reaches has her letter on paper, at the delegation. */
async function queueEach(
	tx: Tx,
	letters: readonly LetterToSend[],
	{ edition, publication, calendar, at }: Sending,
): Promise<void> {
	const applications = await tx.application.findMany({
		where: { id: { in: letters.map(({ applicationId }) => applicationId) } },
		select: {
			id: true,
			reference: true,
			nameAr: true,
			nameFr: true,
			account: { select: { id: true, phone: true, email: true, language: true } },
		},
	})
	const named = new Map(applications.map((application) => [application.id, application]))
	const reached = await reachApplicants(tx, applications)
	for (const { applicationId, kind } of letters) {
		const [application, to] = [named.get(applicationId), reached.get(applicationId)]
		if (!application || !to) throw new Error('A letter has no application')
		const { reference, nameAr, nameFr } = application
		const facts = { applicationId, reference: reference ?? '', nameAr: nameAr ?? '', nameFr }
		await queueMessage(tx, {
			to,
			template: kind,
			values: letterValues(edition, publication.publishAt, facts),
			dedupeKey: `result:${applicationId}:${publication.version}`,
			now: at,
			notBefore: calendar,
			applicationId,
			editionId: edition.id,
		})
	}
}
