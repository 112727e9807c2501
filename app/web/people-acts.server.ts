import { normalizeEmail, normalizePhone, readContact } from '#app/domain/people/contact.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { isStaffRole } from '#app/domain/people/staff.ts'
import { cleanLine } from '#app/domain/shared/clean-text.ts'
import { isLanguage } from '#app/i18n/direction.ts'
import { findRegion } from '#app/domain/cooperative/territory.ts'
import { FIRST_MANAGER_EMAIL } from '#app/server/account/create-first-manager.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'
import { changePerson } from '#app/server/people/change-person.server.ts'
import { closeAccount } from '#app/server/people/close-account.server.ts'
import { inviteAgain } from '#app/server/people/invite-again.server.ts'
import { invitePerson } from '#app/server/people/invite-person.server.ts'
import { revokeRole } from '#app/server/people/revoke-role.server.ts'
import type { FieldFault, SentForm } from '#app/web/forms.server.ts'
import { linkAddressOf } from '#app/web/site.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

/** Where to go, a path below the language; or what to correct. */
export type Done = { ok: true; to: string } | { ok: false; fault: FieldFault }
type Manager = Visit<Person>

const NAME_MAX = 80

/** Turns a form of the page of people into its act. */
export function actOnPeople(visit: Manager, form: SentForm, request: Request): Promise<Done> {
	switch (form.intent) {
		case 'invite':
			return invite(visit, form, request)
		case 'change':
			return change(visit, form)
		case 'invite-again':
			return again(visit, form, request)
		case 'take':
			return take(visit, form)
		case 'close':
			return close(visit, form)
		default:
			throw new Response(null, { status: 400 })
	}
}

async function invite(visit: Manager, form: SentForm, request: Request): Promise<Done> {
	const contact = readContact(form.get('contact'))
	if (!contact.ok) return { ok: false, fault: { field: 'contact', ...contact } }
	const role = form.get('role')
	if (!isStaffRole(role)) return { ok: false, fault: { field: 'role', code: 'people.role-unknown' } }
	const edition = form.get('edition')
	const region = form.get('region')
	const language = form.get('language')
	const invited = await invitePerson({
		actor: visit.actor,
		contact: contact.value,
		displayName: readName(form),
		language: isLanguage(language) ? language : visit.language,
		role,
		editionId: (await loadEdition(edition))?.id ?? null,
		regionCode: findRegion(region)?.code ?? null,
		linkAddress: linkAddressOf(request),
		now: visit.realNow,
	})
	if (invited.ok) return { ok: true, to: `office/people?person=${invited.value.accountId}&invited` }
	const field = invited.code === 'people.role-has-no-region' ? 'region' : 'role'
	return { ok: false, fault: { field, ...invited } }
}

async function change(visit: Manager, form: SentForm): Promise<Done> {
	const phone = form.get('phone').trim() ? normalizePhone(form.get('phone')) : null
	if (phone && !phone.ok) return { ok: false, fault: { field: 'phone', ...phone } }
	const typed = form.get('email').trim()
	// The first account's address is of this machine alone; it may stay until it is changed.
	const email = typed && typed !== FIRST_MANAGER_EMAIL ? normalizeEmail(typed) : null
	if (email && !email.ok) return { ok: false, fault: { field: 'email', ...email } }
	const language = form.get('language')
	const accountId = form.get('person')
	const changed = await changePerson({
		actor: visit.actor,
		accountId,
		displayName: readName(form),
		phone: phone?.value ?? null,
		email: email?.value ?? (typed || null),
		language: isLanguage(language) ? language : visit.language,
		now: visit.realNow,
	})
	if (changed.ok) return { ok: true, to: `office/people?person=${accountId}&saved` }
	return { ok: false, fault: { field: 'email', ...changed } }
}

async function again(visit: Manager, form: SentForm, request: Request): Promise<Done> {
	const accountId = form.get('person')
	const sent = await inviteAgain({
		actor: visit.actor,
		accountId,
		linkAddress: linkAddressOf(request),
		now: visit.realNow,
	})
	return sent.ok
		? { ok: true, to: `office/people?person=${accountId}&invited` }
		: { ok: false, fault: { field: null, ...sent } }
}

async function take(visit: Manager, form: SentForm): Promise<Done> {
	const taken = await revokeRole({
		actor: visit.actor,
		grantId: form.get('grant'),
		confirmed: form.has('confirmed'),
		now: visit.realNow,
	})
	if (!taken.ok) return { ok: false, fault: { field: 'confirmed', ...taken } }
	const { accountId } = taken.value
	// Who took her own role may have no way back to this page.
	if (accountId === visit.actor.accountId) return { ok: true, to: 'account' }
	return { ok: true, to: `office/people?person=${accountId}&role-taken` }
}

async function close(visit: Manager, form: SentForm): Promise<Done> {
	const accountId = form.get('person')
	const closed = await closeAccount({
		actor: visit.actor,
		accountId,
		confirmed: form.has('confirmed'),
		now: visit.realNow,
	})
	if (!closed.ok) return { ok: false, fault: { field: 'confirmed', ...closed } }
	return { ok: true, to: accountId === visit.actor.accountId ? 'sign-in?out' : 'office/people?closed-done' }
}

function readName(form: SentForm): string {
	return cleanLine(form.get('name')).slice(0, NAME_MAX)
}
