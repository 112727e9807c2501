import type { ReactNode } from 'react'
import { type DocumentFile, DocumentFiles } from '#app/components/application/document-files.tsx'
import { UploadForm } from '#app/components/application/upload-form.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'

export type DocumentSlotProps = {
	applicationId: string
	document: RequiredDocument
	files: readonly DocumentFile[]
	/** Files may be sent and removed. */
	mayChange: boolean
	/** The file whose removal is to be confirmed. */
	removing: string | null
	news: 'received' | 'removed' | null
	error: string | undefined
	/** What an officer asks of it. */
	message?: ReactNode
}

/** One document that is asked for: what it is, the files that came for it, and how to send one. */
export function DocumentSlot(props: DocumentSlotProps) {
	const { document, files, news, message } = props
	const language = useLanguage()
	const { apply } = useWords()
	const label = inLanguage(document.label, language).text
	const isThere = files.some(({ status }) => status === 'ok' || status === 'checking')
	return (
		<section
			className="card card--pad slot"
			id={`slot-${document.key}`}
			aria-labelledby={`name-${document.key}`}
		>
			<div className="between slot__h">
				<h2 id={`name-${document.key}`} className="h-l">
					{label}
				</h2>
				<Tag tone={isThere ? 'ok' : 'line'} icon={isThere ? 'check' : undefined}>
					{document.required ? apply['documents.required'] : apply['documents.optional']}
				</Tag>
			</div>
			{message}
			{news ? (
				<Note tone="ok" role="status">
					{apply[`documents.${news}`]}
				</Note>
			) : null}
			{document.hint ? <p className="hint">{inLanguage(document.hint, language).text}</p> : null}
			{document.readersSee ? <p className="small">{apply['documents.readers']}</p> : null}
			<DocumentFiles {...props} label={label} />
			{props.mayChange ? <UploadForm {...props} label={label} /> : null}
		</section>
	)
}
