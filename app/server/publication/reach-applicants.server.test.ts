import { expect, test } from 'vitest'
import { reachApplicants } from '#app/server/publication/reach-applicants.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
const at = new Date('2027-01-26T12:00:00Z')

async function receipt(applicationId: string, channel: 'sms' | 'email', recipient: string, minute: number) {
	const createdAt = new Date(at.getTime() + minute * 60_000)
	await db.write((tx) =>
		tx.message.create({
			data: {
				...{ applicationId, channel, recipient, createdAt, nextAttemptAt: createdAt },
				...{ template: 'application-received', language: 'fr', subject: '', text: '…' },
				dedupeKey: `${applicationId} ${channel} ${minute}`,
			},
		}),
	)
}

test('a letter goes to the account, else where the last receipt went; who has neither is on paper', async () => {
	const account = { id: 'hers', phone: '+212612345678', email: null, language: 'ar' }
	await receipt('told', 'sms', '+212611111111', 0)
	await receipt('told', 'sms', '+212622222222', 5)
	await receipt('told', 'email', 'coop@example.ma', 5)
	await receipt('signed-in', 'sms', '+212633333333', 0)
	const reached = await reachApplicants(db.read, [
		{ id: 'signed-in', account },
		{ id: 'told', account: null },
		{ id: 'untold', account: null },
	])
	expect([...reached]).toEqual([
		['signed-in', { accountId: 'hers', phone: '+212612345678', email: null, language: 'ar' }],
		['told', { accountId: null, phone: '+212622222222', email: 'coop@example.ma', language: 'fr' }],
		['untold', { accountId: null, phone: null, email: null, language: 'ar' }],
	])
})
