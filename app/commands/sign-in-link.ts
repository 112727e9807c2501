/** `npm run sign-in-link -- --as <email or phone>`: prints a one-time link, so that nobody is ever locked out. */
import { parseArgs } from 'node:util'
import { runOnDatabase } from './run-command.ts'
import { normalizeEmail, normalizePhone } from '#app/domain/people/contact.ts'
import { isLanguage } from '#app/i18n/direction.ts'
import { createSignInLink } from '#app/server/account/create-link.server.ts'
import { realNow } from '#app/server/clock.server.ts'
import { database } from '#app/server/db.server.ts'
import { env } from '#app/server/env.server.ts'
import { OperatorFault } from '#app/server/operator-fault.server.ts'

const { values } = parseArgs({ options: { as: { type: 'string' }, lang: { type: 'string', default: 'ar' } } })

await runOnDatabase(async () => {
	const wanted = (values.as ?? '').trim()
	if (wanted === '' || !isLanguage(values.lang))
		throw new OperatorFault('Usage: npm run sign-in-link -- --as <email or phone> [--lang ar|fr|zgh|en]')
	const { token, expiresAt } = await makeLink(wanted)
	const { PUBLIC_URL, PORT } = env()
	process.stdout.write(`${PUBLIC_URL ?? `http://localhost:${PORT}`}/${values.lang}/sign-in/link/${token}\n`)
	process.stderr.write(`Works once, until ${expiresAt.toISOString()} (UTC).\n`)
})

async function makeLink(wanted: string): Promise<{ token: string; expiresAt: Date }> {
	const account = await database().read.account.findFirst({ where: { ...placeOf(wanted), revokedAt: null } })
	if (!account) throw new OperatorFault(`No account has this address: ${wanted}`)
	return database().write((tx) =>
		createSignInLink(tx, {
			accountId: account.id,
			purpose: 'operator',
			issuedBy: { kind: 'command', id: null },
			now: realNow(),
		}),
	)
}

/** The secretariat's first address is of this machine alone and is no address of the world: taken as it is written. */
function placeOf(wanted: string): { phone: string } | { email: string } {
	const phone = normalizePhone(wanted)
	if (phone.ok) return { phone: phone.value }
	const email = normalizeEmail(wanted)
	return { email: email.ok ? email.value : wanted.toLowerCase() }
}
