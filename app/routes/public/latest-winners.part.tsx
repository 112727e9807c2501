import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { formatMonth } from '#app/i18n/format.ts'
import type { LatestEdition } from '#app/web/describe-winners.server.ts'

/** The last published edition of each prize; nothing at all while nothing is public. */
export function LatestWinners({ editions }: { editions: readonly LatestEdition[] }) {
	const language = useLanguage()
	const { home } = useWords()
	const to = useAddress()
	if (editions.length === 0) return null
	return (
		<section className="last on-dark" aria-labelledby="last">
			<div className="wrap">
				<div className="last__head">
					<div>
						<h2 id="last">{home['last-title']}</h2>
						<p>{home['last-text']}</p>
					</div>
					<dl className="facts">
						{editions.map((edition) => (
							<div key={edition.editionId}>
								<dt>
									{home['last-of']({
										prize: edition.prize,
										month: formatMonth(language, edition.publishedOn),
									})}
								</dt>
								<dd>
									<b className="num">{edition.winnersCount}</b>{' '}
									{home['last-fact']({ n: edition.winnersCount, received: edition.received })}
								</dd>
							</div>
						))}
					</dl>
				</div>
			</div>
			{/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must take the focus */}
			<ul className="strip" tabIndex={0} aria-label={home['last-strip']}>
				{editions.flatMap((edition) =>
					edition.winners.map((winner) => (
						<li key={`${edition.editionId} ${winner.slug}`} data-prize={edition.prizeKey}>
							<a href={to(`winners/${edition.editionId}/${winner.slug}`)}>
								<Medallion seed={winner.seed} prizeKey={edition.prizeKey} />
								<b>
									<WinnerName name={winner.name} lang={winner.nameLang} />
								</b>
								<span>
									{winner.province} · {winner.sector}
								</span>
							</a>
						</li>
					)),
				)}
			</ul>
			<div className="wrap">
				<ButtonLink look="line" iconAfter="arrow-right" href={to('winners')}>
					{home['last-all']}
				</ButtonLink>
			</div>
		</section>
	)
}
