import { LocalizedFields } from '#app/components/edition-editor/localized-fields.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { NumberField } from '#app/components/edition-editor/small-fields.tsx'
import { WeightCloth } from '#app/components/edition-editor/weight-cloth.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import type { Criterion } from '#app/domain/edition/definition.ts'
import { parseWholeNumber } from '#app/domain/shared/whole-number.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'
import { BackToPart } from './edition-items.part.tsx'

type Controls = { page: PartPage; sheet: Sheet }

/** Weights that make 100 on one cloth; the words of one criterion and its levels on a page of its own. */
export function RubricControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const { criteria } = page.head.definition.rubric
	const at = criteria.findIndex(({ key }) => key === page.item)
	const chosen = criteria[at]
	if (chosen) return <CriterionWords page={page} sheet={sheet} at={at} criterion={chosen} />
	const weights = criteria.map(({ key, weight }, index) => {
		const typed = parseWholeNumber(sheet.text(`rubric.criteria.${index}.weight`))
		return { key, weight: typed.ok ? Math.max(0, typed.value) : weight }
	})
	return (
		<Card id="rubric.criteria">
			<FieldHelp id="rubric.criteria" error={sheet.error('rubric.criteria')} />
			<WeightCloth weights={weights} weave={page.head.prizeKey} />
			<ol className="wts ed-wts">
				{criteria.map((criterion, index) => (
					<CriterionRow key={criterion.key} page={page} sheet={sheet} criterion={criterion} at={index} />
				))}
			</ol>
			<Note tone="plain">{edition['sum-rule']}</Note>
			<NumberField sheet={sheet} path="rubric.commentMinimum" label={edition['at.rubric.commentMinimum']} />
		</Card>
	)
}

function CriterionRow({ page, sheet, criterion, at }: Controls & { criterion: Criterion; at: number }) {
	const { edition } = useWords()
	const language = useLanguage()
	const to = useAddress()
	const path = `rubric.criteria.${at}`
	const name = inLanguage(criterion.name, language).text
	const error = sheet.error(`${path}.weight`)
	return (
		<li id={path}>
			<Pill>{at + 1}</Pill>
			<div>
				<b>{name}</b>
				<FieldHelp id={`${path}.weight`} error={error} />
				<div className="ed-switches">
					<CheckRow
						name={`${path}.zeroGoesToJury`}
						label={edition['at.rubric.criteria.zeroGoesToJury']}
						defaultChecked={sheet.has(`${path}.zeroGoesToJury`)}
					/>
					<a href={to(`office/${page.head.id}/edition/rubric?item=${criterion.key}`)}>
						{edition['levels-words']}
						<span className="vh">: {name}</span>
					</a>
				</div>
			</div>
			<label>
				<span className="vh">{edition['weight-of']({ criterion: name })}</span>
				<input
					className="input input--w"
					id={`${path}.weight`}
					name={`${path}.weight`}
					inputMode="numeric"
					dir="ltr"
					autoComplete="off"
					aria-invalid={error ? true : undefined}
					defaultValue={sheet.text(`${path}.weight`)}
				/>
			</label>
		</li>
	)
}

function CriterionWords({ page, sheet, at, criterion }: Controls & { at: number; criterion: Criterion }) {
	const { edition } = useWords()
	const path = `rubric.criteria.${at}`
	return (
		<Card>
			<BackToPart page={page} name={criterion.name} />
			<LocalizedFields
				sheet={sheet}
				path={`${path}.name`}
				label={edition['at.rubric.criteria.name']}
				rows={1}
			/>
			<LocalizedFields
				sheet={sheet}
				path={`${path}.detail`}
				label={edition['at.rubric.criteria.detail']}
				rows={1}
			/>
			{criterion.levels.map((_, level) => (
				<LocalizedFields
					key={level}
					sheet={sheet}
					path={`${path}.levels.${level}`}
					label={edition['at.rubric.criteria.levels']({ n: level })}
				/>
			))}
		</Card>
	)
}
