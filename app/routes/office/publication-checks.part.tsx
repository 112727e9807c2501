import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FindingRow, Findings } from '#app/design-system/finding-row.tsx'
import type { ReadinessCheck } from '#app/domain/publication/readiness.ts'
import type { Messages } from '#app/i18n/catalog.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

/** What stands ready; a red line stops the signature. */
export function PublicationChecks({ page }: { page: PublicationPage }) {
	const { publication } = useWords()
	return (
		<Card labelledBy="checks" className="pb__c">
			<h2 id="checks">{publication['checks']}</h2>
			<Findings>
				{page.checks.map((check) => (
					<FindingRow
						key={check.key}
						state={check.state}
						word={publication[`state-${check.state}`]}
						rule={checkText(publication, check)}
					/>
				))}
			</Findings>
		</Card>
	)
}

function checkText(publication: Messages['publication'], { key, state, count, of }: ReadinessCheck): string {
	const sentence = (publication as unknown as Readonly<Record<string, unknown>>)[`check-${key}-${state}`]
	if (typeof sentence === 'function') return String(sentence({ count, of }))
	return typeof sentence === 'string' ? sentence : key
}
