import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import type { PartPage } from '#app/web/edition-page.server.ts'
import { AwardsControls, ReadingControls } from './edition-awards.part.tsx'
import { DatesControls } from './edition-dates.part.tsx'
import { DocumentsControls } from './edition-documents.part.tsx'
import { EligibilityControls } from './edition-eligibility.part.tsx'
import { QuestionsControls } from './edition-questions.part.tsx'
import { RubricControls } from './edition-rubric.part.tsx'
import { SponsorsControls, TextsControls } from './edition-texts.part.tsx'

export type Controls = { page: PartPage; sheet: Sheet }

/** The controls of a screen, by its part. */
export function PartControls({ page, sheet }: Controls) {
	switch (page.part) {
		case 'texts':
			return <TextsControls page={page} sheet={sheet} />
		case 'dates':
			return <DatesControls page={page} sheet={sheet} />
		case 'eligibility':
			return <EligibilityControls page={page} sheet={sheet} />
		case 'documents':
			return <DocumentsControls page={page} sheet={sheet} />
		case 'questions':
			return <QuestionsControls page={page} sheet={sheet} />
		case 'rubric':
			return <RubricControls page={page} sheet={sheet} />
		case 'reading':
			return <ReadingControls page={page} sheet={sheet} />
		case 'awards':
			return <AwardsControls page={page} sheet={sheet} />
		case 'sponsors':
			return <SponsorsControls page={page} sheet={sheet} />
	}
}
