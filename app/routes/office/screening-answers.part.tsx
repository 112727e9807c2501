import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'

type Answer = FilePage['sections'][number]['answers'][number]
export type Revealed = { field: string; text: string } | null

/** Every answer, section by section, and what was sent when. A secret one is shown on demand, and that is recorded. */
export function AnswersCard({ page, revealed }: { page: FilePage; revealed: Revealed }) {
	const { screening } = useWords()
	return (
		<Card labelledBy="answers">
			<h3 id="answers">{screening['answers.title']}</h3>
			{page.sections.map((section) => (
				<details key={section.key} className="ans" open>
					<summary>{section.title}</summary>
					<dl>
						{section.answers.map((one) => (
							<div key={one.key} id={`answer-${one.key}`}>
								<dt>{one.label}</dt>
								<dd>
									<AnswerText one={one} reveals={page.reveals} revealed={revealed} />
								</dd>
							</div>
						))}
					</dl>
				</details>
			))}
			<details className="ans">
				<summary>{screening['versions.title']}</summary>
				<ul className="stack--s stack">
					{page.versions.map((version) => (
						<li key={version.number} className="small">
							{screening['versions.row']({ number: version.number, when: version.when })}
							<br />
							<span className="muted">
								{screening['versions.hash']} <bdi className="code ans__x">{version.hash}</bdi>
							</span>
						</li>
					))}
				</ul>
			</details>
		</Card>
	)
}

function AnswerText({ one, reveals, revealed }: { one: Answer; reveals: boolean; revealed: Revealed }) {
	const { common } = useWords()
	const { answer } = one
	if (answer.kind === 'none') return <span className="muted">{common['answer.missing']}</span>
	if (answer.kind === 'secret') return <SecretAnswer one={one} reveals={reveals} revealed={revealed} />
	if (answer.kind === 'code') return <Ltr>{answer.text}</Ltr>
	if (answer.kind === 'budget') return <BudgetLines budget={answer} />
	if (answer.kind === 'long') {
		return (
			<p className="ans__l" dir="auto">
				{answer.text}
			</p>
		)
	}
	return <bdi>{answer.text}</bdi>
}

function BudgetLines({ budget }: { budget: Extract<Answer['answer'], { kind: 'budget' }> }) {
	const { screening } = useWords()
	return (
		<ul className="ans__b">
			{budget.lines.map((line, index) => (
				// oxlint-disable-next-line react/no-array-index-key -- two lines of a budget may say the same
				<li key={index}>
					<bdi>{line.label}</bdi>
					<span className="muted">{screening[`answers.${line.fund}`]}</span>
					<bdi className="num">{line.amount}</bdi>
				</li>
			))}
			<li className="b">
				<span>{screening['answers.total']}</span>
				<span />
				<bdi className="num">{budget.total}</bdi>
			</li>
		</ul>
	)
}

function SecretAnswer({ one, reveals, revealed }: { one: Answer; reveals: boolean; revealed: Revealed }) {
	const { screening } = useWords()
	if (revealed?.field === one.key) return <Ltr>{revealed.text}</Ltr>
	return (
		<span className="row">
			<bdi className="code" aria-hidden="true">
				••••••••
			</bdi>
			<span className="vh">{screening['answers.secret']}</span>
			{reveals ? (
				<>
					<Button
						look="quiet"
						size="sm"
						icon="eye"
						form="screening"
						name="intent"
						value={`reveal:${one.key}`}
						formNoValidate
					>
						{screening['answers.reveal']}
						<span className="vh"> {one.label}</span>
					</Button>
					<small className="muted">{screening['answers.reveal-note']}</small>
				</>
			) : null}
		</span>
	)
}
