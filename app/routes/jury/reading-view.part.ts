import type { ReadingPage } from '#app/components/scoring/reading-page.ts'
import { meanText, scoreText } from '#app/components/scoring/score-text.ts'
import { ownMean } from '#app/domain/scoring/own-distribution.ts'
import type { Language } from '#app/i18n/direction.ts'
import { wordTime } from '#app/server/jury/word-times.server.ts'
import type { ReadingView } from '#app/server/scoring/read-reading.server.ts'

/** A reading in the words of the page's language. `?at`: the criterion one came back to; else the first unfinished. */
export function describeReading(
	reading: ReadingView,
	language: Language,
	query: URLSearchParams,
): ReadingPage {
	const { rubric, missing } = reading
	const end = rubric.criteria.length + 1
	const unfinished = rubric.criteria.findIndex(({ key }) => key === missing[0]?.criterionKey)
	const asked = Number(query.get('at'))
	return {
		id: reading.id,
		prizeKey: reading.prizeKey,
		view: reading.view,
		texts: reading.options,
		rubric,
		sheet: reading.sheet,
		savedAt: reading.savedAt ? wordTime(language, reading.savedAt) : null,
		missing,
		total: scoreText(language, reading.total),
		own: reading.own.map(({ criterionKey, counts }) => {
			const mean = ownMean(counts)
			return { criterionKey, counts, mean: mean && meanText(language, mean) }
		}),
		ownSheets: reading.ownSheets,
		place: reading.place,
		writing: reading.writing,
		mayRecuse: reading.mayRecuse,
		isExtra: reading.purpose === 'extra',
		at: asked >= 1 && asked <= end ? Math.floor(asked) : unfinished === -1 ? end : unfinished + 1,
		news: query.has('saved') ? 'saved' : query.get('from') === 'last' ? 'submitted' : null,
	}
}
