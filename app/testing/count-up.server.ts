import type { Database } from '#app/server/db.server.ts'

/** Reads a number and writes the next one, each time in a transaction of its own: a lost step shows in the sum. */
export async function countUp(db: Database, times: number): Promise<void> {
	for (let time = 0; time < times; time++) {
		await db.write(async (tx) => {
			const { seq } = await tx.journalHead.findUniqueOrThrow({ where: { id: 1 } })
			await new Promise((resolve) => setImmediate(resolve))
			await tx.journalHead.update({ where: { id: 1 }, data: { seq: seq + 1 } })
		})
	}
}
