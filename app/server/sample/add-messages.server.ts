import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { resultAppealsEnd } from '#app/domain/edition/schedule.ts'
import { database, type Prisma } from '#app/server/db.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { type MailValues, renderEmail, renderSms, type Template } from '#app/server/mail/templates.server.ts'
import { createDraw, type Draw } from '#app/server/sample/draw.server.ts'
import { writeRows } from '#app/server/sample/write-rows.server.ts'
import { moroccanDay, toMoroccan } from '#app/time/morocco.ts'
import { deadlineOf } from '#app/time/working-days.ts'

/** What stands in the outbox of a sample: sent long ago, except the newest, which nobody could deliver. */
type Telling = {
	readonly template: Template
	readonly values: MailValues
	readonly at: Date
	readonly to: { accountId: string | null; phone: string | null; email: string | null; language: string }
	readonly applicationId: string | null
}

const UNDELIVERED = 12
const FAILED_EVERY = 97

/**
 * The messages that an edition's acts would have written: receipts, requests, invitations, results. Made by the real
 * templates; written as already handled, so that no worker sends them.
 */
export async function addSampleMessages(editionId: string, address: string): Promise<number> {
	const edition = await loadEdition(editionId)
	if (!edition) throw new Error(`No edition ${editionId}`)
	const draw = createDraw(`messages ${editionId}`)
	const told = [
		...(await tellApplicants(edition, address)),
		...(await tellJury(edition, address)),
		...(await tellResults(edition, address)),
	].sort((a, b) => a.at.getTime() - b.at.getTime())
	const rows = told.map((telling, index) =>
		rowOf(edition, telling, { index, last: told.length - index, draw }),
	)
	await writeRows(rows.map((message) => ({ message: [message] })))
	return rows.length
}

function rowOf(
	edition: LoadedEdition,
	{ template, values, at, to, applicationId }: Telling,
	place: { index: number; last: number; draw: Draw },
): Prisma.MessageCreateManyInput {
	const channel = to.email ? 'email' : 'sms'
	const language = to.language === 'fr' ? 'fr' : 'ar'
	const rendered = (channel === 'email' ? renderEmail : renderSms)(template, language, values)
	const failed = place.index % FAILED_EVERY === FAILED_EVERY - 1
	const status = failed ? 'failed' : place.last <= UNDELIVERED ? 'held' : 'sent'
	return {
		...rendered,
		id: place.draw.id(at),
		channel,
		recipient: to.email ?? to.phone ?? '',
		accountId: to.accountId,
		applicationId,
		editionId: edition.id,
		template,
		language,
		status,
		attempts: failed ? 8 : status === 'sent' ? 1 : 0,
		lastError: failed ? '550 mailbox unavailable' : null,
		createdAt: at,
		nextAttemptAt: at,
		sentAt: status === 'sent' ? new Date(at.getTime() + 20_000) : null,
		dedupeKey: `sample:${edition.id}:${place.index}`,
	}
}

const instant =
	(at: Date): MailValuesPart =>
	(language) =>
		formatDateTime(language, toMoroccan(at), { zone: false })
const day =
	(at: Date): MailValuesPart =>
	(language) =>
		formatDay(language, toMoroccan(at))
type MailValuesPart = (language: Parameters<MailValues>[0]) => string

async function tellApplicants(edition: LoadedEdition, address: string): Promise<Telling[]> {
	const { closesAt, completionWorkingDays } = edition.definition.calendar
	const applications = await database().read.application.findMany({
		where: { editionId: edition.id, receivedAt: { not: null } },
		include: { account: true, completions: true },
	})
	return applications.flatMap(({ account, completions, ...application }): Telling[] => {
		if (!account || !application.receivedAt) return []
		const { id, reference, receiptCheck, nameAr, nameFr, receivedAt } = application
		const common = { to: { ...account, accountId: account.id }, applicationId: id }
		const name = (language: string) => (language === 'fr' ? (nameFr ?? nameAr) : nameAr) ?? ''
		const received: Telling = {
			...common,
			template: 'application-received',
			at: receivedAt,
			values: (language) => ({
				reference: reference ?? '',
				check: receiptCheck ?? '',
				name: name(language),
				receivedAt: instant(receivedAt)(language),
				closesAt: instant(new Date(closesAt))(language),
				days: completionWorkingDays,
				link: `${address}/${language}/applications/${id}/receipt`,
			}),
		}
		const asked = completions.map((request): Telling => {
			const items = request.items as { message: string }[]
			return {
				...common,
				template: 'completion-asked',
				at: request.askedAt,
				values: (language) => ({
					reference: reference ?? '',
					name: name(language),
					count: items.length,
					items: items.map(({ message }) => `- ${message}`).join('\n'),
					dueAt: instant(request.dueAt)(language),
					link: `${address}/${language}/applications/${id}/completion`,
				}),
			}
		})
		return [received, ...asked]
	})
}

async function tellJury(edition: LoadedEdition, address: string): Promise<Telling[]> {
	const { calendar, name } = edition.definition
	const members = await database().read.juryMember.findMany({
		where: { editionId: edition.id },
		include: { account: true, assignments: { where: { withdrawnAt: null }, orderBy: { assignedAt: 'asc' } } },
	})
	return members.flatMap(({ account, assignments, code, invitedAt }): Telling[] => {
		const common = { to: { ...account, accountId: account.id }, applicationId: null }
		const invited: Telling = {
			...common,
			template: 'jury-invitation',
			at: invitedAt,
			values: (language) => ({
				prize: inLanguage(name, language).text,
				year: edition.year,
				code,
				until: day(new Date(invitedAt.getTime() + 7 * 86_400_000))(language),
				link: `${address}/${language}/sign-in`,
			}),
		}
		const [first] = assignments
		if (!first) return [invited]
		const assigned: Telling = {
			...common,
			template: 'reading-assigned',
			at: first.assignedAt,
			values: (language) => ({
				prize: inLanguage(name, language).text,
				count: assignments.length,
				until: instant(new Date(calendar.judgingEndsAt))(language),
				link: `${address}/${language}/jury`,
			}),
		}
		return [invited, assigned]
	})
}

async function tellResults(edition: LoadedEdition, address: string): Promise<Telling[]> {
	const publication = await database().read.publication.findFirst({ where: { editionId: edition.id } })
	if (!publication) return []
	const at = publication.publishAt
	const { calendar, name: prize } = edition.definition
	const appeals = deadlineOf(resultAppealsEnd(calendar, moroccanDay(at)))
	const applications = await database().read.application.findMany({
		where: { editionId: edition.id, status: 'admissible' },
		include: { account: true, award: true },
	})
	return applications.flatMap(({ account, award, id, reference, nameAr, nameFr }): Telling[] =>
		account
			? [
					{
						template: award ? 'result-awarded' : 'result-not-awarded',
						at,
						to: { ...account, accountId: account.id },
						applicationId: id,
						values: (language) => ({
							reference: reference ?? '',
							name: (language === 'fr' ? (nameFr ?? nameAr) : nameAr) ?? '',
							prize: inLanguage(prize, language).text,
							year: edition.year,
							appealUntil: instant(appeals)(language),
							link: `${address}/${language}/applications/${id}/result`,
						}),
					},
				]
			: [],
	)
}
