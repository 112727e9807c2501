import { scoreText } from '#app/components/scoring/score-text.ts'
import { findRegion } from '#app/domain/cooperative/territory.ts'
import type { Language } from '#app/i18n/direction.ts'
import { sectorsOf } from '#app/server/jury/list-options.server.ts'
import type { AssignmentShape, AssignmentView } from '#app/server/jury/read-assignment.server.ts'
import { wordMoment } from '#app/server/jury/word-times.server.ts'

export type AssignmentPage = ReturnType<typeof describeAssignment>
export type ShapePage = ReturnType<typeof describeShape>

/** The page of the assignment in words and plain data. */
export function describeAssignment(view: AssignmentView, language: Language, query: URLSearchParams) {
	const { edition, draw, current } = view
	const sectors = new Map(sectorsOf(edition.definition).map(({ key, label }) => [key, label]))
	return {
		prizeKey: edition.prizeKey,
		editionId: edition.id,
		edition: { name: edition.definition.name, year: edition.year },
		rules: view.rules,
		reading: edition.definition.reading,
		jurors: view.jurors.map((juror) => ({
			...juror,
			region: findRegion(juror.regionCode)?.name ?? null,
			sectors: juror.sectors.flatMap((key) => sectors.get(key) ?? []),
		})),
		dossiers: view.dossiers,
		wanted: view.dossiers * view.rules.readersPerApplication,
		undecided: view.undecided,
		allowedPairs: view.allowedPairs,
		refusal: view.mayDraw.ok ? null : { code: view.mayDraw.code, details: view.mayDraw.details ?? {} },
		draw: draw && { ...describeShape(draw), seed: draw.seed, at: wordMoment(language, draw.at) },
		draws: view.draws,
		current: current && describeShape(current),
		missing: view.missing.map((one) => ({
			...one,
			gap: one.gap && scoreText(language, one.gap),
		})),
		moves: view.moves.map((move) => ({ ...move, at: wordMoment(language, move.at) })),
		sittingOpen: view.sittingOpen,
		references: Object.fromEntries(view.references),
		news: readNews(query),
	}
}

function describeShape({ loads, ...shape }: AssignmentShape) {
	const values = [...loads.values()]
	return {
		...shape,
		loads: Object.fromEntries(loads),
		least: values.length > 0 ? Math.min(...values) : 0,
		most: values.length > 0 ? Math.max(...values) : 0,
	}
}

function readNews(query: URLSearchParams) {
	const number = (name: string) => Math.max(0, Math.floor(Number(query.get(name))) || 0)
	if (query.has('assigned')) return { kind: 'assigned' as const, n: number('assigned') }
	return query.has('asked') ? { kind: 'asked' as const, n: number('asked') } : null
}
