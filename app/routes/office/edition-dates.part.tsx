import { CalendarCloth } from '#app/components/edition-editor/calendar-cloth.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { NumberField, Switch } from '#app/components/edition-editor/small-fields.tsx'
import { DateCheck } from '#app/components/edition-editor/date-check.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { Table } from '#app/design-system/table.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import { labelOfDate } from '#app/components/edition-editor/date-label.ts'
import type { DateRow } from '#app/web/edition-calendar.server.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'

type Controls = { page: PartPage; sheet: Sheet }

/** The steps in order: weekday, date and what was found, then the counts and the holidays that they use. */
export function DatesControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const { calendar } = page
	if (!calendar) return null
	return (
		<>
			<Card>
				<CalendarCloth drawing={calendar.drawing} weave={page.head.prizeKey} />
				<Table
					label={edition['part.dates']}
					cards
					className="ed-dates"
					columns={[
						{ key: 'step', text: edition['column-step'] },
						{ key: 'day', text: edition['column-day'] },
						{ key: 'date', text: edition['column-date'] },
						{ key: 'check', text: edition['column-check'] },
					]}
				>
					{calendar.rows.map((row) => (
						<DateRowControls key={row.path} row={row} sheet={sheet} />
					))}
				</Table>
			</Card>
			<CountControls page={page} sheet={sheet} />
		</>
	)
}

function DateRowControls({ row, sheet }: { row: DateRow; sheet: Sheet }) {
	const { edition } = useWords()
	const label = labelOfDate(row, edition)
	return (
		<tr>
			<th scope="row">{label}</th>
			<td>{row.weekday}</td>
			<td>
				{row.kind === 'computed' ? (
					row.text
				) : (
					<>
						<FieldHelp id={row.path} error={sheet.error(row.path)} />
						<input
							{...fieldAria(row.path, { error: sheet.error(row.path) })}
							type={row.kind === 'instant' ? 'datetime-local' : 'date'}
							id={row.path}
							name={row.path}
							aria-label={label}
							className="input input--date"
							dir="ltr"
							defaultValue={sheet.text(row.path)}
						/>
					</>
				)}
			</td>
			<td>
				<DateCheck row={row} />
			</td>
		</tr>
	)
}

const COUNTS = [
	'graceMinutes',
	'completionWorkingDays',
	'eligibilityAppealWorkingDays',
	'resultAppealWorkingDays',
] as const

function CountControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const holidays = page.calendar?.holidays
	return (
		<Card>
			<div className="ed-four">
				{COUNTS.map((name) => (
					<NumberField
						key={name}
						sheet={sheet}
						path={`calendar.${name}`}
						label={edition[`at.calendar.${name}`]}
					/>
				))}
			</div>
			<TextAreaField
				id="calendar.holidays"
				name="calendar.holidays"
				label={edition['at.calendar.holidays']}
				hint={
					<>
						{edition['holidays-hint']}
						{holidays && holidays.length > 0 ? (
							<span className="small"> {edition['holidays-set']({ days: holidays.join(' · ') })}</span>
						) : null}
					</>
				}
				error={sheet.error('calendar.holidays')}
				rows={4}
				dir="ltr"
				defaultValue={sheet.text('calendar.holidays')}
			/>
			<Switch sheet={sheet} path="calendar.holidays.none" label={edition['holidays-none']} />
		</Card>
	)
}
