import { useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { words } from '#app/i18n/catalog.ts'
import { directionOf, LANGUAGES, languageNames, languageTags, pageLanguage } from '#app/i18n/direction.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

/** Medallions of the picture; the whole list stands under it. */
const PICTURED = 8

/** The public page as it will look, in each language, without an address of its own. */
export function PublicationPreview({ page }: { page: PublicationPage }) {
	const { publication } = useWords()
	const { preview } = page
	return (
		<Card labelledBy="preview" className="pb__v">
			<div className="row between">
				<h2 id="preview">{publication['preview']}</h2>
				<Chips
					label={publication['preview-language']}
					chips={LANGUAGES.map((language) => ({
						key: language,
						href: `?preview=${language}#preview`,
						text: languageNames[language],
						lang: languageTags[language],
						current: language === preview.language,
					}))}
				/>
			</div>
			{preview.winners.length === 0 ? (
				<p>{publication['preview-none']}</p>
			) : (
				<>
					<Picture page={page} />
					<details className="fold">
						<summary>{publication['preview-all']}</summary>
						<ol className="pb__all">
							{preview.winners.map(({ name, nameLang, seed, title }) => (
								<li key={`${seed} ${title}`}>
									<b>
										<WinnerName name={name} lang={nameLang} />
									</b>{' '}
									· <bdi>{title}</bdi>
								</li>
							))}
						</ol>
					</details>
				</>
			)}
			<p className="small muted">{publication['preview-note']}</p>
		</Card>
	)
}

function Picture({ page: { preview, edition } }: { page: PublicationPage }) {
	const { winners } = words(preview.language)
	const { content, lang } = pageLanguage(preview.language)
	return (
		<div
			className="prev"
			lang={content?.lang ?? lang}
			dir={content?.dir ?? directionOf(preview.language)}
			data-prize={edition.prizeKey}
		>
			<div className="prev__h">
				<div className="teeth" aria-hidden="true" />
				<p>{winners['prize-line']({ prize: preview.prize, year: preview.year })}</p>
				<h3 className="display">{winners['headline']({ n: preview.awarded })}</h3>
				<div className="band band--s" aria-hidden="true" />
			</div>
			<ul>
				{preview.winners.slice(0, PICTURED).map(({ name, nameLang, seed, title }) => (
					<li key={`${seed} ${title}`}>
						<Medallion seed={seed} prizeKey={edition.prizeKey} />
						<b>
							<WinnerName name={name} lang={nameLang} />
						</b>
					</li>
				))}
			</ul>
		</div>
	)
}
