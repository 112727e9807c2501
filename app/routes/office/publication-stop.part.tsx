import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import type { FormReply } from '#app/web/forms.server.ts'
import type { VersionView } from '#app/web/publication-page.server.ts'

/** Stops a version while nobody outside knows of it: with a reason, and a box to tick. */
export function StopPublication({ version, reply }: { version: VersionView; reply: FormReply | undefined }) {
	const { publication } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const reason = typedText(reply?.typed, 'reason')
	const [noReason, notSure] = [faults.of('reason'), faults.of('sure')]
	const isOpen = reason !== '' || noReason !== undefined || notSure !== undefined
	return (
		<details className="card card--pad pb__x" open={isOpen}>
			<summary>{publication['stop']}</summary>
			<form id="stop" method="post" className="stack">
				<h2>{publication['stop-title']({ version: version.version })}</h2>
				<p>{publication['stop-text']}</p>
				<input type="hidden" name="intent" value="stop" />
				<input type="hidden" name="version" value={version.version} />
				<TextAreaField
					id="reason"
					name="reason"
					rows={2}
					label={publication['stop-reason']}
					error={noReason}
					defaultValue={reason}
				/>
				<CheckRow
					id="sure"
					name="sure"
					label={publication['stop-sure']}
					defaultChecked={reply?.typed['sure'] !== undefined}
					{...fieldAria('sure', { error: notSure })}
				/>
				<FieldHelp id="sure" error={notSure} />
				<p className="row">
					<Button look="bad" icon="circle-stop">
						{publication['stop']}
					</Button>
				</p>
			</form>
		</details>
	)
}
