import type { LoaderFunctionArgs } from '@remix-run/node'
import type { Person } from '#app/domain/people/actor.ts'
import { currentVersion } from '#app/domain/publication/visibility.ts'
import { winnerName } from '#app/domain/publication/winner-facts.ts'
import { inLanguage, type Language } from '#app/domain/shared/localized.ts'
import { isLanguage } from '#app/i18n/direction.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { appealsEndAt } from '#app/server/publication/compose-letter.server.ts'
import type { PublicationRow } from '#app/server/publication/list-publications.server.ts'
import type { PrizeAccountLine } from '#app/server/publication/list-prize-accounts.server.ts'
import { previewLetter } from '#app/server/publication/preview-letter.server.ts'
import {
	readPublicationDesk,
	type PublicationDesk,
} from '#app/server/publication/read-publication-desk.server.ts'
import { moroccanInput } from '#app/time/morocco.ts'
import { deskOf } from '#app/web/desk.server.ts'
import type { Visit } from '#app/web/visit.server.ts'
import { minuteOf, type Minute } from '#app/web/wall-clock.server.ts'

export type VersionState = 'waiting' | 'approved' | 'public' | 'stopped'
/** Who signed, when, and who made her a manager; null: her role came with the installation. */
export type SignatureView = {
	readonly by: string
	readonly at: Minute
	readonly role: { readonly by: string; readonly at: Minute } | null
}
export type VersionView = {
	readonly version: number
	readonly state: VersionState
	readonly hash: string
	readonly publishAt: Minute
	readonly prepared: SignatureView
	readonly approved: SignatureView | null
	readonly stopped: { readonly reason: string } | null
	readonly lettersAt: Minute | null
	readonly notice: { readonly ar: string; readonly fr: string } | null
	/** Its minute passed without a second signature. */
	readonly isLate: boolean
	/** It waits for the second signature, and whoever reads may be the one to give it. */
	readonly asksReader: boolean
}

const DONE = ['prepared', 'approved', 'stopped'] as const
const LETTERS = ['result-awarded', 'result-not-awarded', 'result-corrected'] as const

/** The publication's page: what stands, what is asked of whom, and how it will look. */
export async function readPublicationPage(
	args: LoaderFunctionArgs,
	visit: Visit<Person>,
	edition: LoadedEdition,
) {
	const { language, now } = visit
	const page = await readPublicationDesk(edition, now)
	const asked = new URL(args.request.url).searchParams
	const previewIn = asked.get('preview')
	const letter = LETTERS.find((one) => one === asked.get('letter')) ?? null
	const view = (row: PublicationRow) => viewVersion(row, page, visit)
	const planned = new Date(edition.definition.calendar.publicationAt)
	const publishAt = page.waiting?.publishAt ?? page.current?.publishAt ?? planned
	const [date = '', time = ''] = moroccanInput(planned).split('T')
	return {
		desk: await deskOf(args, visit, 'office', edition.id),
		edition: {
			id: edition.id,
			prizeKey: edition.prizeKey,
			name: inLanguage(edition.definition.name, language).text,
			year: edition.year,
			seats: edition.definition.awards.seats,
		},
		now: minuteOf(now),
		checks: page.readiness.checks,
		letters: page.readiness.letters,
		waiting: page.waiting && view(page.waiting),
		current: page.current && view(page.current),
		history: page.versions.map(view),
		minute: { planned: minuteOf(planned), date: planned > now ? date : '', time },
		publishAt: minuteOf(publishAt),
		appealsEnd: minuteOf(appealsEndAt(edition, publishAt)),
		preview: describePreview(page, edition, isLanguage(previewIn) ? previewIn : language),
		/** Winners that a correction may take away or word otherwise. */
		correctable: page.withdrawable.map(({ verifyCode, nameAr, nameFr, projectTitle }) => ({
			...{ verifyCode, nameAr, nameFr: nameFr ?? '', projectTitle },
		})),
		accounts: page.accounts.map((one) => describeAccount(one, language)),
		letter: letter && { kind: letter, ...previewLetter(letter, language, edition, publishAt) },
		done: DONE.find((one) => one === asked.get('done')) ?? null,
		doneVersion: Number(asked.get('version') ?? 0),
	}
}
export type PublicationPage = Awaited<ReturnType<typeof readPublicationPage>>

function viewVersion(row: PublicationRow, page: PublicationDesk, { actor, now }: Visit<Person>): VersionView {
	const isOut = currentVersion([row], now) !== null
	const isLate = !row.approvedAt && row.publishAt <= now
	const sign = (id: string | null, at: Date): SignatureView => {
		const role = page.roleBehind(id, at)
		return {
			by: page.nameOf(id),
			at: minuteOf(at),
			role: role && { by: page.nameOf(role.givenBy), at: minuteOf(role.at) },
		}
	}
	return {
		version: row.version,
		state: row.cancelledAt ? 'stopped' : isOut ? 'public' : row.approvedAt ? 'approved' : 'waiting',
		hash: row.hash,
		publishAt: minuteOf(row.publishAt),
		prepared: sign(row.preparedById, row.preparedAt),
		approved: row.approvedAt ? sign(row.approvedById, row.approvedAt) : null,
		stopped: row.cancelledAt ? { reason: row.stopped ?? '' } : null,
		lettersAt: row.lettersAt && minuteOf(row.lettersAt),
		notice: row.notice,
		isLate,
		asksReader: !row.cancelledAt && !row.approvedAt && !isLate && row.preparedById !== actor.accountId,
	}
}

function describeAccount(account: PrizeAccountLine, language: Language) {
	const { name, nameLang } = winnerName(language, account)
	const { applicationId, receivedAt } = account
	return { applicationId, name, nameLang, received: receivedAt && minuteOf(receivedAt) }
}

function describePreview(page: PublicationDesk, edition: LoadedEdition, language: Language) {
	return {
		language,
		prize: inLanguage(edition.definition.name, language).text,
		year: edition.year,
		awarded: page.preview.length,
		winners: page.preview.map((one) => {
			const { name, nameLang } = winnerName(language, one)
			return { name, nameLang, seed: one.nameAr, title: one.projectTitle }
		}),
	}
}
