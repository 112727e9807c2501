/** `npm run sign-in-link -- --as <email or phone>`: prints a one-time link, so that nobody is ever locked out. */
import { parseArgs } from 'node:util'
import { normalizeEmail, normalizePhone } from '#app/domain/people/contact.ts'
import { createSignInLink } from '#app/server/account/create-link.server.ts'
import { realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { env } from '#app/server/env.server.ts'

const { values } = parseArgs({ options: { as: { type: 'string' }, lang: { type: 'string', default: 'ar' } } })
const wanted = values.as ?? ''
const email = normalizeEmail(wanted)
const phone = normalizePhone(wanted)
// The secretariat's first address is of this machine alone and is no address of the world: taken as it is written.
const where = phone.ok
	? { phone: phone.value }
	: { email: email.ok ? email.value : wanted.trim().toLowerCase() }
if (wanted.trim() === '') fail('Usage: npm run sign-in-link -- --as <email or phone>')

const account = await database().read.account.findFirst({ where: { ...where, revokedAt: null } })
if (!account) fail(`No account has this address: ${wanted}`)

const { token, expiresAt } = await database().write((tx) =>
	createSignInLink(tx, {
		accountId: account.id,
		purpose: 'operator',
		issuedBy: { kind: 'command', id: null },
		now: realNow(),
	}),
)
const { PUBLIC_URL, PORT } = env()
process.stdout.write(`${PUBLIC_URL ?? `http://localhost:${PORT}`}/${values.lang}/sign-in/link/${token}\n`)
process.stderr.write(`Works once, until ${expiresAt.toISOString()} (UTC).\n`)
await database().close()

function fail(message: string): never {
	process.stderr.write(`${message}\n`)
	process.exit(1)
}
