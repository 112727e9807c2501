import { Medallion } from '#app/components/jury/medallion.tsx'
import { optionLabel, useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import type { ReadingPage } from '#app/components/scoring/reading-page.ts'
import { ButtonLink } from '#app/design-system/button.tsx'
import { IconLink } from '#app/design-system/icon-button.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'

/** Which dossier this is — by its code — and the way to the ones before and after it. */
export function ReadingBar({ page }: { page: ReadingPage }) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const to = useAddress()
	const { view, texts, place } = page
	const facts = [
		optionLabel(texts.sections, 'sector', view.sector),
		optionLabel(texts.sections, 'milieu', view.milieu),
	].flatMap((label) => (label ? [spoken(label)] : []))
	const where = scoring['bar.place']({ number: place.number, of: place.of })
	const language = view.language === 'fr' ? 'fr' : view.language === 'zgh' ? 'zgh' : 'ar'
	return (
		<div className="js__bar">
			<IconLink icon="list" label={scoring['bar.pile']} href={to('jury')} />
			<Medallion code={view.code} prizeKey={page.prizeKey} className="js__e" />
			<div className="js__id">
				<h1>
					{weave<React.ReactNode>(scoring['bar.code']({ code: slot('code') }), {
						code: (
							<bdi key="code" className="code">
								{view.code}
							</bdi>
						),
					})}
				</h1>
				<p>
					<span className="only-l">{[...facts, scoring[`language.${language}`]].join(' · ')} </span>
					<span className="only-s">
						{scoring['bar.place-short']({ number: place.number, of: place.of })}{' '}
					</span>
					{page.isExtra ? <Tag tone="warn">{scoring['bar.extra']}</Tag> : null}
				</p>
			</div>
			<div className="js__pn">
				<span className="small only-l">{where}</span>
				{place.previous ? (
					<IconLink
						line
						icon="arrow-left"
						label={scoring['bar.previous']}
						href={to(`jury/readings/${place.previous}`)}
					/>
				) : null}
				{place.next ? (
					<IconLink
						line
						icon="arrow-right"
						label={scoring['bar.next']}
						href={to(`jury/readings/${place.next}`)}
					/>
				) : null}
			</div>
		</div>
	)
}

/** At the foot of the dossier: a recusal is possible at any time while reading. */
export function RecuseNote({ id }: { id: string }) {
	const { scoring } = useWords()
	const to = useAddress()
	return (
		<section className="doc__r" aria-labelledby="recuse-title">
			<h2 id="recuse-title" className="h-m">
				{scoring['recuse.title']}
			</h2>
			<p className="small">{scoring['recuse.text']}</p>
			<ButtonLink look="quiet" size="sm" icon="user-x" href={to(`jury/readings/${id}/recuse`)}>
				{scoring['recuse.act']}
			</ButtonLink>
		</section>
	)
}
