import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { simpleParser, type ParsedMail } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export type MailBox = {
	/** `smtp://127.0.0.1:<port>`. */
	url: string
	received: ParsedMail[]
	/** What the server answers to a recipient from now on; null accepts. */
	refuseWith: (message: string | null) => void
	close: () => Promise<void>
}

/** A mail server of this machine that keeps what it gets, parsed as a mail program would. */
export async function openMailBox(): Promise<MailBox> {
	const received: ParsedMail[] = []
	let refusal: string | null = null
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		onRcptTo: (_address, _session, done) => done(refusal === null ? null : new Error(refusal)),
		onData: (stream, _session, done) => {
			simpleParser(stream).then((mail) => {
				received.push(mail)
				// oxlint-disable-next-line promise/no-callback-in-promise -- the mail server's own way of saying that it is taken
				done()
			}, done)
		},
	})
	server.on('error', () => undefined)
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
	const { port } = server.server.address() as AddressInfo
	return {
		url: `smtp://127.0.0.1:${port}`,
		received,
		refuseWith: (message) => {
			refusal = message
		},
		close: () => new Promise((resolve) => server.close(() => resolve())),
	}
}

export type SmsGateway = {
	url: string
	received: { body: unknown; authorization: string | undefined }[]
	answerWith: (status: number) => void
	close: () => Promise<void>
}

/** An HTTP gateway of this machine: keeps what is posted and answers a status. */
export async function openSmsGateway(): Promise<SmsGateway> {
	const received: SmsGateway['received'] = []
	let status = 202
	const server = createServer((request, response) => {
		const chunks: Buffer[] = []
		request.on('data', (chunk: Buffer) => chunks.push(chunk))
		request.on('end', () => {
			received.push({
				body: JSON.parse(Buffer.concat(chunks).toString()),
				authorization: request.headers.authorization,
			})
			response.writeHead(status).end()
		})
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
	const { port } = server.address() as AddressInfo
	return {
		url: `http://127.0.0.1:${port}/messages`,
		received,
		answerWith: (answer) => {
			status = answer
		},
		close: () => new Promise((resolve) => server.close(() => resolve())),
	}
}
