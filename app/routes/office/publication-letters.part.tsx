import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { QuantityRows } from '#app/design-system/quantity-rows.tsx'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

/** How the letters travel, and how they read. */
export function PublicationLetters({ page }: { page: PublicationPage }) {
	const { publication } = useWords()
	const { letters, current, letter } = page
	const kinds = [
		['result-not-awarded', publication['letter-not-awarded']],
		['result-awarded', publication['letter-awarded']],
		...(current ? [['result-corrected', publication['letter-corrected']] as const] : []),
	] as const
	return (
		<Card labelledBy="letters" className="pb__o">
			<div className="row between">
				<h2 id="letters">{publication['outbox']}</h2>
				{current ? null : <b className="num">{letters.total}</b>}
			</div>
			{current ? (
				<p>{publication['letters-correction']}</p>
			) : (
				<>
					<QuantityRows
						max={Math.max(letters.total, 1)}
						rows={[
							{ key: 'sms', label: publication['letters-sms'], value: letters.sms },
							{ key: 'email', label: publication['letters-email'], value: letters.email },
							{ key: 'paper', label: publication['letters-paper'], value: letters.paper },
						]}
					/>
					<p className="small muted">
						{publication['letters-split']({
							awarded: letters.awarded,
							others: letters.total - letters.awarded,
						})}
					</p>
				</>
			)}
			<Chips
				label={publication['letter-preview']}
				chips={kinds.map(([key, text]) => ({
					key,
					href: `?letter=${key}#letters`,
					text,
					current: letter?.kind === key,
				}))}
			/>
			{letter ? <LetterAsRead letter={letter} /> : null}
		</Card>
	)
}

function LetterAsRead({ letter }: { letter: NonNullable<PublicationPage['letter']> }) {
	const { publication } = useWords()
	return (
		<div className="pb__l">
			<p className="small muted">{publication['letter-preview']}</p>
			<p>
				<b>
					<bdi>{letter.subject}</bdi>
				</b>
			</p>
			{letter.text.split(/\n{2,}/).map((paragraph, place) => (
				// oxlint-disable-next-line react/no-array-index-key -- paragraphs of one text, in their order
				<p key={place} dir="auto" className="notice-text">
					{paragraph}
				</p>
			))}
		</div>
	)
}
