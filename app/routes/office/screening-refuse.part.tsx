import { typedText, type useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { REASON_CODES } from '#app/domain/screening/decide.ts'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import type { Typed } from './screening-findings.part.tsx'

type Props = { page: FilePage; typed: Typed; texts: ReturnType<typeof useFaultTexts> }

/** No refusal without a reason: the rule, and the words that the applicant will read. */
export function RefusePanel({ page, typed, texts }: Props) {
	const { common, screening } = useWords()
	const language = screening[`language.${page.flags.language as 'ar' | 'fr' | 'zgh'}`]
	return (
		<div className="ref ref--one">
			<p className="b">{screening['decide.no-refusal']}</p>
			<SelectField
				id="reason-code"
				name="reason-code"
				label={screening['decide.reason-code']}
				empty={common['field.choose']}
				options={REASON_CODES.map((code) => ({ value: code, label: screening[`reason.${code}`] }))}
				defaultValue={typedText(typed, 'reason-code')}
				error={texts.of('reason-code')}
			/>
			<TextAreaField
				id="reason"
				name="reason"
				label={screening['decide.reason']}
				hint={screening['decide.reason-hint']({ language })}
				rows={4}
				defaultValue={typedText(typed, 'reason')}
				error={texts.of('reason')}
			/>
			<p className="small muted">{screening['decide.refuse-note']}</p>
			<div className="row">
				<Button look="bad" icon="user-round" name="intent" value="refuse">
					{screening['decide.refuse-act']}
				</Button>
			</div>
		</div>
	)
}
