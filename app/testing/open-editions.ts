/** Opens the seeded editions of 2027 by two managers' signatures, in the database of the environment. */
import { openSampleEdition } from '#app/server/sample/open-edition.server.ts'
import { database } from '#app/server/db.server.ts'

const [first, second] = await database().write(async (tx) => {
	const createdAt = new Date('2026-12-01T09:00:00Z')
	const manager = async (email: string) => {
		const account = await tx.account.create({
			data: {
				email,
				language: 'ar',
				createdAt,
				roles: { create: { role: 'manager', grantedAt: createdAt } },
			},
		})
		return account.id
	}
	return [await manager('manager-1@example.ma'), await manager('manager-2@example.ma')] as const
})
for (const prize of ['lalla-al-moutaaouina', 'solidarity-generation']) {
	await openSampleEdition({ prize, year: 2027, signedBy: [first, second] })
}
await database().close()
