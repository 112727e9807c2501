import { isHolder } from '#app/domain/application/permissions.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { isJurorOf, mayReadInOffice } from '#app/domain/people/permissions.ts'
import type { FileVariant } from '#app/server/files/files-context.server.ts'
import {
	findReadingFacts,
	recordFileReading,
	type ReadingFacts,
} from '#app/server/files/find-upload-facts.server.ts'
import { notFound, type Visit } from '#app/web/visit.server.ts'

/**
 * Lets through who may see this variant of a file: its holder and those who screen it, all of them; a juror who reads
 * it now, what readers see. Anybody else is told that there is nothing here. Readings in the office are journaled,
 * small pictures aside.
 */
export async function authorizeReading(
	{ actor, realNow }: Visit,
	request: Request,
	asked: { uploadId: string; variant: FileVariant },
): Promise<void> {
	const facts = await findReadingFacts(asked.uploadId)
	if (!facts) throw notFound()
	if (isHolder(actor, facts.holder)) return
	if (actor.kind !== 'person') throw notFound()
	if (isOfOffice(actor, facts)) {
		if (asked.variant === 'thumb' || isFurtherPiece(request)) return
		const { accountId } = actor
		const read = { ...asked, accountId, applicationId: facts.applicationId }
		return recordFileReading(read, realNow)
	}
	if (!isReader(actor, facts) || asked.variant === 'original') throw notFound()
}

/** Nobody of the office reads what has not been sent. */
function isOfOffice(actor: Person, { status, holder, regionCode }: ReadingFacts): boolean {
	return status !== 'draft' && mayReadInOffice(actor, { editionId: holder.editionId, regionCode })
}

function isReader(actor: Person, { holder, isReadable, readers }: ReadingFacts): boolean {
	return isJurorOf(actor, holder.editionId) && isReadable && readers.includes(actor.accountId)
}

/** A player asks for a film in pieces: the first counts. */
function isFurtherPiece(request: Request): boolean {
	return /^bytes=[1-9]/.test(request.headers.get('range') ?? '')
}
