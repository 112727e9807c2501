import type { DocumentFile } from '#app/components/application/document-files.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { IconButton } from '#app/design-system/icon-button.tsx'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { type Messages, refusalText } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatBytes, formatList, formatNumber, formatPercent } from '#app/i18n/format.ts'

export type UploadFormProps = {
	applicationId: string
	document: RequiredDocument
	label: string
	files: readonly DocumentFile[]
	error: string | undefined
}

/** Sends one file by a button; with the script, several as soon as they are chosen, with their progress. */
export function UploadForm({ applicationId, document, label, files, error }: UploadFormProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const present = files.filter(({ status }) => status === 'ok' || status === 'checking').length
	const left = document.maxFiles - present
	const id = `file-${document.key}`
	if (left <= 0) return <p className="small">{apply['documents.full']}</p>
	const limits = apply['documents.limits']({
		types: typesOf(document, apply, language),
		size: roundBytes(document.maxBytes),
		n: document.maxFiles,
	})
	return (
		<form
			method="post"
			encType="multipart/form-data"
			action={`?slot=${document.key}`}
			className={joinNames('field', 'upload', error && 'field--bad')}
			data-enhance="upload"
			data-application={applicationId}
			data-slot={document.key}
			data-list={`files-${document.key}`}
			data-max-files={left}
			data-words={JSON.stringify(uploadWords(apply, language, document))}
		>
			<label htmlFor={id}>
				{apply['documents.choose']}
				<span className="vh"> ({apply['documents.choose-for']({ document: label })})</span>
			</label>
			<FieldHelp id={id} hint={limits} error={error} />
			<input
				className="input"
				type="file"
				id={id}
				name="file"
				accept={document.types.join(',')}
				{...fieldAria(id, { hint: limits, error })}
			/>
			<Button look="quiet" size="sm" icon="upload">
				{apply['documents.send']}
			</Button>
			<UploadRow />
		</form>
	)
}

const MEBIBYTE = 1024 * 1024

/** A limit of 10 mebibytes is said as 10 megabytes: a little less than it is. */
function roundBytes(bytes: number): number {
	return bytes % MEBIBYTE === 0 ? (bytes / MEBIBYTE) * 1_000_000 : bytes
}

/** The row of a file on its way, filled in by the script. */
function UploadRow() {
	const { apply } = useWords()
	return (
		<template data-part="row" data-list="files stack stack--s">
			<li className="file">
				<span className="file__ic" aria-hidden="true">
					<Icon name="upload" />
				</span>
				<span className="file__n">
					<bdi data-part="name" />
				</span>
				<span className="file__s" data-part="state" />
				<span className="file__act">
					<IconButton type="button" icon="pause" label={apply['documents.pause']} data-part="pause" />
					<IconButton type="button" icon="play" label={apply['documents.go-on']} data-part="go-on" />
					<IconButton type="button" icon="x" label={apply['documents.forget']} data-part="remove" />
				</span>
				<progress className="cloth cloth--s" max="100" data-part="progress" />
			</li>
		</template>
	)
}

const KINDS = {
	'application/pdf': 'pdf',
	'image/jpeg': 'image',
	'image/png': 'image',
	'audio/mpeg': 'audio',
	'video/mp4': 'video',
} as const

function typesOf(document: RequiredDocument, apply: Messages['apply'], language: Language): string {
	const kinds = [...new Set(document.types.map((type) => KINDS[type]))]
	const names = kinds.map((kind) => apply[`documents.type-${kind}`])
	return formatList(language, names, 'or')
}

/** What a browser or the server may refuse on the way. */
const REFUSALS = [
	'upload.unknown-slot',
	'upload.closed',
	'upload.empty',
	'upload.heic',
	'upload.wrong-type',
	'upload.too-large',
	'upload.slot-full',
	'upload.too-much-at-once',
	'upload.attempt-used',
	'upload.bad-signature',
	'upload.expired',
	'upload.superseded',
	'upload.one-at-a-time',
	'upload.interrupted',
	'upload.no-space',
	'upload.content-mismatch',
	'application.not-yours',
	'application.already-received',
	'application.moved-on',
	'screening.not-asked',
	'screening.completion-over',
] as const

function uploadWords(
	apply: Messages['apply'],
	language: Language,
	{ maxBytes, maxFiles }: RequiredDocument,
): Record<string, string> {
	const states = {
		sending: apply['documents.sending']({ percent: '{percent}', size: '{size}' }),
		waiting: apply['documents.waiting']({ percent: '{percent}' }),
		paused: apply['documents.paused']({ percent: '{percent}' }),
		done: apply['documents.done'],
		failed: apply['documents.failed'],
	}
	const refusals = REFUSALS.map((code) => [
		code,
		refusalText(language, code, { maxBytes: roundBytes(maxBytes), maxFiles }),
	])
	return { ...states, ...figuresOf(language), ...(Object.fromEntries(refusals) as Record<string, string>) }
}

/** How the language writes what the script will count. */
function figuresOf(language: Language): Record<string, string> {
	return {
		percent: formatPercent(language, 0.05).replace('5', '{n}'),
		kilobytes: formatBytes(language, 5_000).replace('5', '{n}'),
		megabytes: formatBytes(language, 5_000_000).replace('5', '{n}'),
		decimal: formatNumber(language, 0.5, 1).charAt(1),
	}
}
