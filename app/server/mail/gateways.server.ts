import { createTransport, type Transporter } from 'nodemailer'
import { env } from '#app/server/env.server.ts'

export type Outgoing = { recipient: string; subject: string; text: string; html: string | null }
/** Sends or throws with a reason that staff may read. */
export type Gateway = { send: (message: Outgoing) => Promise<void>; close: () => void }

/** The gateways that are configured. A channel without one keeps its messages in the outbox, to be read on screen. */
export function openGateways(): { email: Gateway | null; sms: Gateway | null } {
	const { SMTP_URL, SMS_GATEWAY_URL, PUBLIC_URL } = env()
	return {
		email: SMTP_URL ? smtpGateway(SMTP_URL, PUBLIC_URL) : null,
		sms: SMS_GATEWAY_URL ? httpSmsGateway(SMS_GATEWAY_URL) : null,
	}
}

function smtpGateway(url: string, publicUrl: string | undefined): Gateway {
	const transport: Transporter = createTransport(url, {
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
				signal: AbortSignal.timeout(15_000),
			})
			if (!response.ok) throw new Error(`SMS gateway answered ${response.status}`)
		},
		close: () => undefined,
	}
}
