import { type Answers, otherKey, type Value, valueOf } from '#app/domain/application/answers.ts'
import type { EditionDefinition, Fact, Field } from '#app/domain/edition/definition.ts'

export type ReadableField = {
	readonly field: Field
	/** Undefined: not answered. */
	readonly value: Value | undefined
	/** Words of her own beside a choice. */
	readonly other: string | undefined
}

export type ReadableFile = {
	readonly id: string
	readonly type: string
	readonly pages: number | null
	/** A small picture of it can be shown. */
	readonly hasThumb: boolean
}

/** What a reader sees of an application: an allow-list. Nothing that is not named in the definition passes. */
export type ReaderView = {
	readonly code: string
	readonly language: string
	readonly milieu: string | null
	readonly sector: string | null
	readonly sections: readonly { readonly key: string; readonly fields: readonly ReadableField[] }[]
	/** Files without their names: a name may say who sent it. */
	readonly documents: readonly { readonly key: string; readonly files: readonly ReadableFile[] }[]
}

export type ReaderInput = {
	readonly definition: EditionDefinition
	/** Random code under which this application is read. */
	readonly readerCode: string
	readonly language: string
	/** As sent (`Submission.content`). */
	readonly answers: Readonly<Record<string, Answers>>
	readonly files: readonly (ReadableFile & { readonly slot: string; readonly status: string })[]
}

/** Readers see fields and documents marked for them; secrets never, whatever the mark. Sector and milieu always. */
export function projectForReaders(input: ReaderInput): ReaderView {
	const { definition } = input
	const sections = definition.sections.map(({ key, fields }) => {
		const answers = input.answers[key] ?? {}
		return { key, fields: fields.filter(isReadable).map((field) => readable(field, answers)) }
	})
	return {
		code: input.readerCode,
		language: input.language,
		milieu: factText(input, 'milieu'),
		sector: factText(input, 'sector'),
		sections: sections.filter(({ fields }) => fields.length > 0),
		documents: definition.documents
			.filter(({ readersSee }) => readersSee)
			.map(({ key }) => ({ key, files: input.files.filter(isShown(key)).map(bare) }))
			.filter(({ files }) => files.length > 0),
	}
}

/** May a list of readings show this fact of the application? */
export function isFactReadable(definition: EditionDefinition, fact: Fact): boolean {
	return definition.sections.some(({ fields }) =>
		fields.some((field) => field.fact === fact && isReadable(field)),
	)
}

/** May readers open this slot's files? Asked by the door of files too. */
export function isDocumentReadable(definition: EditionDefinition, slot: string): boolean {
	return definition.documents.some(({ key, readersSee }) => key === slot && readersSee)
}

function isReadable(field: Field): boolean {
	return field.readersSee && !field.secret
}

function readable(field: Field, answers: Answers): ReadableField {
	const other = field.otherOption ? answers[otherKey(field.key)] : undefined
	return { field, value: valueOf(answers, field.key), other: typeof other === 'string' ? other : undefined }
}

/** Milieu and sector are options of a list, never free words: the words of "other" pass only if readers see the field. */
function factText(input: ReaderInput, fact: 'milieu' | 'sector'): string | null {
	for (const { key, fields } of input.definition.sections) {
		const field = fields.find((candidate) => candidate.fact === fact && candidate.type === 'choice')
		const value = field && valueOf(input.answers[key] ?? {}, field.key)
		if (typeof value === 'string') return value
	}
	return null
}

function isShown(key: string) {
	return (file: ReaderInput['files'][number]) => file.slot === key && file.status === 'ok'
}

function bare({ id, type, pages, hasThumb }: ReadableFile): ReadableFile {
	return { id, type, pages, hasThumb }
}
