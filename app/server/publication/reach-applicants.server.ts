import type { ReadDb } from '#app/server/db.server.ts'
import type { Addressee } from '#app/server/mail/queue-message.server.ts'

export type Reachable = {
	readonly id: string
	readonly account: {
		readonly id: string
		readonly phone: string | null
		readonly email: string | null
		readonly language: string
	} | null
}

/**
 * Where each applicant's letter goes: her account's contacts; for who never signed in, where her receipt went. Nobody is
 * left out: those whom nothing reaches have neither phone nor e-mail here, and their letter is on paper.
 */
export async function reachApplicants(
	db: ReadDb,
	applications: readonly Reachable[],
): Promise<Map<string, Addressee>> {
	const without = applications.filter(({ account }) => account === null).map(({ id }) => id)
	const receipts =
		without.length === 0
			? []
			: await db.message.findMany({
					where: { applicationId: { in: without }, accountId: null, template: 'application-received' },
					orderBy: { createdAt: 'asc' },
					select: { applicationId: true, channel: true, recipient: true, language: true },
				})
	return new Map(
		applications.map(({ id, account }): [string, Addressee] => {
			if (account) {
				const { phone, email, language } = account
				return [id, { accountId: account.id, phone, email, language }]
			}
			const own = receipts.filter(({ applicationId }) => applicationId === id)
			const last = (wanted: string) => own.findLast(({ channel }) => channel === wanted)?.recipient ?? null
			const language = own.at(-1)?.language ?? 'ar'
			return [id, { accountId: null, phone: last('sms'), email: last('email'), language }]
		}),
	)
}
