import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { FormReply } from '#app/web/forms.server.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'
import { Corrections } from './publication-corrections.part.tsx'

type PrepareProps = { page: PublicationPage; reply: FormReply | undefined }

/** The first signature: a minute, and for a correction what changes and why. */
export function PrepareForm({ page, reply }: PrepareProps) {
	const language = useLanguage()
	const { publication } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const typed = (name: string, otherwise: string) => (reply ? typedText(reply.typed, name) : otherwise)
	const version = 1 + Math.max(0, ...page.history.map((one) => one.version))
	return (
		<form id="prepare" method="post" className="stack">
			<input type="hidden" name="intent" value="prepare" />
			{page.current ? (
				<>
					<h3>{publication['correct']}</h3>
					<p className="small">{publication['correct-text']}</p>
				</>
			) : null}
			<p className="small">
				<b>{publication['minute']}</b>
				<br />
				{publication['minute-hint']({
					planned: formatDateTime(language, page.minute.planned, { zone: false }),
				})}
			</p>
			<span className="pair2">
				<TextField
					id="date"
					name="date"
					type="date"
					label={publication['minute-date']}
					error={faults.of('date')}
					defaultValue={typed('date', page.minute.date)}
				/>
				<TextField
					id="time"
					name="time"
					type="time"
					label={publication['minute-time']}
					defaultValue={typed('time', page.minute.time)}
				/>
			</span>
			{page.current ? <CorrectionFields page={page} reply={reply} /> : null}
			<Button block icon="pen-line">
				{publication['prepare']({ version })}
			</Button>
			<p className="small">{publication['prepare-note']}</p>
		</form>
	)
}

function CorrectionFields({ page, reply }: PrepareProps) {
	const { publication } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<>
			<TextAreaField
				id="notice-ar"
				name="notice-ar"
				lang="ar"
				dir="rtl"
				rows={3}
				label={publication['notice-ar']}
				hint={publication['notice-hint']}
				error={faults.of('notice-ar')}
				defaultValue={typedText(reply?.typed, 'notice-ar')}
			/>
			<TextAreaField
				id="notice-fr"
				name="notice-fr"
				lang="fr"
				dir="ltr"
				rows={3}
				label={publication['notice-fr']}
				defaultValue={typedText(reply?.typed, 'notice-fr')}
			/>
			<Corrections page={page} reply={reply} />
		</>
	)
}
