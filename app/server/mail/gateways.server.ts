import { createTransport, type Transporter } from 'nodemailer'
import { env, type Environment } from '#app/server/env.server.ts'

export type Outgoing = { recipient: string; subject: string; text: string; html: string | null }
/** Sends or throws with a reason that staff may read. */
export type Gateway = { send: (message: Outgoing) => Promise<void>; close: () => void }

export type Gateways = { email: Gateway | null; sms: Gateway | null }

/** A gateway that says nothing for this long has failed; the worker's lease is longer than a batch of these. */
const PATIENCE_MS = 10_000

/** The gateways that are configured. A channel without one keeps its messages in the outbox, to be read on screen. */
export function openGateways(
	{
		SMTP_URL,
		SMS_GATEWAY_URL,
		PUBLIC_URL,
	}: Pick<Environment, 'SMTP_URL' | 'SMS_GATEWAY_URL' | 'PUBLIC_URL'> = env(),
): Gateways {
	return {
		email: SMTP_URL ? smtpGateway(SMTP_URL, PUBLIC_URL) : null,
		sms: SMS_GATEWAY_URL ? httpSmsGateway(SMS_GATEWAY_URL) : null,
	}
}

function smtpGateway(url: string, publicUrl: string | undefined): Gateway {
	const transport: Transporter = createTransport(withPatience(url), {
		from:
			new URL(url).searchParams.get('from') ??
			`tatwij@${publicUrl ? new URL(publicUrl).hostname : 'localhost'}`,
	})
	return {
		send: async (message) => {
			await transport.sendMail({
				to: message.recipient,
				subject: message.subject,
				text: message.text,
				...(message.html ? { html: message.html } : {}),
			})
		},
		close: () => transport.close(),
	}
}

/** The transport reads its time limits from the address; those that the operator wrote there stay. */
function withPatience(address: string): string {
	const url = new URL(address)
	for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
		if (!url.searchParams.has(name)) url.searchParams.set(name, String(PATIENCE_MS))
	return url.href
}

/** Generic gateway: `POST <url>` with JSON `{ to, text }`; any 2xx is accepted. Credentials stand in the URL. */
function httpSmsGateway(address: string): Gateway {
	const url = new URL(address)
	const credentials = url.username
		? `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
		: null
	url.username = ''
	url.password = ''
	return {
		send: async (message) => {
			const response = await fetch(url, {
				method: 'POST',
				headers: {
					'Content-Type': 'application/json',
					...(credentials ? { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` } : {}),
				},
				body: JSON.stringify({ to: message.recipient, text: message.text }),
				signal: AbortSignal.timeout(PATIENCE_MS),
			})
			if (!response.ok) throw new Error(`SMS gateway answered ${response.status}`)
		},
		close: () => undefined,
	}
}
