import { useWords } from '#app/components/page/language.tsx'
import { Tag } from '#app/design-system/tag.tsx'

/** Marks a value that is our proposal until the organisers decide. Only staff get a list with anything in it. */
export function ProposalTag({ of, proposals }: { of: readonly string[]; proposals: readonly string[] }) {
	const { common } = useWords()
	if (!of.some((path) => proposals.includes(path))) return null
	return (
		<>
			{' '}
			<Tag tone="line">
				<span title={common['proposal.hint']}>{common['proposal.tag']}</span>
			</Tag>
		</>
	)
}
