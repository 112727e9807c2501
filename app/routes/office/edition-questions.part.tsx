import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Table } from '#app/design-system/table.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { Section } from '#app/domain/edition/definition.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'
import { QuestionControls, SectionControls } from './edition-question.part.tsx'

type Controls = { page: PartPage; sheet: Sheet }

/** Every question with its languages side by side; one of them, or a section's title, on a page of its own. */
export function QuestionsControls({ page, sheet }: Controls) {
	const { sections } = page.head.definition
	const [sectionKey, fieldKey] = page.item?.split('.') ?? []
	const at = sections.findIndex(({ key }) => key === sectionKey)
	const place = sections[at]?.fields.findIndex(({ key }) => key === fieldKey) ?? -1
	const section = sections[at]
	const field = section?.fields[place]
	if (field) {
		return (
			<QuestionControls page={page} sheet={sheet} field={field} path={`sections.${at}.fields.${place}`} />
		)
	}
	if (section) return <SectionControls page={page} sheet={sheet} at={at} section={section} />
	return (
		<div id="sections" className="ed-part__set">
			{sections.map((section, index) => (
				<SectionTable key={section.key} page={page} section={section} at={index} />
			))}
		</div>
	)
}

function SectionTable({ page, section, at }: { page: PartPage; section: Section; at: number }) {
	const { edition } = useWords()
	const language = useLanguage()
	const to = useAddress()
	const base = `office/${page.head.id}/edition/questions?item=${section.key}`
	const title = inLanguage(section.title, language).text
	const act = page.head.editable ? edition['change'] : edition['look']
	return (
		<Card id={`sections.${at}`} labelledBy={`sections.${at}.name`}>
			<div className="row between">
				<h2 id={`sections.${at}.name`}>
					{title} <span className="small">{edition['questions-count']({ n: section.fields.length })}</span>
				</h2>
				<a href={to(base)}>{edition['section-edit']({ section: title })}</a>
			</div>
			{section.fields.length > 0 ? (
				<Table
					label={title}
					className="forms"
					columns={[
						{ key: 'ar', text: edition['in.ar'] },
						{ key: 'fr', text: edition['in.fr'] },
						{ key: 'zgh', text: edition['in.zgh'] },
						{ key: 'act', text: act, silent: true },
					]}
				>
					{section.fields.map((field) => (
						<tr key={field.key} id={`${section.key}.${field.key}`}>
							<td className="b" lang="ar" dir="rtl">
								{field.label.ar}
							</td>
							<td lang="fr" dir="ltr">
								{field.label.fr}
							</td>
							<td>
								<Written text={field.label} />
							</td>
							<td>
								<a
									href={to(`${base}.${field.key}`)}
									aria-label={`${act}: ${inLanguage(field.label, language).text}`}
								>
									{act}
								</a>
							</td>
						</tr>
					))}
				</Table>
			) : null}
		</Card>
	)
}

/** Has a text a Tifinagh of its own? */
function Written({ text }: { text: Localized }) {
	const { edition } = useWords()
	return text.zgh ? (
		<Tag tone="ok" icon="check">
			{edition['language-full']}
		</Tag>
	) : (
		<Tag tone="line" icon="circle-dashed">
			{edition['language-missing']}
		</Tag>
	)
}
