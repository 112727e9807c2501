import { type Contact, maskContact, readContact, type ContactRefusal } from '#app/domain/people/contact.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { isReceiving } from '#app/domain/edition/schedule.ts'
import { mayAssistApplicants } from '#app/domain/people/permissions.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { decideDeskCode, type DeskRefusal, DESK_CODE_MINUTES } from '#app/domain/screening/desk.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { parseReference } from '#app/domain/shared/reference.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatTime } from '#app/i18n/format.ts'
import { issueCodeAtDesk } from '#app/server/account/issue-code.server.ts'
import { nameFor } from '#app/server/application/tell-applicant.server.ts'
import { database, type Account, type Prisma } from '#app/server/db.server.ts'
import { journalReading } from '#app/server/journal/journal-reading.server.ts'
import { listOfficeEditions, officeScope } from '#app/server/screening/office-scope.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

export const FOUND_AT_DESK = 10

/** Received files of the officer's scope by a word of the name or the reference, with their contact masked. */
export async function findAtDesk(input: { actor: Person; q: string; language: Language; realNow: Date }) {
	const { actor, q, language, realNow } = input
	const scopes = (await listOfficeEditions(actor)).flatMap(({ id }) => officeScope(actor, id) ?? [])
	const wanted = wordsOf(q)
	if (!wanted || scopes.length === 0) return { total: 0, rows: [] }
	const where: Prisma.ApplicationWhereInput = { AND: [{ OR: scopes }, wanted] }
	const { read } = database()
	const found = await read.application.findMany({
		where,
		orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
		take: FOUND_AT_DESK,
		include: { account: true },
	})
	for (const { id } of found)
		await journalReading({ actor, objectType: 'application', objectId: id, realNow })
	return {
		total: await read.application.count({ where }),
		rows: found.map((row) => ({
			id: row.id,
			reference: row.reference ?? '',
			name: nameFor(language, row),
			contact: row.account ? maskedOf(row.account) : null,
		})),
	}
}

function wordsOf(q: string): Prisma.ApplicationWhereInput | null {
	const reference = parseReference(q)?.reference
	if (reference) return { reference }
	const words = foldForSearch(q).split(' ').filter(Boolean)
	return words.length > 0 ? { AND: words.map((word) => ({ searchKey: { contains: word } })) } : null
}

function contactOf({ phone, email }: Pick<Account, 'phone' | 'email'>): Contact | null {
	if (phone) return { kind: 'phone', value: phone }
	return email ? { kind: 'email', value: email } : null
}

function maskedOf(account: Account): string | null {
	const contact = contactOf(account)
	return contact && maskContact(contact)
}

export type DeskCode = {
	code: string
	/** As it is typed beside the code. */
	contact: Contact
	until: string
	/** The applicant's account, when she has one. */
	accountId: string | null
}

/**
 * A code for a person who stands at the desk: by a file of the officer's scope, or by the phone or e-mail that the
 * person says. Never for somebody of the staff or the jury: nobody opens a colleague's account. `now`: real time.
 */
export async function issueDeskCode(input: {
	actor: Person
	/** A file found at the desk, or '' with a contact typed. */
	applicationId: string
	typed: string
	language: Language
	now: Date
}): Promise<Outcome<DeskCode, ContactRefusal | DeskRefusal>> {
	const { actor, now, language } = input
	const contact = input.applicationId
		? await contactOfFile(actor, input.applicationId)
		: readContact(input.typed)
	if (!contact.ok) return contact
	const account = await findAccount(contact.value)
	const decided = decideDeskCode(actor, account)
	if (!decided.ok) return decided
	const { code, expiresAt } = await issueCodeAtDesk({
		contact: contact.value,
		officerId: actor.accountId,
		onBehalfOf: account?.id ?? null,
		lifeMs: DESK_CODE_MINUTES * 60_000,
		now,
	})
	const { hour, minute } = toMoroccan(expiresAt)
	return accept({
		code,
		contact: contact.value,
		until: formatTime(language, { hour, minute }),
		accountId: account?.id ?? null,
	})
}

async function contactOfFile(actor: Person, applicationId: string): Promise<Outcome<Contact, DeskRefusal>> {
	const found = await database().read.application.findUnique({
		where: { id: applicationId },
		include: { account: true },
	})
	const scope = found ? officeScope(actor, found.editionId) : null
	const isMine =
		scope && (await database().read.application.count({ where: { AND: [scope, { id: applicationId }] } })) > 0
	const contact = isMine && found?.account ? contactOf(found.account) : null
	return contact ? accept(contact) : refuse('screening.desk-no-contact')
}

/** What the rule asks of the account behind a contact. Null: nobody yet. */
async function findAccount({ kind, value }: Contact) {
	const account = await database().read.account.findUnique({
		where: kind === 'phone' ? { phone: value } : { email: value },
		select: {
			id: true,
			revokedAt: true,
			roles: { where: { revokedAt: null }, select: { id: true } },
			applications: {
				where: { status: { not: 'draft' } },
				select: { editionId: true, regionCode: true },
			},
		},
	})
	return (
		account && {
			id: account.id,
			isRevoked: account.revokedAt !== null,
			isStaff: account.roles.length > 0,
			applications: account.applications,
		}
	)
}

/** Editions that receive now and in which this officer may fill an application in with an applicant. */
export async function listAssistable(
	actor: Person,
	language: Language,
	now: Date,
): Promise<{ id: string; name: string }[]> {
	const editions = await listOfficeEditions(actor)
	return editions
		.filter(({ id, stage, definition }) => {
			return mayAssistApplicants(actor, id) && isReceiving(stage, definition.calendar, now)
		})
		.map(({ id, year, definition }) => ({
			id,
			name: `${inLanguage(definition.name, language).text} ${year}`,
		}))
}
