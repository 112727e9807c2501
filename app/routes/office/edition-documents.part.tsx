import { LocalizedFields } from '#app/components/edition-editor/localized-fields.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { NumberField, Switch } from '#app/components/edition-editor/small-fields.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { DOCUMENT_TYPES } from '#app/domain/edition/edit-form.ts'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'
import { BackToPart } from './edition-items.part.tsx'

type Controls = { page: PartPage; sheet: Sheet }

const kinds: Readonly<Record<RequiredDocument['types'][number], string>> = {
	'application/pdf': 'PDF',
	'image/jpeg': 'JPEG',
	'image/png': 'PNG',
	'audio/mpeg': 'MP3',
	'video/mp4': 'MP4',
}

/** Every piece with its switches; the words of one of them on a page of its own. */
export function DocumentsControls({ page, sheet }: Controls) {
	const { documents } = page.head.definition
	const at = documents.findIndex(({ key }) => key === page.item)
	const chosen = documents[at]
	if (chosen) return <DocumentWords page={page} sheet={sheet} at={at} document={chosen} />
	return documents.map((document, index) => (
		<DocumentCard key={document.key} page={page} sheet={sheet} at={index} document={document} />
	))
}

function DocumentCard({ page, sheet, at, document }: Controls & { at: number; document: RequiredDocument }) {
	const { edition } = useWords()
	const language = useLanguage()
	const to = useAddress()
	const path = `documents.${at}`
	const name = inLanguage(document.label, language).text
	return (
		<Card id={path} labelledBy={`${path}.title`} className="ed-doc">
			<div className="row between">
				<h2 id={`${path}.title`}>{name}</h2>
				<a href={to(`office/${page.head.id}/edition/documents?item=${document.key}`)}>
					{edition['words']}
					<span className="vh">: {name}</span>
				</a>
			</div>
			<FieldHelp id={path} error={sheet.error(path)} />
			<div className="ed-four">
				<NumberField sheet={sheet} path={`${path}.maxFiles`} label={edition['at.documents.maxFiles']} />
				<NumberField sheet={sheet} path={`${path}.maxBytes`} label={edition['at.documents.maxBytes']} />
			</div>
			<div className="ed-switches">
				<Switch sheet={sheet} path={`${path}.required`} label={edition['at.documents.required']} />
				<Switch sheet={sheet} path={`${path}.readersSee`} label={edition['at.documents.readersSee']} />
			</div>
			<fieldset className="field" id={`${path}.types`}>
				<legend>{edition['at.documents.types']}</legend>
				<FieldHelp id={`${path}.types`} error={sheet.error(`${path}.types`)} />
				<div className="ed-switches">
					{DOCUMENT_TYPES.map((type) => (
						<CheckRow
							key={type}
							name={`${path}.types`}
							value={type}
							label={<bdi className="code">{kinds[type]}</bdi>}
							defaultChecked={sheet.has(`${path}.types`, type)}
						/>
					))}
				</div>
			</fieldset>
		</Card>
	)
}

function DocumentWords({ page, sheet, at, document }: Controls & { at: number; document: RequiredDocument }) {
	const { edition } = useWords()
	return (
		<Card>
			<BackToPart page={page} name={document.label} />
			<LocalizedFields
				sheet={sheet}
				path={`documents.${at}.label`}
				label={edition['at.documents.label']}
				rows={1}
			/>
			<LocalizedFields sheet={sheet} path={`documents.${at}.hint`} label={edition['at.documents.hint']} />
		</Card>
	)
}
