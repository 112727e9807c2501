import type { Person } from '#app/domain/people/actor.ts'
import { checkDefinition } from '#app/domain/edition/check-definition.ts'
import type { Finding } from '#app/domain/edition/finding.ts'
import { partValues } from '#app/domain/edition/part-values.ts'
import { proposalsOf, type Part } from '#app/domain/edition/parts.ts'
import { mayManageEdition, mayManageEverything, mayReadJournal } from '#app/domain/people/permissions.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { listVersions } from '#app/server/edition/load-history.server.ts'
import { deskOf } from '#app/web/desk.server.ts'
import { drawCalendar, listDates, spokenHolidays } from '#app/web/edition-calendar.server.ts'
import { showFinding, whereOf } from '#app/web/edition-words.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { enterAs, notFound, type DoorArgs, type Visit } from '#app/web/visit.server.ts'

/** Managers of the edition work here; auditors read. */
export async function enterEdition(
	args: DoorArgs,
): Promise<{ visit: Visit<Person>; edition: LoadedEdition }> {
	const id = args.params['edition'] ?? ''
	const visit = await enterAs(args, (actor) => mayManageEdition(actor, id) || mayReadJournal(actor, id))
	const edition = await loadEdition(id)
	if (!edition) throw notFound()
	return { visit, edition }
}

/** The head of every page of an edition: what it is called, which version, who saved it. */
export async function readHead(args: DoorArgs, visit: Visit<Person>, edition: LoadedEdition) {
	const { id, prizeKey, year, stage, version, versionId, versionHash, definition } = edition
	const versions = await listVersions(id)
	const shown = versions.find((one) => one.id === versionId)
	const manages = mayManageEdition(visit.actor, id)
	return {
		desk: await deskOf(args, visit, 'office', id),
		prizeKey,
		id,
		name: inLanguage(definition.name, visit.language).text,
		year,
		stage,
		version,
		versionId,
		hash: versionHash,
		savedAt: shown ? spokenMinute(visit.language, shown.createdAt) : '',
		savedBy: shown?.by ?? null,
		manages,
		managesAll: mayManageEverything(visit.actor),
		/** Its screens take text. */
		editable: manages && stage === 'draft',
		definition,
	}
}
export type EditionHeadData = Awaited<ReturnType<typeof readHead>>

export function checkEdition({ definition }: LoadedEdition): Finding[] {
	return checkDefinition(definition, editionTools)
}

/** Findings in words, blocking ones first. */
export function readFindings(edition: LoadedEdition, { language }: Visit) {
	return checkEdition(edition).map((one) => showFinding(one, edition.definition, language))
}

/** The dates of an edition for its table and its cloth. */
export function readCalendar({ definition }: LoadedEdition, { language }: Visit) {
	return {
		rows: listDates(definition, checkDefinition(definition, editionTools), language),
		drawing: drawCalendar(definition, language),
		holidays: spokenHolidays(definition.calendar, language),
	}
}

/** One screen: its controls, what stands against it, and which of its values are our proposal. */
export async function readPartPage(args: DoorArgs, visit: Visit<Person>, edition: LoadedEdition, part: Part) {
	const item = new URL(args.request.url).searchParams.get('item')
	const { definition } = edition
	const known = item === null || isItem(edition, part, item)
	if (!known) throw notFound()
	return {
		head: await readHead(args, visit, edition),
		part,
		item,
		saved: new URL(args.request.url).searchParams.get('saved'),
		values: partValues(definition, { part, item }, editionTools),
		findings: readFindings(edition, visit).filter((one) => one.part === part),
		proposals: proposalsOf(definition, part).map((path) => ({
			path,
			where: whereOf(definition, path, visit.language),
		})),
		calendar: part === 'dates' ? readCalendar(edition, visit) : null,
	}
}
export type PartPage = Awaited<ReturnType<typeof readPartPage>>

function isItem({ definition }: LoadedEdition, part: Part, item: string): boolean {
	if (part === 'documents') return definition.documents.some(({ key }) => key === item)
	if (part === 'rubric') return definition.rubric.criteria.some(({ key }) => key === item)
	if (part !== 'questions') return false
	const [sectionKey, fieldKey] = item.split('.')
	const section = definition.sections.find(({ key }) => key === sectionKey)
	return fieldKey === undefined
		? section !== undefined
		: Boolean(section?.fields.some(({ key }) => key === fieldKey))
}
