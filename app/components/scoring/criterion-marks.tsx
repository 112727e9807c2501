import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { lackText } from '#app/components/scoring/lack-text.ts'
import { type SheetProps, shownMark } from '#app/components/scoring/reading-page.ts'
import { Distribution } from '#app/design-system/distribution.tsx'
import { Note } from '#app/design-system/note.tsx'
import { RubricScale } from '#app/design-system/rubric-scale.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'

/** One criterion: its six levels in words, why this mark, and the juror's own marks on it. */
export function CriterionMarks({ page, reply, number }: SheetProps & { number: number }) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const criterion = page.rubric.criteria[number - 1]
	if (!criterion) return null
	const { key, name, detail, levels, weight } = criterion
	const shown = shownMark(page, reply, key)
	return (
		<section className={`pan__c pan__c--${number}`} id={`crit-${number}`} data-key={key}>
			<div className="pan__h">
				<h2>
					<span>{number}</span>
					<bdi>
						{spoken(name)} {detail ? <small>{spoken(detail)}</small> : null}
					</bdi>
				</h2>
				<Tag tone="line">
					{weave<React.ReactNode>(scoring['criterion.weight']({ weight: slot('weight') }), {
						weight: (
							<bdi key="weight" className="num">
								{weight}
							</bdi>
						),
					})}
				</Tag>
			</div>
			<StandingMark page={page} reply={reply} criterionKey={key} />
			<RubricScale
				id={`level-${key}`}
				name={`level.${key}`}
				legend={spoken(name)}
				keys
				value={shown.level}
				levels={levels.map((level, value) => ({
					value,
					words: spoken(level),
					between: value === 2 || value === 4,
				}))}
			/>
			<div className="pan__two">
				<CommentField page={page} criterionKey={key} comment={shown.comment} />
				<OwnMarks page={page} criterionKey={key} level={shown.level} />
			</div>
		</section>
	)
}

function CommentField({
	page,
	criterionKey: key,
	comment,
}: Pick<SheetProps, 'page'> & { criterionKey: string; comment: string }) {
	const { scoring } = useWords()
	return (
		<div className="field">
			<label htmlFor={`comment-${key}`}>{scoring['comment.label']}</label>
			<textarea
				className="input"
				id={`comment-${key}`}
				name={`comment.${key}`}
				rows={3}
				dir="auto"
				defaultValue={comment}
				aria-describedby={`comment-${key}-help`}
			/>
			<p className="count" id={`comment-${key}-help`}>
				<span>{scoring['comment.read-later']}</span>
				<span data-look={`comment.${key}`}>
					{lackText(scoring, page.missing, key, page.rubric.commentMinimum).comment}
				</span>
			</p>
		</div>
	)
}

/** Only her own marks, of her own sheets: others are never shown here. */
function OwnMarks({
	page,
	criterionKey,
	level,
}: Pick<SheetProps, 'page'> & { criterionKey: string; level: number | null }) {
	const { scoring } = useWords()
	const own = page.own.find((one) => one.criterionKey === criterionKey)
	if (!own) return null
	return (
		<div className="own">
			<p className="small b">{scoring['own.title']}</p>
			<Distribution counts={own.counts} own={level} label={scoring['own.label']} />
			<p className="xs muted">
				{own.mean === null ? scoring['own.none'] : scoring['own.mean']({ n: page.ownSheets, mean: own.mean })}
			</p>
		</div>
	)
}

/** After a stale save: what the other window saved, beside what is typed here. */
function StandingMark({ page, reply, criterionKey }: SheetProps & { criterionKey: string }) {
	const { scoring } = useWords()
	const stands = reply?.stands?.marks[criterionKey]
	if (!stands || !reply?.stands) return null
	const shown = shownMark(page, reply, criterionKey)
	if (stands.level === shown.level && stands.comment === shown.comment.trim()) return null
	return (
		<Note tone="warn">
			<p>{scoring['stale.there']({ level: stands.level === null ? '—' : String(stands.level) })}</p>
			{stands.comment ? (
				<blockquote>
					<bdi>{stands.comment}</bdi>
				</blockquote>
			) : null}
		</Note>
	)
}
