import { LocalizedFields } from '#app/components/edition-editor/localized-fields.tsx'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { EMPTY_SPONSORS } from '#app/domain/edition/edit-texts.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'

type Controls = { page: PartPage; sheet: Sheet }

export function TextsControls({ sheet }: Controls) {
	const { edition } = useWords()
	return (
		<Card>
			<LocalizedFields sheet={sheet} path="name" label={edition['at.name']} rows={1} />
			<LocalizedFields sheet={sheet} path="purpose" label={edition['at.purpose']} />
			<LocalizedFields sheet={sheet} path="theme" label={edition['at.theme']} hint={edition['theme-hint']} />
		</Card>
	)
}

/** Organisers, then a row for each sponsor and a few empty ones. */
export function SponsorsControls({ page, sheet }: Controls) {
	const { edition } = useWords()
	const rows = page.head.definition.sponsors.length + (page.head.editable ? EMPTY_SPONSORS : 0)
	return (
		<>
			<Card>
				<LocalizedFields sheet={sheet} path="organisers.ministry" label={edition['at.organisers.ministry']} />
				<LocalizedFields sheet={sheet} path="organisers.office" label={edition['at.organisers.office']} />
			</Card>
			<Card id="sponsors" labelledBy="sponsors-title">
				<h2 id="sponsors-title">{edition['at.sponsors']}</h2>
				<p className="small">{edition['sponsors-hint']}</p>
				{Array.from({ length: rows }, (_, index) => (
					<LocalizedFields
						key={index}
						sheet={sheet}
						path={`sponsors.${index}.name`}
						label={edition['at.sponsors.name']({ n: index + 1 })}
						rows={1}
					/>
				))}
			</Card>
		</>
	)
}
