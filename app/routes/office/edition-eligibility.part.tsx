import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { Choose, NumberField, SelectOne, Switch } from '#app/components/edition-editor/small-fields.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'

type Controls = { page: PartPage; sheet: Sheet }
const PATH = 'eligibility'

/** Who may take part: the share, the age, and the rest in numbers. */
export function EligibilityControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	return (
		<>
			<ShareControls page={page} sheet={sheet} />
			<AgeControls page={page} sheet={sheet} />
			<Card>
				<div className="ed-four">
					<NumberField
						sheet={sheet}
						path={`${PATH}.minimumMembers`}
						label={edition['at.eligibility.minimumMembers']}
					/>
					<NumberField
						sheet={sheet}
						path={`${PATH}.repeatWinnerYears`}
						label={edition['at.eligibility.repeatWinnerYears']}
					/>
				</div>
				<ReferenceDay
					sheet={sheet}
					path={`${PATH}.registeredBy`}
					label={edition['at.eligibility.registeredBy']}
				/>
			</Card>
		</>
	)
}

function ShareControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const { share } = page.head.definition.eligibility
	const path = `${PATH}.share`
	return (
		<Card id={path} labelledBy="share-title">
			<h2 id="share-title">{edition['at.eligibility.share']}</h2>
			<FieldHelp id={path} error={sheet.error(path)} />
			<Choose
				sheet={sheet}
				path={`${path}.of`}
				label={edition['at.eligibility.share.of']}
				choices={(['women', 'youth', 'none'] as const).map((of) => ({
					value: of,
					label: edition[`share-${of}`],
				}))}
			/>
			<div className="ed-four">
				<NumberField
					sheet={sheet}
					path={`${path}.numerator`}
					label={edition['at.eligibility.share.numerator']}
				/>
				<NumberField
					sheet={sheet}
					path={`${path}.denominator`}
					label={edition['at.eligibility.share.denominator']}
				/>
			</div>
			<Choose
				sheet={sheet}
				path={`${path}.strict`}
				label={edition['at.eligibility.share.strict']}
				choices={(['more', 'least'] as const).map((strict) => ({
					value: strict,
					label: edition[`share-${strict}`],
				}))}
			/>
			{share ? <p className="small">{edition['share-example']({ needed: neededOfTwelve(share) })}</p> : null}
		</Card>
	)
}

/** The same exact integers as the rule: ⌊share × 12⌋ + 1 when strict, else ⌈share × 12⌉. */
function neededOfTwelve({
	numerator,
	denominator,
	strict,
}: {
	numerator: number
	denominator: number
	strict: boolean
}): number {
	const twelfths = numerator * 12
	return strict ? Math.floor(twelfths / denominator) + 1 : Math.ceil(twelfths / denominator)
}

function AgeControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const language = useLanguage()
	const path = `${PATH}.age`
	const dates = page.head.definition.sections.flatMap(({ fields }) =>
		fields.filter(({ type }) => type === 'date'),
	)
	return (
		<Card labelledBy="age-title">
			<h2 id="age-title">{edition['at.eligibility.age']}</h2>
			<Switch sheet={sheet} path={path} label={edition['age-on']} />
			<div className="ed-four">
				<NumberField sheet={sheet} path={`${path}.min`} label={edition['at.eligibility.age.min']} />
				<NumberField sheet={sheet} path={`${path}.max`} label={edition['at.eligibility.age.max']} />
			</div>
			<ReferenceDay
				sheet={sheet}
				path={`${path}.reference`}
				label={edition['at.eligibility.age.reference']}
			/>
			<SelectOne
				sheet={sheet}
				path={`${path}.field`}
				label={edition['at.eligibility.age.field']}
				options={dates.map(({ key, label }) => ({ value: key, label: inLanguage(label, language).text }))}
			/>
		</Card>
	)
}

function ReferenceDay({ sheet, path, label }: { sheet: Sheet; path: string; label: string }) {
	const { edition } = useWords()
	return (
		<SelectOne
			sheet={sheet}
			path={path}
			label={label}
			options={(['opening', 'closing'] as const).map((day) => ({ value: day, label: edition[`on-${day}`] }))}
		/>
	)
}
