import { findProvince, findRegion, PROVINCES, REGIONS } from '#app/domain/cooperative/territory.ts'
import { type MemberInput, READING_LANGUAGES } from '#app/domain/jury/member.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { sectorsOf } from '#app/server/jury/list-options.server.ts'
import type { JuryLine } from '#app/server/jury/list-jury.server.ts'
import { wordDay, wordMoment } from '#app/server/jury/word-times.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'
import type { SentForm } from '#app/web/forms.server.ts'

export type JuryPage = ReturnType<typeof describeJury>
export type JuryPageLine = JuryPage['lines'][number]

/** The page of the jury in words. `?form=invite`, `?member=<id>`: which form stands open. */
export function describeJury(
	edition: LoadedEdition,
	jury: readonly JuryLine[],
	language: Language,
	query: URLSearchParams,
) {
	const lines = jury.map((line) => describeLine(line, language))
	const sitting = jury.filter(({ state }) => state !== 'left')
	const member = lines.find(({ id }) => id === query.get('member')) ?? null
	return {
		prizeKey: edition.prizeKey,
		editionId: edition.id,
		edition: { name: edition.definition.name, year: edition.year },
		lines,
		sitting: sitting.length,
		hasChair: sitting.some(({ isChair }) => isChair),
		undeclared: sitting.filter(({ state }) => state === 'invited').length,
		waiting: sitting.filter(hasSomethingToDo).length,
		assigned: sitting.reduce((sum, { assigned }) => sum + assigned, 0),
		submitted: sitting.reduce((sum, { submitted }) => sum + submitted, 0),
		sectors: sectorsOf(edition.definition),
		provinces: REGIONS.map(({ code, name }) => ({
			code,
			name,
			provinces: PROVINCES.filter(({ regionCode }) => regionCode === code).map(
				({ code: key, name: label }) => ({
					key,
					label,
				}),
			),
		})),
		form: member || query.get('form') === 'invite' ? { member } : null,
		news: readNews(query),
	}
}

function hasSomethingToDo({ state, assigned, submitted }: JuryLine): boolean {
	return state === 'invited' || assigned > submitted
}

function describeLine(line: JuryLine, language: Language) {
	return {
		...line,
		region: findRegion(line.regionCode)?.name ?? null,
		province: findProvince(line.provinceCode)?.name ?? null,
		invitedAt: wordMoment(language, line.invitedAt),
		declaredAt: line.declaredAt && wordMoment(language, line.declaredAt),
		leftAt: line.leftAt && wordMoment(language, line.leftAt),
		lastAt: line.lastAt && wordDay(language, moroccanDay(line.lastAt)),
	}
}

export type JuryNewsItem =
	| { kind: 'invited'; code: string }
	| { kind: 'changed' }
	| { kind: 'left'; code: string; moved: number; lacking: number }
	| { kind: 'reminded'; count: number }

function readNews(query: URLSearchParams): JuryNewsItem | null {
	const code = (name: string) => /^J\d{1,4}$/.exec(query.get(name) ?? '')?.[0]
	const number = (name: string) => Math.max(0, Math.floor(Number(query.get(name))) || 0)
	const [invited, left] = [code('invited'), code('left')]
	if (invited) return { kind: 'invited', code: invited }
	if (left) return { kind: 'left', code: left, moved: number('moved'), lacking: number('lacking') }
	if (query.has('reminded')) return { kind: 'reminded', count: number('reminded') }
	return query.has('changed') ? { kind: 'changed' } : null
}

/** The form of a juror as it was typed. */
export function readMemberInput(form: SentForm): MemberInput {
	return {
		displayName: form.get('displayName'),
		organisation: form.get('organisation'),
		provinceCode: form.get('provinceCode'),
		languages: form.all('languages').filter((one) => READING_LANGUAGES.some((known) => known === one)),
		sectors: form.all('sectors'),
		isChair: form.has('isChair'),
	}
}
