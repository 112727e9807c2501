import { labelOfDate } from '#app/components/edition-editor/date-label.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { Facts } from '#app/design-system/facts.tsx'
import { Note } from '#app/design-system/note.tsx'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { words } from '#app/i18n/catalog.ts'
import { languageNames, languageTags, pageLanguage, type Language } from '#app/i18n/direction.ts'
import type { OpeningPage } from '#app/web/opening-page.server.ts'

type Shown = { page: OpeningPage; language: Language }

/** The call as cooperatives will read it, in each of the four languages. */
export function Preview({ page }: { page: OpeningPage }) {
	const { edition } = useWords()
	const to = useAddress()
	const { language, languages } = page.preview
	const { lang, dir, content } = pageLanguage(language)
	return (
		<Card id="preview" labelledBy="preview-title">
			<h2 id="preview-title">{edition['preview']}</h2>
			<Chips
				label={edition['preview-language']}
				chips={languages.map((one) => ({
					key: one,
					href: to(`office/${page.head.id}/opening?preview=${one}#preview`),
					text: languageNames[one],
					lang: languageTags[one],
					current: one === language,
				}))}
			/>
			{content ? <Note tone="plain">{edition['preview-zgh']}</Note> : null}
			<div lang={content?.lang ?? lang} dir={content?.dir ?? dir} className="ed-preview">
				<PreviewCall page={page} language={language} />
				<PreviewRules page={page} language={language} />
				<PreviewForm page={page} language={language} />
				<PreviewRubric page={page} language={language} />
			</div>
		</Card>
	)
}

const say = (text: Localized, language: Language) => inLanguage(text, language).text

function PreviewCall({ page, language }: Shown) {
	const { edition } = words(language)
	const { definition, year } = page.head
	return (
		<section>
			<h3>{edition['name']({ prize: say(definition.name, language), year })}</h3>
			<p>{say(definition.purpose, language)}</p>
			{definition.theme ? <p className="b">{say(definition.theme, language)}</p> : null}
			<Facts
				facts={page.preview.dates.map((row) => ({
					key: row.path,
					name: labelOfDate(row, edition),
					value: row.text,
				}))}
			/>
		</section>
	)
}

function PreviewRules({ page, language }: Shown) {
	const { edition } = words(language)
	const { eligibility, awards, documents } = page.head.definition
	const { share, age } = eligibility
	return (
		<section>
			<h3>{edition['preview-rules']}</h3>
			<ul className="bullets">
				{share ? (
					<li>
						{edition['preview-share']({
							share: `${share.numerator}/${share.denominator}`,
							who: edition[`share-${share.of}`],
							strict: String(share.strict),
						})}
					</li>
				) : null}
				{age ? <li>{edition['preview-age']({ min: age.min, max: age.max })}</li> : null}
				<li>{eligibility.applicantTypes.map((type) => edition[`type-${type}`]).join(' · ')}</li>
				<li>{edition['preview-amount']({ n: awards.seats, amount: awards.amountMad })}</li>
			</ul>
			<h3>{edition['part.documents']}</h3>
			<ul className="bullets">
				{documents.map(({ key, label, required, hint }) => (
					<li key={key}>
						{say(label, language)}
						{required ? <b> · {edition['at.documents.required']}</b> : null}
						{hint ? <span className="small"> {say(hint, language)}</span> : null}
					</li>
				))}
			</ul>
		</section>
	)
}

function PreviewForm({ page, language }: Shown) {
	const { edition } = words(language)
	return (
		<section>
			<h3>{edition['preview-questions']}</h3>
			{page.head.definition.sections.map(({ key, title, summary, fields }) => (
				<details key={key}>
					<summary>
						{say(title, language)} <span className="small">{say(summary, language)}</span>
					</summary>
					<ol className="bullets">
						{fields.map((field) => (
							<li key={field.key}>
								{say(field.label, language)}
								{field.hint ? <span className="small"> {say(field.hint, language)}</span> : null}
							</li>
						))}
					</ol>
				</details>
			))}
		</section>
	)
}

function PreviewRubric({ page, language }: Shown) {
	const { edition } = words(language)
	return (
		<section>
			<h3>{edition['part.rubric']}</h3>
			{page.head.definition.rubric.criteria.map(({ key, name, weight, levels }) => (
				<details key={key}>
					<summary>
						{say(name, language)} <bdi className="num">{weight}</bdi>
					</summary>
					<ol className="bullets" start={0}>
						{levels.map((level, index) => (
							<li key={index}>{say(level, language)}</li>
						))}
					</ol>
				</details>
			))}
		</section>
	)
}
