import { LocalizedFields } from '#app/components/edition-editor/localized-fields.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { NumberField, SelectOne, Switch } from '#app/components/edition-editor/small-fields.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import type { Field, Section } from '#app/domain/edition/definition.ts'
import { LIMITED } from '#app/domain/edition/edit-form.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'
import { BackToPart } from './edition-items.part.tsx'

type Controls = { page: PartPage; sheet: Sheet }
type One = Controls & { field: Field; path: string }

export function SectionControls({ page, sheet, at, section }: Controls & { at: number; section: Section }) {
	const { edition } = useWords()
	return (
		<Card>
			<BackToPart page={page} name={section.title} />
			<LocalizedFields
				sheet={sheet}
				path={`sections.${at}.title`}
				label={edition['at.sections.title']}
				rows={1}
			/>
			<LocalizedFields sheet={sheet} path={`sections.${at}.summary`} label={edition['at.sections.summary']} />
		</Card>
	)
}

/** One question: its words in each language, its switches, its limits. What it is stays as it was. */
export function QuestionControls({ page, sheet, field, path }: One) {
	const { edition } = useWords()
	return (
		<>
			<Card id={path}>
				<BackToPart page={page} name={field.label} />
				<FieldHelp id={path} error={sheet.error(path) ?? sheet.error('sections')} />
				<p className="small">{edition['fixed-kind']({ kind: edition[`kind.${field.type}`] })}</p>
				<LocalizedFields sheet={sheet} path={`${path}.label`} label={edition['at.sections.fields.label']} />
				<LocalizedFields sheet={sheet} path={`${path}.hint`} label={edition['at.sections.fields.hint']} />
				{(field.options ?? []).map((option, index) => (
					<LocalizedFields
						key={option.key}
						sheet={sheet}
						path={`${path}.options.${index}.label`}
						label={edition['at.sections.fields.options.label']({ n: index + 1 })}
						rows={1}
					/>
				))}
			</Card>
			<Card>
				<div className="ed-switches">
					<Switch sheet={sheet} path={`${path}.required`} label={edition['at.sections.fields.required']} />
					<Switch
						sheet={sheet}
						path={`${path}.readersSee`}
						label={edition['at.sections.fields.readersSee']}
					/>
				</div>
				<LimitControls page={page} sheet={sheet} field={field} path={path} />
				<ServesControl page={page} sheet={sheet} field={field} path={path} />
			</Card>
		</>
	)
}

function LimitControls({ sheet, field, path }: One) {
	const { edition } = useWords()
	if (!LIMITED.includes(field.type)) return null
	const unit =
		field.type === 'budget'
			? edition['limits-lines']
			: field.type === 'integer' || field.type === 'money'
				? edition['limits-number']
				: edition['limits-text']
	return (
		<div className="ed-four">
			<NumberField sheet={sheet} path={`${path}.min`} label={edition['at.sections.fields.min']} hint={unit} />
			<NumberField sheet={sheet} path={`${path}.max`} label={edition['at.sections.fields.max']} hint={unit} />
			{field.type === 'long_text'
				? (['from', 'to'] as const).map((end) => (
						<NumberField
							key={end}
							sheet={sheet}
							path={`${path}.advisedWords.${end}`}
							label={edition[`at.sections.fields.advisedWords.${end}`]}
						/>
					))
				: null}
		</div>
	)
}

function ServesControl({ page, sheet, path }: One) {
	const { edition } = useWords()
	const language = useLanguage()
	return (
		<SelectOne
			sheet={sheet}
			path={`${path}.serves`}
			label={edition['at.sections.fields.serves']}
			empty={edition['serves-none']}
			options={page.head.definition.rubric.criteria.map(({ key, name }) => ({
				value: key,
				label: inLanguage(name, language).text,
			}))}
		/>
	)
}
