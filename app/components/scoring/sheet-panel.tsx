import { useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { CriterionMarks } from '#app/components/scoring/criterion-marks.tsx'
import { type ReadingPage, type SheetProps, shownMark } from '#app/components/scoring/reading-page.ts'
import { SheetEnd } from '#app/components/scoring/sheet-end.tsx'
import { SheetFaults } from '#app/components/scoring/sheet-faults.tsx'
import { Button } from '#app/design-system/button.tsx'
import { IconButton } from '#app/design-system/icon-button.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Saved } from '#app/design-system/saved.tsx'
import { WeightedBand } from '#app/design-system/weighted-band.tsx'
import type { Messages } from '#app/i18n/catalog.ts'

/**
 * The juror's sheet. One form: every criterion is in it, and radios without any script show one at a time. It saves by
 * its buttons, by itself with a script, and loses no word.
 */
export function SheetPanel({ page, reply }: SheetProps) {
	const { scoring, common } = useWords()
	const to = useAddress()
	const { criteria } = page.rubric
	return (
		<form
			id="sheet"
			method="post"
			className="pan"
			noValidate
			aria-label={scoring['panel.label']}
			{...sheetData(page, scoring, common, to(`jury/readings/${page.id}/save`))}
		>
			<input type="hidden" name="rev" value={reply?.rev ?? page.sheet.rev} />
			<SheetFaults page={page} reply={reply} />
			<RestoredParts />
			{page.news && !reply ? (
				<Note tone="ok" role="status">
					{page.news === 'saved' ? scoring['news.saved'] : scoring['news.submitted']}
				</Note>
			) : null}
			<input className="vh pan__fold" type="checkbox" id="pan-fold" aria-label={scoring['panel.fold']} />
			<label className="pan__grip" htmlFor="pan-fold">
				<span className="vh">{scoring['panel.fold']}</span>
			</label>
			<SheetTotal page={page} reply={reply} />
			<SheetSteps page={page} reply={reply} />
			{criteria.map((criterion, index) => (
				<CriterionMarks key={criterion.key} page={page} reply={reply} number={index + 1} />
			))}
			<SheetEnd page={page} reply={reply} />
			<div className="pan__f">
				<Saved id="saved" state={page.savedAt ? 'saved' : 'saving'}>
					{page.savedAt ? scoring['saved.at']({ time: page.savedAt }) : scoring['saved.never']}
				</Saved>
				<KeyHelp />
				<span className="pan__b">
					<IconButton line icon="save" label={scoring['act.save']} name="intent" value="save" />
					<Button className="pan__next" name="intent" value="next" iconAfter="arrow-right">
						{scoring['act.next']}
					</Button>
				</span>
			</div>
		</form>
	)
}

/** Own total so far, as cloth and as a number. */
function SheetTotal({ page, reply }: SheetProps) {
	const { scoring } = useWords()
	return (
		<div className="pan__tot">
			<WeightedBand
				weave={page.prizeKey}
				label={scoring['total.band']}
				parts={page.rubric.criteria.map(({ key, weight }, index) => ({
					key,
					weight,
					mark: shownMark(page, reply, key).level,
					current: page.at === index + 1,
				}))}
			/>
			<p>
				<b className="num" data-look="total">
					{page.total}
				</b>
				<span>{scoring['total.provisional']}</span>
			</p>
		</div>
	)
}

/** One radio a criterion, and one for the end; their labels are the tabs. */
function SheetSteps({ page, reply }: SheetProps) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const { criteria } = page.rubric
	const end = criteria.length + 1
	return (
		<>
			{[...criteria, null].map((criterion, index) => {
				const number = index + 1
				const name = criterion
					? scoring['steps.criterion']({ number, name: spoken(criterion.name) })
					: scoring['steps.end']
				return (
					<input
						key={number}
						className={`vh at at--${number === end ? 'end' : number}`}
						type="radio"
						name="at"
						id={`at-${number}`}
						value={number}
						defaultChecked={page.at === number}
						aria-label={name}
					/>
				)
			})}
			<div className="crit">
				{criteria.map(({ key }, index) => (
					<label key={key} className={`crit__t crit__t--${index + 1}`} htmlFor={`at-${index + 1}`}>
						<small>
							{index + 1}
							<span data-look={`ready.${key}`}>{isReady(page, key) ? '✓' : ''}</span>
						</small>
						<b data-mark={key}>{shownMark(page, reply, key).level ?? '·'}</b>
					</label>
				))}
				<label className="crit__t crit__t--end" htmlFor={`at-${end}`}>
					<small aria-hidden="true">
						<Icon name="send" />
					</small>
					<b>{scoring['steps.end-short']}</b>
				</label>
			</div>
		</>
	)
}

function isReady(page: ReadingPage, key: string): boolean {
	return !page.missing.some(({ criterionKey }) => criterionKey === key)
}

function KeyHelp() {
	const { scoring } = useWords()
	return (
		<span className="kh" aria-hidden="true">
			<kbd>0</kbd>–<kbd>5</kbd> <span>{scoring['keys.mark']}</span> <kbd>↵</kbd>{' '}
			<span>{scoring['keys.next']}</span>
		</span>
	)
}

/** News of the script that saves: text that came back from this device, and what to do with it. */
function RestoredParts() {
	const { scoring } = useWords()
	return (
		<template data-part="restored">
			<Note tone="ok" role="status">
				<p data-part="text" />
				<p className="row" data-part="choice">
					<Button type="button" look="quiet" size="sm" data-part="put-back">
						{scoring['autosave.put-back']}
					</Button>
					<Button type="button" look="ghost" size="sm" data-part="drop">
						{scoring['autosave.drop']}
					</Button>
				</p>
			</Note>
		</template>
	)
}

/** Addresses and words of the scripts. */
function sheetData(
	page: ReadingPage,
	scoring: Messages['scoring'],
	common: Messages['common'],
	address: string,
) {
	return {
		'data-enhance': 'autosave scoresheet',
		'data-save': address,
		'data-keep': `reading/${page.id}`,
		'data-status': 'saved',
		'data-words': JSON.stringify({
			saving: common['network.saving'],
			saved: scoring['saved.at']({ time: '{time}' }),
			local: scoring['autosave.local'],
			'signed-out': scoring['autosave.signed-out'],
			stale: scoring['autosave.stale'],
			restored: scoring['autosave.restored']({ time: '{time}' }),
			found: scoring['autosave.found']({ time: '{time}' }),
		}),
	}
}
