import { useWords } from '#app/components/page/language.tsx'
import { NoticeText } from '#app/components/publication/version-notice.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { FormReply } from '#app/web/forms.server.ts'
import { ResultAccount } from './result-account.part.tsx'
import { ResultCriteria } from './result-criteria.part.tsx'
import { ResultHeading } from './result-heading.part.tsx'
import { AppealMoments } from './result-then.part.tsx'
import { ResultWon } from './result-won.part.tsx'
import type { LetterView } from './result-criteria.part.tsx'

/** A letter, not a score sheet: what was seen, one piece of advice, then the bands. */
export function ResultLetter({
	result,
	reply,
	isGiven,
}: {
	result: LetterView
	reply: FormReply | undefined
	isGiven: boolean
}) {
	const words = useWords()
	const { totals, readings, award, strengths } = result
	const readers = readings.length
	return (
		<div className="wrap mr">
			<div className="mr__top">
				{award ? (
					<ResultWon result={result} award={award}>
						<ResultAccount amountMad={result.amountMad} rib={award.rib} reply={reply} isGiven={isGiven} />
					</ResultWon>
				) : (
					<ResultHeading
						result={result}
						title={words.result['lost']}
						lead={words.result['lost-lead']({ readers, awarded: totals.awarded, judged: totals.admissible })}
					/>
				)}
				{result.notice ? <Corrected result={result} /> : null}
			</div>
			<section className="mr__g" aria-labelledby="good">
				<h2 id="good">{words.result['strong']({ n: strengths.length })}</h2>
				<ul className="good">
					{strengths.map(({ name, words: reached }) => (
						<li key={name}>
							<Icon name="check" />
							<div>
								<b>{name}</b>
								{reached}
							</div>
						</li>
					))}
				</ul>
				{result.advice ? (
					<div className="advice">
						<span className="advice__k">{words.result['advice']}</span>
						<p>
							{words.result['advice-text']({ criterion: result.advice.name, level: result.advice.words })}
						</p>
					</div>
				) : null}
			</section>
			<ResultCriteria result={result} />
			<Said result={result} />
			<AppealMoments result={result} text={words.result['appeal-text']} />
			<Note tone="plain" icon="lock" className="mr__p">
				{award ? words.result['private-won'] : words.result['private']}
			</Note>
		</div>
	)
}

function Corrected({ result }: { result: LetterView }) {
	const words = useWords()
	return (
		<Note tone="warn" icon="history">
			<p>
				<b>{words.result['corrected']}</b>
			</p>
			{result.notice ? <NoticeText notice={result.notice} /> : null}
		</Note>
	)
}

/** What the readers wrote about the whole, each under the number of a reading and no name. */
function Said({ result }: { result: LetterView }) {
	const words = useWords()
	const said = result.readings.filter(({ overall }) => overall !== null)
	if (said.length === 0) return null
	return (
		<section className="mr__q" aria-labelledby="say">
			<h2 id="say">{words.result['said']}</h2>
			{said.map(({ reading, overall }) => (
				<blockquote key={reading} className="quote">
					<p dir="auto" className="said">
						{overall}
					</p>
					<footer>{words.result['reading']({ n: reading })}</footer>
				</blockquote>
			))}
		</section>
	)
}
