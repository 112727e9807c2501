import { AnswerText } from '#app/components/application/answer-text.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { type Answers, inputNames } from '#app/domain/application/answers.ts'
import type { Section } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

export type SectionAnswersProps = {
	section: Section
	answers: Answers
	/** Address of the section's page, or nothing when it can only be read. */
	change: string | null
	/** Sentences about an input: what is wrong or worth a look. */
	looks: Readonly<Record<string, string>>
}

/** A part as it will be read: each question with its answer, and the way to change it. */
export function SectionAnswers({ section, answers, change, looks }: SectionAnswersProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const title = inLanguage(section.title, language).text
	return (
		<Card as="section" id={`section-${section.key}`} labelledBy={`title-${section.key}`} className="summary">
			<h2 id={`title-${section.key}`} className="h-l">
				{title}
			</h2>
			<dl>
				{section.fields.map((field) => {
					const label = inLanguage(field.label, language).text
					const look = inputNames(field)
						.map((input) => looks[input])
						.find(Boolean)
					return (
						<div key={field.key} className="summary__row">
							<dt>{label}</dt>
							<dd>
								<AnswerText field={field} answers={answers} />
								{look ? <p className="look">{look}</p> : null}
							</dd>
							{change ? (
								<dd className="summary__act">
									<a
										href={`${change}#${inputNames(field)[0] ?? field.key}`}
										aria-label={apply['check.change-what']({ what: label })}
									>
										{apply['check.change']}
									</a>
								</dd>
							) : null}
						</div>
					)
				})}
			</dl>
		</Card>
	)
}
