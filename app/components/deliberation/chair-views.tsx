import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import type { Reply } from '#app/components/deliberation/decide-form.tsx'
import { figure } from '#app/components/deliberation/line-words.ts'
import { labelOf, type RankingFacts, regionOf } from '#app/components/deliberation/ranking-facts.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextAreaField } from '#app/design-system/text-area-field.tsx'
import type { RankingRow } from '#app/domain/deliberation/describe-rows.ts'
import { refusalText } from '#app/i18n/catalog.ts'

/** What would be confirmed: awards by name, the others by number, what stays aside. */
export function ConfirmView({
	rows,
	toConfirm,
	waiting,
	rev,
	facts,
}: {
	rows: readonly RankingRow[]
	/** Reader codes of the lines to confirm. */
	toConfirm: readonly string[]
	waiting: number
	rev: string
	facts: RankingFacts
}) {
	const say = useWords().deliberation
	const language = useLanguage()
	const to = useAddress()
	const lines = rows.filter((row) => row.code !== null && toConfirm.includes(row.code))
	const awards = lines.filter((row) => row.outcome === 'award')
	return (
		<Card className="cv">
			<h2>{say['confirm.title']}</h2>
			<p>{say['confirm.lead']}</p>
			{waiting > 0 ? <Note tone="warn">{say['confirm.left']({ n: waiting })}</Note> : null}
			<h3>{say['confirm.awards']}</h3>
			<ol className="cv__l">
				{awards.map((row) => (
					<li key={row.code}>
						<bdi className="num">{row.order}</bdi>
						<bdi>{labelOf(row, language)}</bdi>
						<span>{regionOf(row.regionCode, language)}</span>
						<bdi className="num">{row.score ? figure(language, row.score) : ''}</bdi>
					</li>
				))}
			</ol>
			<p>{say['confirm.others']({ n: lines.length - awards.length })}</p>
			<form id="confirm" method="post" className="row">
				<input type="hidden" name="intent" value="confirm" />
				<input type="hidden" name="rev" value={rev} />
				<Button icon="check">{say['confirm.act']({ n: lines.length })}</Button>
				<ButtonLink look="ghost" href={to(facts.page)}>
					{say['file.back']}
				</ButtonLink>
			</form>
		</Card>
	)
}

export type ObstacleLine = { code: string; count: number; files: readonly string[] }

/** Closing: what stands in the way, or the last question. */
export function CloseView({
	obstacles,
	rev,
	facts,
	reply,
}: {
	obstacles: readonly ObstacleLine[]
	rev: string
	facts: RankingFacts
	reply: Reply
}) {
	const say = useWords().deliberation
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	return (
		<Card className="cv">
			<h2>{say['close.title']}</h2>
			{obstacles.length > 0 ? (
				<Obstacles obstacles={obstacles} facts={facts} />
			) : (
				<>
					<p>{say['close.lead']}</p>
					<form id="close" method="post" className="dec__f">
						<input type="hidden" name="intent" value="close" />
						<input type="hidden" name="rev" value={rev} />
						{faults.of('ticked') ? <p className="err">{faults.of('ticked')}</p> : null}
						<CheckRow id="ticked" name="ticked" value="yes" label={say['close.tick']} />
						<p>
							<Button icon="gavel">{say['close.act']}</Button>
						</p>
					</form>
				</>
			)}
			<p>
				<a href={to(facts.page)}>{say['file.back']}</a>
			</p>
		</Card>
	)
}

function Obstacles({ obstacles, facts }: { obstacles: readonly ObstacleLine[]; facts: RankingFacts }) {
	const say = useWords().deliberation
	const language = useLanguage()
	const to = useAddress()
	return (
		<section aria-labelledby="obstacles">
			<h3 id="obstacles">{say['close.obstacles']}</h3>
			<ul className="cv__o">
				{obstacles.map(({ code, count, files }) => (
					<li key={code}>
						{refusalText(language, code, { count })}
						{files.length > 0 ? (
							<span className="cv__f">
								{files.map((file) => (
									<a key={file} href={to(`${facts.page}?file=${file}`)}>
										<bdi className="code">{file}</bdi>
									</a>
								))}
							</span>
						) : null}
					</li>
				))}
			</ul>
		</section>
	)
}

/** Adjourning: why, for the minutes. */
export function AdjournView({
	rev,
	facts,
	least,
	reply,
}: {
	rev: string
	facts: RankingFacts
	least: number
	reply: Reply
}) {
	const say = useWords().deliberation
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	return (
		<Card className="cv">
			<h2>{say['adjourn.title']}</h2>
			<p>{say['adjourn.lead']}</p>
			<form id="adjourn" method="post" className="dec__f">
				<input type="hidden" name="intent" value="adjourn" />
				<input type="hidden" name="rev" value={rev} />
				<TextAreaField
					id="reason"
					name="reason"
					rows={4}
					label={say['adjourn.reason']}
					hint={say['open.reason-hint']({ least })}
					defaultValue={typedText(reply?.typed, 'reason')}
					error={faults.of('reason')}
				/>
				<p className="row">
					<Button look="bad">{say['adjourn.act']}</Button>
					<ButtonLink look="ghost" href={to(facts.page)}>
						{say['file.back']}
					</ButtonLink>
				</p>
			</form>
		</Card>
	)
}
