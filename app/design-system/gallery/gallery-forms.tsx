import { CheckRow } from '../check-row.tsx'
import { Choices } from '../choices.tsx'
import { ErrorSummary } from '../error-summary.tsx'
import { SelectField } from '../select-field.tsx'
import { TextAreaField } from '../text-area-field.tsx'
import { TextField } from '../text-field.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryForms({ words }: { words: GalleryWords }) {
	return (
		<GalleryPart id="forms" title={words['part.forms']}>
			<ErrorSummary
				title={words['error.title']}
				errors={[{ field: 'people', text: words['field.people-error'] }, { text: words['error.photo'] }]}
			/>
			<GalleryBoxes words={words} />
			<TextAreaField
				id="story"
				name="story"
				label={words['field.story']}
				hint={words['field.story-hint']}
				defaultValue={words['field.story-text']}
				counter={{ words: words['field.story-count'], figures: '51 / 250', value: 51, max: 250 }}
			/>
			<Choices
				id="won"
				name="won"
				legend={words['choice.legend']}
				value="no"
				paired
				choices={[
					{ value: 'no', label: words['choice.no'] },
					{ value: 'yes', label: words['choice.yes'], note: words['choice.yes-note'] },
				]}
			/>
			<div>
				<CheckRow name="agree" label={words['check.agree']} defaultChecked />
				<CheckRow name="sms" label={words['check.sms']} />
			</div>
		</GalleryPart>
	)
}

function GalleryBoxes({ words }: { words: GalleryWords }) {
	return (
		<div className="gallery__pair">
			<TextField
				id="people"
				name="people"
				label={words['field.people']}
				hint={words['field.people-hint']}
				error={words['field.people-error']}
				shape="n"
				inputMode="numeric"
			/>
			<TextField
				id="phone"
				name="phone"
				label={words['field.phone']}
				dir="ltr"
				inputMode="tel"
				autoComplete="tel"
				defaultValue="06 12 34 56 78"
			/>
			<TextField
				id="code"
				name="code"
				label={words['field.code']}
				shape="code"
				dir="ltr"
				inputMode="numeric"
				autoComplete="one-time-code"
				defaultValue="418 2"
			/>
			<SelectField
				id="sector"
				name="sector"
				label={words['field.sector']}
				empty={words['field.sector-empty']}
				options={[
					{ value: 'craft', label: words['sector.craft'] },
					{ value: 'food', label: words['sector.food'] },
				]}
			/>
		</div>
	)
}
