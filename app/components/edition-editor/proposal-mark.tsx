import { useWords } from '#app/components/page/language.tsx'
import { Tag } from '#app/design-system/tag.tsx'

/** Our proposal, until the organisers decide. */
export function ProposalMark() {
	const { edition } = useWords()
	return (
		<Tag tone="warn" icon="circle-help">
			{edition['proposal']}
		</Tag>
	)
}
