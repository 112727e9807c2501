import { inLanguage } from '#app/domain/shared/localized.ts'
import { isLanguage, LANGUAGES, type Language } from '#app/i18n/direction.ts'
import { isReadyToOpen } from '#app/domain/edition/check-definition.ts'
import { partValues } from '#app/domain/edition/part-values.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { listVersions } from '#app/server/edition/load-history.server.ts'
import { loadExtension } from '#app/server/edition/load-extension.server.ts'
import { checkEdition, enterEdition, readFindings, readHead } from '#app/web/edition-page.server.ts'
import { listDates } from '#app/web/edition-calendar.server.ts'
import { spokenMinute } from '#app/web/moments.server.ts'
import { showSignatures } from '#app/web/overview-page.server.ts'
import type { DoorArgs, Visit } from '#app/web/visit.server.ts'

/** The opening: what stands against it, who signed, the preview; after it, the extension of the closing. */
export async function readOpeningPage(args: DoorArgs) {
	const { visit, edition } = await enterEdition(args)
	const query = new URL(args.request.url).searchParams
	const versions = await listVersions(edition.id)
	const opened = [...versions].reverse().find(({ signatures }) => signatures.length > 1)
	const signedVersion = edition.stage === 'frozen' ? (opened?.id ?? edition.versionId) : edition.versionId
	const asked = query.get('preview') ?? undefined
	const preview: Language = isLanguage(asked) ? asked : visit.language
	const news = (['signed', 'opened', 'extension-proposed', 'extension-done'] as const).find((one) =>
		query.has(one),
	)
	return {
		head: await readHead(args, visit, edition),
		news: news ?? null,
		findings: readFindings(edition, visit),
		ready: isReadyToOpen(checkEdition(edition)),
		signatures: showSignatures(versions, signedVersion, visit),
		openedAt: edition.frozenAt ? spokenMinute(visit.language, edition.frozenAt) : null,
		extension: edition.stage === 'frozen' ? await readExtension(visit, edition.id) : null,
		/** Before the closing, and for who manages: the form that puts it off. */
		mayExtend: edition.stage === 'frozen' && visit.now < new Date(edition.definition.calendar.closesAt),
		dateValues: partValues(edition.definition, { part: 'dates', item: null }, editionTools),
		preview: {
			language: preview,
			languages: LANGUAGES,
			dates: listDates(edition.definition, [], preview).map(({ path, computed, text }) => ({
				path,
				computed,
				text,
			})),
		},
	}
}
export type OpeningPage = Awaited<ReturnType<typeof readOpeningPage>>

async function readExtension(visit: Visit, editionId: string) {
	const extension = await loadExtension(editionId)
	if (!extension) return null
	return {
		versionId: extension.versionId,
		inForce: extension.inForce,
		closed: spokenMinute(visit.language, new Date(extension.closedAt)),
		closes: spokenMinute(visit.language, new Date(extension.closesAt)),
		reason: inLanguage(extension.reason, visit.language).text,
		own: visit.actor.kind === 'person' && visit.actor.accountId === extension.byId,
	}
}
