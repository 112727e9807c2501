import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import type { PartPage } from '#app/web/edition-page.server.ts'

/** From the words of one piece back to its screen. */
export function BackToPart({ page }: { page: PartPage }) {
	const { edition } = useWords()
	const to = useAddress()
	return (
		<p>
			<ButtonLink
				look="ghost"
				size="sm"
				icon="arrow-left"
				href={to(`office/${page.head.id}/edition/${page.part}`)}
			>
				{edition[`part.${page.part}`]}
			</ButtonLink>
		</p>
	)
}
