import { standingOf } from '#app/domain/publication/award-history.ts'
import { readPaper, type Paper } from '#app/domain/publication/read-paper.ts'
import type { SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { accept, type Outcome } from '#app/domain/shared/outcome.ts'
import { database } from '#app/server/db.server.ts'
import { listPublished, type PublishedEdition } from '#app/server/publication/read-published.server.ts'

export type Certificate = {
	readonly winner: SnapshotWinner
	readonly edition: PublishedEdition
	/** Version whose words stand on the certificate, and its minute. */
	readonly version: number
	readonly issuedAt: Date
}

export type PaperAnswer =
	| ({ readonly kind: 'valid' } & Certificate)
	| ({ readonly kind: 'withdrawn'; readonly withdrawnAt: Date; readonly notice: Notice | null } & Certificate)
	/** When it was received, to the second; nothing of who, what or how it ended. */
	| { readonly kind: 'receipt'; readonly receivedAt: Date }
	| { readonly kind: 'unknown'; readonly paper: Paper['kind'] }

/**
 * What a paper is worth. Certificates are asked of the public snapshots: a code of results that are not public yet is
 * as unknown as one that was never given. A receipt confirms its instant of reception and nothing else.
 */
export async function verifyPaper(raw: string, now: Date): Promise<Outcome<PaperAnswer, string>> {
	const paper = readPaper(raw)
	if (!paper.ok) return paper
	const { kind, number } = paper.value
	return accept(kind === 'receipt' ? await verifyReceipt(number) : await verifyCertificate(number, now))
}

async function verifyReceipt(reference: string): Promise<PaperAnswer> {
	const received = await database().read.application.findUnique({
		where: { reference },
		select: { receivedAt: true },
	})
	return received?.receivedAt
		? { kind: 'receipt', receivedAt: received.receivedAt }
		: { kind: 'unknown', paper: 'receipt' }
}

async function verifyCertificate(code: string, now: Date): Promise<PaperAnswer> {
	for (const edition of await listPublished(now)) {
		const standing = standingOf(edition.versions, ({ verifyCode }) => verifyCode === code)
		if (!standing) continue
		const { winner } = standing
		if (standing.kind === 'valid') {
			const { version, publishAt } = standing.issuedBy
			return { kind: 'valid', winner, edition, version, issuedAt: publishAt }
		}
		const { lastIn, withdrawnBy } = standing
		return {
			kind: 'withdrawn',
			...{ winner, edition, version: lastIn.version, issuedAt: lastIn.publishAt },
			...{ withdrawnAt: withdrawnBy.publishAt, notice: withdrawnBy.notice },
		}
	}
	return { kind: 'unknown', paper: 'certificate' }
}
