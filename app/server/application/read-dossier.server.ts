import type { Answers } from '#app/domain/application/answers.ts'
import { describeProgress, type FileState, type Progress } from '#app/domain/application/completeness.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import { asSent } from '#app/domain/application/sending.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import { openAnswers } from '#app/server/application/seal-answers.server.ts'
import { listFiles, type FileView } from '#app/server/files/list-files.server.ts'
import { moroccanDay } from '#app/time/morocco.ts'

/** A section as it is kept. */
export type KeptSection = {
	/** As stored: secrets sealed. */
	stored: Answers
	/** In clear. */
	answers: Answers
	/** 0: never saved. */
	rev: number
	savedAt: Date | null
}

/** All that is in a dossier. */
export type Dossier = {
	sections: Readonly<Record<string, KeptSection>>
	/** Those on their way included. */
	files: FileView[]
	progress: Progress
	/** When anything was last saved. */
	savedAt: Date | null
}

export const NOTHING_KEPT: KeptSection = { stored: {}, answers: {}, rev: 0, savedAt: null }

/** Sections, files and what is still missing to send it. `now`: calendar time. */
export async function readDossier(db: ReadDb, held: HeldApplication, now: Date): Promise<Dossier> {
	const sections = await readSections(db, held)
	const files = await listFiles(db, { applicationId: held.application.id, withUnfinished: true })
	const times = Object.values(sections).flatMap(({ savedAt }) => savedAt ?? [])
	return {
		sections,
		files,
		progress: progressOf(held, sections, asSent(files, held.definition, now), now),
		savedAt: times.length > 0 ? new Date(Math.max(...times.map(Number))) : null,
	}
}

/** The sections of the form, each as kept; those never saved are empty. */
export async function readSections(
	db: ReadDb,
	{ application, definition }: HeldApplication,
): Promise<Record<string, KeptSection>> {
	const rows = await db.sectionAnswers.findMany({ where: { applicationId: application.id } })
	const fields = allFields(definition)
	return Object.fromEntries(
		definition.sections.map(({ key }) => {
			const row = rows.find(({ sectionKey }) => sectionKey === key)
			return [key, row ? keptSection(row, fields) : NOTHING_KEPT]
		}),
	)
}

export function keptSection(
	row: { applicationId: string; answers: unknown; rev: number; updatedAt: Date },
	fields: ReturnType<typeof allFields>,
): KeptSection {
	const stored = row.answers as Answers
	const answers = openAnswers(fields, row.applicationId, stored)
	return { stored, answers, rev: row.rev, savedAt: row.updatedAt }
}

export function progressOf(
	held: HeldApplication,
	sections: Readonly<Record<string, Pick<KeptSection, 'answers'>>>,
	files: readonly FileState[],
	now: Date,
): Progress {
	return describeProgress({
		definition: held.definition,
		answers: Object.fromEntries(Object.entries(sections).map(([key, { answers }]) => [key, answers])),
		files,
		days: held.days,
		today: moroccanDay(now),
	})
}

/** Answers of all sections but some, as one. */
export function flatten(
	sections: Readonly<Record<string, Pick<KeptSection, 'answers'>>>,
	but?: string,
): Answers {
	const others = Object.entries(sections).filter(([key]) => key !== but)
	return Object.assign({}, ...others.map(([, { answers }]) => answers)) as Answers
}

/** The names of the cooperative as typed so far. */
export function namesIn(
	{ definition }: HeldApplication,
	sections: Dossier['sections'],
): { nameAr: string | null; nameFr: string | null } {
	const { nameAr, nameFr } = takeFacts(definition, flatten(sections))
	return { nameAr, nameFr }
}
