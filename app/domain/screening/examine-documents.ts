import type { FileState } from '#app/domain/application/completeness.ts'
import type { EditionDefinition, RequiredDocument } from '#app/domain/edition/definition.ts'
import { type Finding, finding } from '#app/domain/screening/finding.ts'

/** Is each piece there? Whether it says what it should is for the officer, who opens it. */
export function examineDocuments({ documents }: EditionDefinition, files: readonly FileState[]): Finding[] {
	return documents.map((document) => examineDocument(document, files))
}

function examineDocument(document: RequiredDocument, files: readonly FileState[]): Finding {
	const key = `document:${document.key}` as const
	const own = files.filter(({ slot }) => slot === document.key)
	const count = own.filter(({ status }) => status === 'ok').length
	if (own.some(({ status }) => status === 'receiving' || status === 'checking')) {
		return finding(key, 'waiting', 'screening.document-waiting', [document.key])
	}
	if (count > 0) return finding(key, 'fits', 'screening.document-there', [document.key], { count })
	if (!document.required) return finding(key, 'fits', 'screening.document-optional', [document.key])
	return own.length > 0
		? finding(key, 'look', 'screening.document-refused', [document.key])
		: finding(key, 'look', 'screening.document-missing', [document.key])
}
