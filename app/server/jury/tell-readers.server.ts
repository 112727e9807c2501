import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { Tx } from '#app/server/db.server.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'
import { wordDay, wordMoment } from '#app/server/jury/word-times.server.ts'

export type ReadersTold = {
	edition: LoadedEdition
	/** Juror → how many readings she has to do. */
	counts: ReadonlyMap<string, number>
	/** Address of the site, without a slash at the end. */
	site: string
	/** The same act tells once. */
	dedupeKey: string
	now: Date
	realNow: Date
}

/** Writes to jurors that applications wait for them, how many and until when. */
export async function tellReaders(tx: Tx, told: ReadersTold): Promise<void> {
	const { edition, counts, site, now } = told
	const members = await tx.juryMember.findMany({
		where: { id: { in: [...counts.keys()] }, leftAt: null },
		include: { account: { select: { id: true, phone: true, email: true, language: true } } },
		orderBy: { code: 'asc' },
	})
	for (const { id, account } of members) {
		await queueMessage(tx, {
			to: { accountId: account.id, phone: account.phone, email: account.email, language: account.language },
			template: 'reading-assigned',
			values: (language) => ({
				prize: prizeName(edition, language),
				count: counts.get(id) ?? 0,
				until: readUntil(language, edition.definition, now),
				link: `${site}/${language}/jury?edition=${edition.id}`,
			}),
			dedupeKey: `reading-assigned:${id}:${told.dedupeKey}`,
			now: told.realNow,
			editionId: edition.id,
		})
	}
}

/** Readings asked after the end of judging are awaited before the day of the decision. */
function readUntil(language: Language, { calendar }: EditionDefinition, now: Date): string {
	const end = new Date(calendar.judgingEndsAt)
	return now < end ? wordMoment(language, end) : wordDay(language, calendar.decisionOn)
}

export function prizeName(edition: LoadedEdition, language: Language): string {
	return inLanguage(edition.definition.name, language).text
}
