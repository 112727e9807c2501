import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'

/** What the words are of, and the way back to its screen. */
export function BackToPart({ page, name }: { page: PartPage; name: Localized }) {
	const { edition } = useWords()
	const to = useAddress()
	const language = useLanguage()
	return (
		<div className="row between">
			<h2>{inLanguage(name, language).text}</h2>
			<ButtonLink
				look="ghost"
				size="sm"
				icon="arrow-left"
				href={to(`office/${page.head.id}/edition/${page.part}`)}
			>
				{edition[`part.${page.part}`]}
			</ButtonLink>
		</div>
	)
}
