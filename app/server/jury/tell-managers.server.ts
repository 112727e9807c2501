import type { Tx } from '#app/server/db.server.ts'
import { prizeName } from '#app/server/jury/tell-readers.server.ts'
import type { Panel } from '#app/server/jury/load-panel.server.ts'
import { queueMessage } from '#app/server/mail/queue-message.server.ts'

export type ManagersTold = {
	panel: Panel
	/** Applications that nobody may read as things stand. */
	lacking: readonly string[]
	seed: string
	site: string
	realNow: Date
}

/** Writes to the managers of the edition that applications are left without a reader. */
export async function tellManagers(tx: Tx, told: ManagersTold): Promise<void> {
	const { edition } = told.panel
	const grants = await tx.roleGrant.findMany({
		where: {
			role: 'manager',
			revokedAt: null,
			regionCode: null,
			OR: [{ editionId: null }, { editionId: edition.id }],
			account: { revokedAt: null },
		},
		include: { account: { select: { id: true, phone: true, email: true, language: true } } },
		orderBy: { grantedAt: 'asc' },
	})
	for (const { account } of grants) {
		await queueMessage(tx, {
			to: { accountId: account.id, phone: account.phone, email: account.email, language: account.language },
			template: 'reader-missing',
			values: (language) => ({
				prize: prizeName(edition, language),
				count: told.lacking.length,
				link: `${told.site}/${language}/office/${edition.id}/assignment`,
			}),
			dedupeKey: `reader-missing:${account.id}:${told.seed}`,
			now: told.realNow,
			editionId: edition.id,
		})
	}
}
