import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { calendarTime, ensureInstallation, setRehearsalClock } from '#app/server/clock.server.ts'
import { BATCH, deliverDueMessages, waitBeforeRetry } from '#app/server/mail/deliver-messages.server.ts'
import { openGateways, type Gateways } from '#app/server/mail/gateways.server.ts'
import { queueMessage, type MessageToQueue } from '#app/server/mail/queue-message.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'
import {
	openMailBox,
	openSmsGateway,
	type MailBox,
	type SmsGateway,
} from '#app/testing/mail-servers.server.ts'

const db = testDatabase({ each: 'test' })
const start = new Date('2027-01-26T14:32:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)

let mailBox: MailBox
let sms: SmsGateway
let gateways: Gateways

beforeAll(async () => {
	mailBox = await openMailBox()
	sms = await openSmsGateway()
	gateways = openGateways({
		SMTP_URL: mailBox.url,
		SMS_GATEWAY_URL: sms.url.replace('://', '://tatwij:s%3Acret@'),
		PUBLIC_URL: 'https://tatwij.example',
	})
})
afterAll(async () => {
	gateways.email?.close()
	await mailBox.close()
	await sms.close()
})
beforeEach(() => {
	mailBox.received.length = 0
	sms.received.length = 0
	mailBox.refuseWith(null)
	sms.answerWith(202)
})

const NOBODY = { accountId: null, phone: null, email: null }
async function queue(change: Partial<MessageToQueue> = {}): Promise<void> {
	await db.write((tx) =>
		queueMessage(tx, {
			to: { ...NOBODY, email: 'coop@example.ma', language: 'ar' },
			template: 'sign-in-code',
			values: () => ({ code: '482913' }),
			dedupeKey: 'one',
			now: start,
			...change,
		}),
	)
}
const letter: Partial<MessageToQueue> = {
	template: 'application-withdrawn',
	values: () => ({ name: 'تعاونية، عينة 12', reference: 'LM27-0142', at: '…', closesAt: '…' }),
}
const deliver = (now: Date, calendar = now) => deliverDueMessages(gateways, now, calendar)
const onlyMessage = () => db.read.message.findFirstOrThrow()

test('an Arabic subject, the text and the plain HTML arrive as they were written', async () => {
	await queue({ ...letter, to: { ...NOBODY, email: 'coop@example.ma', language: 'ar' } })
	expect(await deliver(start)).toBe(1)
	const [mail] = mailBox.received
	const kept = await onlyMessage()
	expect(mail?.subject).toBe('LM27-0142 · سحبتم ملفكم · LM27-0142 · vous avez retiré votre dossier')
	expect(mail?.subject).toBe(kept.subject)
	expect(mail?.text?.trim().replaceAll('\r\n', '\n')).toBe(kept.text)
	expect(mail?.html).toBe(kept.html)
	expect(mail?.text).toContain('تعاونية، عينة 12')
	expect(mail?.from?.text).toBe('tatwij@tatwij.example')
	expect(mail?.to && !Array.isArray(mail.to) ? mail.to.text : '').toBe('coop@example.ma')
	expect(mail?.html).not.toMatch(/<img|<script|src=/)
	expect(kept).toMatchObject({ status: 'sent', sentAt: start, leasedUntil: null, lastError: null })
})

test('a French reader reads French first', async () => {
	await queue({ ...letter, to: { ...NOBODY, email: 'coop@example.ma', language: 'fr' } })
	await deliver(start)
	expect(mailBox.received[0]?.subject?.startsWith('LM27-0142 · vous avez retiré')).toBe(true)
	expect(mailBox.received[0]?.html).toMatch(/<html lang="fr/)
})

test('a text message goes to the gateway with its credentials, in one language', async () => {
	await queue({ to: { ...NOBODY, phone: '+212612345678', language: 'ar' } })
	await deliver(start)
	expect(sms.received).toEqual([
		{
			body: { to: '+212612345678', text: 'تتويج: رمزكم 482913. يصلح 10 دقائق.' },
			authorization: `Basic ${Buffer.from('tatwij:s:cret').toString('base64')}`,
		},
	])
})

test('a fixed line gets no text message, and a person with both gets both, once', async () => {
	await queue({ to: { ...NOBODY, phone: '+212512345678', language: 'ar' } })
	expect(await db.read.message.count()).toBe(0)
	const both = { to: { ...NOBODY, phone: '+212612345678', email: 'coop@example.ma', language: 'ar' } }
	await queue(both)
	await queue(both)
	expect(await db.read.message.count()).toBe(2)
})

test('waits: thirty seconds, doubled each time, six hours at most', () => {
	expect([1, 2, 3, 4, 5, 6, 7].map((n) => waitBeforeRetry(n) / 1000)).toEqual([
		30, 60, 120, 240, 480, 960, 1920,
	])
	expect(waitBeforeRetry(20)).toBe(6 * 60 * 60_000)
})

test('a failed try waits its time, to the second, and then leaves', async () => {
	mailBox.refuseWith('No such mailbox today')
	await queue(letter)
	await deliver(start)
	expect(await onlyMessage()).toMatchObject({
		status: 'queued',
		attempts: 1,
		nextAttemptAt: after(30),
		leasedUntil: null,
	})
	expect((await onlyMessage()).lastError).toContain('No such mailbox today')
	expect(await deliver(after(29.999))).toBe(0)
	expect(await deliver(after(30))).toBe(1)
	expect(await onlyMessage()).toMatchObject({ attempts: 2, nextAttemptAt: after(90) })
	mailBox.refuseWith(null)
	expect(await deliver(after(90))).toBe(1)
	expect(await onlyMessage()).toMatchObject({
		status: 'sent',
		attempts: 2,
		sentAt: after(90),
		lastError: null,
	})
	expect(mailBox.received).toHaveLength(1)
})

test('after eight failed tries it is failed, and is tried no more', async () => {
	sms.answerWith(503)
	await queue({ ...letter, to: { ...NOBODY, phone: '+212612345678', language: 'ar' } })
	let now = start
	for (let tries = 1; tries <= 8; tries++) {
		expect(await deliver(now)).toBe(1)
		expect((await onlyMessage()).attempts).toBe(tries)
		now = new Date(now.getTime() + waitBeforeRetry(tries))
	}
	expect(await onlyMessage()).toMatchObject({
		status: 'failed',
		attempts: 8,
		lastError: 'SMS gateway answered 503',
	})
	expect(await deliver(new Date('2027-02-26T14:32:00Z'))).toBe(0)
	expect(sms.received).toHaveLength(8)
})

test('without a gateway it is held, to be read on screen', async () => {
	await queue(letter)
	expect(await deliverDueMessages({ email: null, sms: null }, start, start)).toBe(1)
	expect(await onlyMessage()).toMatchObject({ status: 'held', attempts: 0, leasedUntil: null })
	expect(await deliver(after(60))).toBe(0)
})

test('a lease keeps a second worker away until it runs out; then the message is taken up', async () => {
	await queue(letter)
	await db.write((tx) => tx.message.updateMany({ data: { status: 'sending', leasedUntil: after(120) } }))
	expect(await deliver(after(119.999))).toBe(0)
	expect(await deliver(after(120))).toBe(0)
	expect(await deliver(after(120.001))).toBe(1)
	expect(await onlyMessage()).toMatchObject({ status: 'sent', leasedUntil: null })
	expect(mailBox.received).toHaveLength(1)
})

test('two workers at once send each message once', async () => {
	for (let n = 0; n < 8; n++) await queue({ ...letter, dedupeKey: `n${n}` })
	const handled = await Promise.all([deliver(start), deliver(start)])
	expect(handled.sort()).toEqual([0, 8])
	expect(mailBox.received).toHaveLength(8)
})

test('a worker whose lease ran out writes nothing over the one that took over', async () => {
	await queue(letter)
	const slow: Gateways = {
		email: {
			send: async () => {
				await deliver(after(121))
				throw new Error('too late')
			},
			close: () => undefined,
		},
		sms: null,
	}
	await deliverDueMessages(slow, start, start)
	expect(await onlyMessage()).toMatchObject({ status: 'sent', attempts: 0, sentAt: after(121) })
})

test('a batch is a batch, and the rest follow', async () => {
	for (let n = 0; n < BATCH + 2; n++) await queue({ ...letter, dedupeKey: `n${n}` })
	expect(await deliver(start)).toBe(BATCH)
	expect(await deliver(start)).toBe(2)
	expect(mailBox.received).toHaveLength(BATCH + 2)
})

test('a letter waits for its minute of the edition’s calendar, whatever the machine’s clock says', async () => {
	const publication = new Date('2027-04-15T11:00:00Z')
	await queue({ ...letter, notBefore: publication })
	expect(await deliver(start, new Date('2027-04-15T10:59:59.999Z'))).toBe(0)
	expect(await deliver(start, publication)).toBe(1)
})

test('a code’s text is forgotten when it has left, and ten minutes after it was made', async () => {
	await queue()
	await deliver(start)
	expect(await onlyMessage()).toMatchObject({ status: 'sent', text: '', html: null })
	expect(mailBox.received[0]?.text).toContain('482913')
	await queue({ dedupeKey: 'two' })
	await deliverDueMessages({ email: null, sms: null }, start, start)
	const held = () => db.read.message.findFirstOrThrow({ where: { status: 'held' } })
	await deliver(after(600))
	expect((await held()).text).toContain('482913')
	await deliver(after(600.001))
	expect(await held()).toMatchObject({ text: '', html: null })
})

test('in a rehearsal whose calendar was moved back, what is due now leaves now', async () => {
	await ensureInstallation({ rehearsal: true })
	await setRehearsalClock('2026-10-01T09:00:00', start)
	await queue()
	expect(await deliver(start, await calendarTime(start))).toBe(1)
})
