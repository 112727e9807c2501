import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { NoticeText } from '#app/components/publication/version-notice.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { Seal } from '#app/design-system/seal.tsx'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import type { AnswerFacts } from '#app/web/describe-paper.server.ts'

/** One seal, with what to do. */
export function PaperAnswer({ answer }: { answer: AnswerFacts }) {
	const { verify } = useWords()
	return (
		<section aria-labelledby="answer" role="status">
			<h2 id="answer" className="vh">
				{verify['answer']}
			</h2>
			<AnswerSeal answer={answer} />
		</section>
	)
}

function AnswerSeal({ answer }: { answer: AnswerFacts }) {
	const language = useLanguage()
	const { verify } = useWords()
	switch (answer.kind) {
		case 'valid':
			return <ValidSeal answer={answer} />
		case 'withdrawn':
			return <WithdrawnSeal answer={answer} />
		case 'receipt':
			return (
				<Seal tone="ok" title={verify['receipt']}>
					<p>{verify['receipt-text']({ moment: formatDateTime(language, answer.received) })}</p>
					<p className="small">{verify['receipt-note']}</p>
				</Seal>
			)
		case 'unknown':
			return (
				<Seal tone="info" icon="search-x" title={verify['unknown']}>
					<p>{verify[`unknown-${answer.paper}`]}</p>
				</Seal>
			)
	}
}

type Named = Extract<AnswerFacts, { kind: 'valid' | 'withdrawn' }>

function ValidSeal({ answer }: { answer: Extract<AnswerFacts, { kind: 'valid' }> }) {
	const { verify } = useWords()
	const to = useAddress()
	return (
		<Seal
			tone="ok"
			title={verify['valid']}
			emblem={<Medallion seed={answer.winner.seed} prizeKey={answer.prizeKey} />}
		>
			<CertificateFacts answer={answer} />
			<p className="small">{verify['compare']}</p>
			<a href={to(`winners/${answer.editionId}/${answer.winner.slug}`)}>{verify['see-winner']}</a>
		</Seal>
	)
}

function WithdrawnSeal({ answer }: { answer: Extract<AnswerFacts, { kind: 'withdrawn' }> }) {
	const language = useLanguage()
	const { verify } = useWords()
	const to = useAddress()
	return (
		<Seal tone="warn" icon="file-clock" title={verify['withdrawn']}>
			<p>{verify['withdrawn-text']({ moment: formatDateTime(language, answer.withdrawn) })}</p>
			{answer.notice ? (
				<>
					<p>
						<b>{verify['withdrawn-why']}</b>
					</p>
					<NoticeText notice={answer.notice} />
				</>
			) : null}
			<CertificateFacts answer={answer} />
			<a href={to(`winners/${answer.editionId}`)}>{verify['see-current']}</a>
		</Seal>
	)
}

function CertificateFacts({ answer }: { answer: Named }) {
	const language = useLanguage()
	const { verify, winners } = useWords()
	const { winner, prize, year, issued, version } = answer
	const { weekday: _, ...day } = issued
	return (
		<dl>
			<div>
				<dt>{verify['cooperative']}</dt>
				<dd>
					<WinnerName name={winner.name} lang={winner.nameLang} />
					<br />
					{winner.province}
				</dd>
			</div>
			<div>
				<dt>{verify['prize']}</dt>
				<dd>{winners['prize-line']({ prize, year })}</dd>
			</div>
			<div>
				<dt>{verify['issued']}</dt>
				<dd>{verify['issued-text']({ day: formatDay(language, day), version })}</dd>
			</div>
		</dl>
	)
}
