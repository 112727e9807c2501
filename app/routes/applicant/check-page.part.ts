import type { DocumentFile } from '#app/components/application/document-files.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import type { Fault } from '#app/components/form/faults.tsx'
import type { Answers } from '#app/domain/application/answers.ts'
import type { RequiredDocument, Section } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import type { DayParts, TimeParts } from '#app/i18n/format.ts'

export type CheckPage = {
	id: string
	isDraft: boolean
	isOpen: boolean
	closesAt: DayParts & TimeParts
	leftMs: number
	sections: readonly { section: Section; answers: Answers; looks: Readonly<Record<string, string>> }[]
	documents: readonly { document: RequiredDocument; files: readonly DocumentFile[] }[]
	warnings: readonly string[]
	missing: readonly {
		section: Section
		anchor: string
		label: Localized
		text?: string
	}[]
	isReady: boolean
	declaration: {
		section: Section
		rev: number
		givenBefore: readonly string[]
		view: FieldView
	} | null
}
export type CheckReplyShown = {
	typed: Readonly<Record<string, string | readonly string[]>>
	faults: readonly Fault[]
	at: DayParts & TimeParts
}
