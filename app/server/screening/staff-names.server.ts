import { maskContact } from '#app/domain/people/contact.ts'
import type { ReadDb } from '#app/server/db.server.ts'

/** How people of the office are called on its pages: the name they gave, else their contact, masked. */
export async function staffNames(
	db: ReadDb,
	ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
	const accounts = await db.account.findMany({
		where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } },
		select: { id: true, displayName: true, phone: true, email: true },
	})
	const names = new Map(
		accounts.map(({ id, displayName, phone, email }) => {
			const contact = phone
				? maskContact({ kind: 'phone', value: phone })
				: maskContact({ kind: 'email', value: email ?? '' })
			return [id, displayName ?? contact]
		}),
	)
	return (id) => names.get(id ?? '') ?? '—'
}
