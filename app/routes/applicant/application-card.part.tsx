import { StatusTag } from '#app/components/application/status-tag.tsx'
import { StatusText, type StatusTextProps } from '#app/components/application/status-text.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'

export type ApplicationCardProps = {
	card: StatusTextProps & {
		id: string
		nameAr: string | null
		nameFr: string | null
		reference: string | null
		prize: Localized
		prizeKey: 'a' | 'b'
		year: number
		progress: { done: number; total: number } | null
	}
}

/** One application in the list of one's own. */
export function ApplicationCard({ card }: ApplicationCardProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const isArabic = language === 'ar' || language === 'zgh'
	const name = (isArabic ? (card.nameAr ?? card.nameFr) : (card.nameFr ?? card.nameAr)) ?? null
	const prize = inLanguage(card.prize, language).text
	return (
		<li className="card card--pad own__card" data-prize={card.prizeKey}>
			<p className="eyebrow">{apply['list.edition']({ prize, year: card.year })}</p>
			<h2 className="h-l">{name ? <bdi>{name}</bdi> : apply['list.untitled']}</h2>
			<p className="row">
				<StatusTag status={card.status} />
				{card.reference ? <Ltr>{card.reference}</Ltr> : null}
			</p>
			<p className="small">
				<StatusText {...card} />
			</p>
			{card.progress ? (
				<p className="small">
					<Cloth value={card.progress.done} max={card.progress.total} size="s" />
					{apply['list.sections'](card.progress)}
				</p>
			) : null}
			<ButtonLink look="quiet" size="sm" href={to(`applications/${card.id}`)} iconAfter="chevron-right">
				{apply['list.open']}
			</ButtonLink>
		</li>
	)
}
