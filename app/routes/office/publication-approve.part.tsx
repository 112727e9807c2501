import { useFaultTexts } from '#app/components/form/faults.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { FormReply } from '#app/web/forms.server.ts'
import type { VersionView } from '#app/web/publication-page.server.ts'

/** The second signature, by another person, on exactly what she read. */
export function ApproveForm({ version, reply }: { version: VersionView; reply: FormReply | undefined }) {
	const language = useLanguage()
	const { publication } = useWords()
	const error = useFaultTexts(reply?.faults).of('read-all')
	return (
		<form id="approve" method="post" className="stack">
			<input type="hidden" name="intent" value="approve" />
			<input type="hidden" name="version" value={version.version} />
			<input type="hidden" name="hash" value={version.hash} />
			{version.notice ? (
				<>
					<p lang="ar" dir="rtl" className="notice-text">
						{version.notice.ar}
					</p>
					<p lang="fr" dir="ltr" className="notice-text">
						{version.notice.fr}
					</p>
				</>
			) : null}
			<CheckRow
				id="read-all"
				name="read-all"
				label={publication['read-all']}
				{...fieldAria('read-all', { error })}
			/>
			<FieldHelp id="read-all" error={error} />
			<Button block icon="pen-line">
				{publication['approve']}
			</Button>
			<p className="small">
				{publication['approve-note']({ moment: formatDateTime(language, version.publishAt) })}
			</p>
		</form>
	)
}
