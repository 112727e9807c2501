import type { Answers } from '#app/domain/application/answers.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'

export type ContentDocument = {
	readonly slot: string
	readonly name: string
	readonly type: string
	readonly size: number
	/** SHA-256 of its bytes, hexadecimal. */
	readonly sha256: string
}

/** What was sent, exactly: to be hashed, kept, and compared years later. */
export type SubmissionContent = {
	readonly edition: string
	/** SHA-256 of the definition it answers. */
	readonly definition: string
	readonly reference: string
	readonly language: string
	readonly applicantType: string
	/** Section key → answers as stored: those marked secret are sealed, here and in the hash. */
	readonly answers: Readonly<Record<string, Answers>>
	readonly documents: readonly ContentDocument[]
}

/** Documents in the order of their slot, then of their hash: the order of sending does not change what was sent. */
export function buildContent(content: SubmissionContent): SubmissionContent {
	const documents = content.documents
		.map(({ slot, name, type, size, sha256 }) => ({ slot, name, type, size, sha256 }))
		.sort((a, b) => compare(`${a.slot}\n${a.sha256}\n${a.name}`, `${b.slot}\n${b.sha256}\n${b.name}`))
	return { ...content, documents }
}

/** The bytes (UTF-8) to hash with SHA-256. */
export function contentText(content: SubmissionContent): string {
	return canonicalize(buildContent(content))
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0
}
