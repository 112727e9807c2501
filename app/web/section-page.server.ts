import { validateStored } from '#app/domain/application/validate-section.ts'
import type { Criterion, Field, Section } from '#app/domain/edition/definition.ts'
import { flatten } from '#app/server/application/read-dossier.server.ts'
import { moroccanDay, toMoroccan } from '#app/time/morocco.ts'
import { viewOf } from '#app/web/field-view.server.ts'
import { goodNews } from '#app/web/good-news.server.ts'
import type { HeldVisit } from '#app/web/holder.server.ts'

/** Questions that serve one criterion stand beside its words; those that serve none stand alone. */
export type FieldGroup = { fields: Field[]; criterion: Criterion | null }

/** Neighbouring questions that serve the same criterion, in the order of the form. */
export function groupFields(section: Section, criteria: readonly Criterion[]): FieldGroup[] {
	const groups: FieldGroup[] = []
	for (const field of section.fields) {
		const criterion = criteria.find(({ key }) => key === field.serves) ?? null
		const last = groups.at(-1)
		if (last && last.criterion?.key === criterion?.key) last.fields.push(field)
		else groups.push({ fields: [field], criterion })
	}
	return groups
}

/**
 * A section as it is kept. What cannot be read is shown as wrong at once; gaps only when somebody comes to correct
 * (`strict`).
 */
export function sectionPage(
	{ visit, held, dossier }: HeldVisit,
	section: Section,
	show: { strict: boolean; lines: number },
) {
	const kept = dossier.sections[section.key]
	const answers = kept?.answers ?? {}
	const { errors, warnings } = validateStored(section, answers, {
		definition: held.definition,
		days: held.days,
		today: moroccanDay(visit.now),
		others: flatten(dossier.sections, section.key),
		mode: show.strict ? 'strict' : 'draft',
	})
	const good = goodNews(visit.language, held.definition, section, answers)
	const view = viewOf(visit.language, section, {
		answers,
		typed: null,
		errors,
		warnings,
		good,
		lines: show.lines,
	})
	return {
		rev: kept?.rev ?? 0,
		savedAt: kept?.savedAt ? toMoroccan(kept.savedAt) : null,
		view,
	}
}
