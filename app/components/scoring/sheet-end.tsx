import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { lackText } from '#app/components/scoring/lack-text.ts'
import { type SheetProps, shownMark, shownOverall } from '#app/components/scoring/reading-page.ts'
import { Button } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Pill } from '#app/design-system/pill.tsx'

/** The end of the sheet: everything at a glance, a word on the whole, and the one button that cannot be undone. */
export function SheetEnd({ page, reply }: SheetProps) {
	const { scoring } = useWords()
	const { criteria } = page.rubric
	return (
		<section className="pan__c pan__c--end" id={`crit-${criteria.length + 1}`}>
			<div className="pan__h">
				<h2>{scoring['end.title']}</h2>
			</div>
			<SheetSummary page={page} reply={reply} />
			<div className="field">
				<label htmlFor="overall">{scoring['end.overall']}</label>
				<span className="hint" id="overall-hint">
					{scoring['end.overall-hint']}
				</span>
				<textarea
					className="input"
					id="overall"
					name="overall"
					rows={2}
					dir="auto"
					defaultValue={shownOverall(page, reply)}
					aria-describedby="overall-hint"
				/>
			</div>
			{reply?.stands && reply.stands.overall !== shownOverall(page, reply) && reply.stands.overall ? (
				<Note tone="warn">
					<p>{scoring['stale.there-overall']}</p>
					<blockquote>
						<bdi>{reply.stands.overall}</bdi>
					</blockquote>
				</Note>
			) : null}
			<p className="small">{scoring['end.final']}</p>
			<div className="row">
				<Button name="intent" value="submit" icon="send">
					{page.place.nextToRead ? scoring['act.submit-next'] : scoring['act.submit']}
				</Button>
				{page.place.nextToRead ? (
					<Button look="ghost" name="intent" value="skip">
						{scoring['act.skip']}
					</Button>
				) : null}
			</div>
		</section>
	)
}

function SheetSummary({ page, reply }: SheetProps) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const { criteria, commentMinimum } = page.rubric
	return (
		<ol className="pan__sum">
			{criteria.map(({ key, name }, index) => (
				<li key={key}>
					<Pill look={shownMark(page, reply, key).level === null ? 'none' : undefined}>
						<span data-mark={key}>{shownMark(page, reply, key).level ?? '·'}</span>
					</Pill>
					<a href={`#crit-${index + 1}`} data-criterion={index + 1}>
						{spoken(name)}
					</a>
					<span className="small" data-look={`lack.${key}`}>
						{lackText(scoring, page.missing, key, commentMinimum).all}
					</span>
				</li>
			))}
		</ol>
	)
}
