import { useAddress, useWords } from '#app/components/page/language.tsx'
import { FindingRow, Findings } from '#app/design-system/finding-row.tsx'
import type { Part } from '#app/domain/edition/parts.ts'

export type FindingShown = {
	severity: 'blocking' | 'advisory'
	text: string
	where: string
	part: Part
	item: string | null
	path: string
}

/** What the machine found, with the way to the control that settles it. Blocking ones come first. */
export function FindingsList({
	editionId,
	findings,
	editable,
}: {
	editionId: string
	findings: readonly FindingShown[]
	editable: boolean
}) {
	const { edition } = useWords()
	const to = useAddress()
	return (
		<Findings>
			{findings.map((finding) => {
				const item = finding.item ? `?item=${finding.item}` : ''
				const act = finding.severity === 'blocking' ? edition['fix'] : edition['change']
				const address = to(`office/${editionId}/edition/${finding.part}${item}#${finding.path}`)
				return (
					<FindingRow
						key={`${finding.path} ${finding.text}`}
						state={finding.severity === 'blocking' ? 'bad' : 'warn'}
						word={edition[`finding-${finding.severity}`]}
						rule={<bdi>{finding.where}</bdi>}
						evidence={finding.text}
						source={
							editable ? (
								<a href={address} aria-label={`${act}: ${finding.where}`}>
									{act}
								</a>
							) : null
						}
					/>
				)
			})}
		</Findings>
	)
}
