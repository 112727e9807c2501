import { ROLES, type Person } from '#app/domain/people/actor.ts'
import { maskContact } from '#app/domain/people/contact.ts'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { Language } from '#app/i18n/direction.ts'
import { listEditions } from '#app/server/edition/load-edition.server.ts'
import { readPerson, type StaffFile } from '#app/server/people/find-person.server.ts'
import { listStaff, type StaffFilter, type StaffMember } from '#app/server/people/list-staff.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { notFound, type DoorArgs, type Visit } from '#app/web/visit.server.ts'

/** Everything the page of people shows: the list, one person, or a confirmation. */
export async function readPeoplePage(args: DoorArgs, visit: Visit<Person>) {
	const query = new URL(args.request.url).searchParams
	const personId = query.get('person')
	const person = personId ? await readPerson(visit.actor, personId, visit.realNow) : null
	if (personId && !person) throw notFound()
	const filter = readFilter(query)
	const list = person || query.has('invite') ? null : await listStaff(filter)
	const news = (['invited', 'saved', 'role-taken', 'closed-done'] as const).find((one) => query.has(one))
	return {
		desk: await deskOf(args, visit, 'office', null),
		choices: await readChoices(visit.language),
		ownId: visit.actor.accountId,
		news: news ?? null,
		inviting: query.has('invite'),
		filter,
		list: list && { ...list, members: list.members.map(showMember) },
		person: person && showPerson(person, visit.language),
		taking: person?.roles.find(({ grantId }) => grantId === query.get('take')) ?? null,
		closing: query.has('close'),
	}
}
export type PeoplePage = Awaited<ReturnType<typeof readPeoplePage>>

function readFilter(query: URLSearchParams): StaffFilter {
	const role = ROLES.find((one) => one === query.get('role')) ?? null
	const page = Number(query.get('page') ?? 1)
	return {
		role,
		editionId: query.get('edition') || null,
		search: query.get('q') ?? '',
		closed: query.has('closed'),
		page: Number.isInteger(page) && page > 0 ? page : 1,
	}
}

/** Editions and regions, named in the page's language. */
async function readChoices(language: Language) {
	const editions = await listEditions()
	return {
		editions: editions.map(({ id, year, definition }) => ({
			id,
			year,
			name: inLanguage(definition.name, language).text,
		})),
		regions: REGIONS.map(({ code, name }) => ({ code, name: inLanguage(name, language).text })),
	}
}

/** In the list contacts are masked: one page shows them whole, and reading it is written down. */
function showMember({ phone, email, ...member }: StaffMember) {
	const contacts = [
		phone && maskContact({ kind: 'phone', value: phone }),
		email && maskContact({ kind: 'email', value: email }),
	]
	return { ...member, contacts: contacts.filter((one) => one !== null) }
}

function showPerson({ lastSignInAt, invitedUntil, ...person }: StaffFile, language: Language) {
	const when = (instant: Date | null) => instant && spokenMinute(language, instant)
	return { ...person, lastSignInAt: when(lastSignInAt), invitedUntil: when(invitedUntil) }
}
