import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { FileRow } from '#app/design-system/file-row.tsx'
import { IconLink } from '#app/design-system/icon-button.tsx'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { refusalText } from '#app/i18n/catalog.ts'

export type DocumentFile = {
	id: string
	name: string
	type: string
	size: number
	status: 'receiving' | 'checking' | 'ok' | 'refused'
	refusal: string | null
	pages: number | null
	hasThumb: boolean
}

export type DocumentFilesProps = {
	document: Pick<RequiredDocument, 'key'>
	/** Name of the document. */
	label: string
	files: readonly DocumentFile[]
	mayChange: boolean
	removing: string | null
}

/** The files of a document, each with its state in words. The script that sends asks for this list again. */
export function DocumentFiles({ document, label, files, mayChange, removing }: DocumentFilesProps) {
	const { apply } = useWords()
	return (
		<div id={`files-${document.key}`}>
			{files.length === 0 ? <p className="small muted">{apply['documents.none']}</p> : null}
			<ul className="files stack stack--s" aria-label={apply['documents.files']({ document: label })}>
				{files.map((file) => (
					<OneFile
						key={file.id}
						slot={document.key}
						file={file}
						mayChange={mayChange}
						isRemoving={removing === file.id}
					/>
				))}
			</ul>
		</div>
	)
}

type OneFileProps = { slot: string; file: DocumentFile; mayChange: boolean; isRemoving: boolean }

function OneFile({ slot, file, mayChange, isRemoving }: OneFileProps) {
	const { apply } = useWords()
	const isOpenable = file.status === 'ok' || file.status === 'checking'
	const name = <bdi>{file.name}</bdi>
	return (
		<FileRow
			id={`file-${file.id}`}
			picture={file.hasThumb ? `/files/${file.id}?variant=thumb` : undefined}
			icon={iconOf(file.type)}
			name={isOpenable ? <a href={`/files/${file.id}`}>{name}</a> : name}
			state={isRemoving ? <RemoveForm slot={slot} file={file} /> : <FileState file={file} />}
			bad={file.status === 'refused'}
			actions={
				mayChange && !isRemoving ? (
					<IconLink
						icon="trash-2"
						href={`?remove=${file.id}#file-${file.id}`}
						label={apply['documents.remove']({ name: file.name })}
					/>
				) : null
			}
		/>
	)
}

function iconOf(type: string) {
	if (type.startsWith('image/')) return 'image' as const
	if (type.startsWith('video/')) return 'film' as const
	return 'file-text' as const
}

function FileState({ file }: { file: DocumentFile }) {
	const language = useLanguage()
	const { apply } = useWords()
	if (file.status === 'refused') return <>{refusalText(language, file.refusal ?? 'upload.interrupted')}</>
	if (file.status === 'receiving') return <>{apply['documents.receiving']}</>
	if (file.status === 'checking') return <span data-checking="">{apply['documents.checking']}</span>
	if (file.pages) return <>{apply['documents.ok-pages']({ pages: file.pages, size: file.size })}</>
	return <>{apply['documents.ok']({ size: file.size })}</>
}

/** Asked before anything goes: it works without a script. */
function RemoveForm({ slot, file }: { slot: string; file: DocumentFile }) {
	const { apply } = useWords()
	return (
		<form method="post" action="?" className="row">
			<input type="hidden" name="file" value={file.id} />
			<span>{apply['documents.remove-sure']}</span>
			<Button look="bad" size="sm" name="intent" value="remove">
				{apply['documents.remove-yes']}
			</Button>
			<ButtonLink look="ghost" size="sm" href={`?#slot-${slot}`}>
				{apply['documents.remove-no']}
			</ButtonLink>
		</form>
	)
}
