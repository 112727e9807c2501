import type { DocumentFile } from '#app/components/application/document-files.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import type { Fault } from '#app/components/form/faults.tsx'
import type { Field, RequiredDocument } from '#app/domain/edition/definition.ts'
import type { DayParts, TimeParts } from '#app/i18n/format.ts'

export type CompletionPage = {
	id: string
	askedId: string
	isAsked: boolean
	isOpen: boolean
	dueAt: DayParts & TimeParts
	messages: Readonly<Record<string, string>>
	fields: readonly Field[]
	rev: number
	view: FieldView
	slots: readonly { document: RequiredDocument; files: readonly DocumentFile[] }[]
	removing: string | null
	news: { what: 'received' | 'removed'; slot: string } | null
	awaited: readonly string[]
	wasSaved: boolean
}
export type CompletionReply =
	{ typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined
