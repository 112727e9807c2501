import { useWords } from '#app/components/page/language.tsx'
import { EmptyState } from '#app/design-system/empty-state.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { IconLink } from '#app/design-system/icon-button.tsx'
import { Viewer } from '#app/design-system/viewer.tsx'
import type { FilePage } from '#app/server/screening/read-file-page.server.ts'
import { shownDocument } from './screening-findings.part.tsx'
import { documentQuery, type FileQuery } from './screening-query.part.ts'

type Document = FilePage['files'][number]
type Props = { files: FilePage['files']; findings: FilePage['findings']; query: FileQuery }

const LINKED_PAGES = 12

/** The documents, read inside the page. Every one has an address, so it works without any script. */
export function DocumentViewer({ files, findings, query }: Props) {
	const { common, screening } = useWords()
	const shown = files.find(({ id }) => id === shownDocument({ files, findings }, query))
	if (!shown) {
		return (
			<section className="card card--pad" id="doc" aria-label={screening['view.title']}>
				<EmptyState
					rows={[
						{
							key: 'none',
							icon: 'file-warning',
							title: screening['view.none-title'],
							text: screening['view.none-text'],
						},
					]}
				/>
			</section>
		)
	}
	return (
		<section id="doc" aria-label={screening['view.title']} className="sc__doc">
			<Viewer
				title={<span>{shown.label}</span>}
				place={shown.pages ? screening['view.pages']({ n: shown.pages }) : undefined}
				tools={
					<IconLink
						icon="external-link"
						label={`${screening['view.open']} (${common['opens-new']})`}
						href={`/files/${shown.id}`}
						target="_blank"
						rel="noopener"
					/>
				}
			>
				<Sheet document={shown} sheet={query.sheet} />
			</Viewer>
			<PageLinks document={shown} query={query} />
			<DocumentList files={files} shown={shown.id} query={query} />
		</section>
	)
}

function Sheet({ document, sheet }: { document: Document; sheet: number }) {
	const { screening } = useWords()
	const address = `/files/${document.id}`
	const alt = screening['view.frame']({ document: document.label })
	if (document.status === 'refused') return <p className="small">{screening['view.refused']}</p>
	if (document.status !== 'ok') return <p className="small">{screening['view.checking']}</p>
	if (document.type.startsWith('image/')) {
		return (
			<a href={address} target="_blank" rel="noopener">
				<img className="paper" src={`${address}?variant=reader`} alt={alt} loading="lazy" />
			</a>
		)
	}
	if (document.type !== 'application/pdf') {
		return (
			<p>
				<a href={address} target="_blank" rel="noopener">
					{screening['view.media']}: <bdi>{document.name}</bdi>
				</a>
			</p>
		)
	}
	return (
		<>
			{/* oxlint-disable-next-line react/iframe-missing-sandbox -- the file's own answer is sandboxed; the attribute would stop the browser's reader of PDFs */}
			<iframe
				className="paper viewer__f"
				src={`${address}#page=${sheet}&view=FitH`}
				title={alt}
				loading="lazy"
			/>
			{document.hasThumb ? (
				<a className="viewer__s" href={`${address}#page=${sheet}`} target="_blank" rel="noopener">
					<img className="paper" src={`${address}?variant=thumb`} alt={alt} loading="lazy" />
				</a>
			) : null}
		</>
	)
}

function PageLinks({ document, query }: { document: Document; query: FileQuery }) {
	const { screening } = useWords()
	const pages = document.type === 'application/pdf' && document.status === 'ok' ? (document.pages ?? 1) : 1
	if (pages < 2) return null
	const numbers = Array.from({ length: Math.min(pages, LINKED_PAGES) }, (_, index) => index + 1)
	return (
		<nav className="chips viewer__l" aria-label={screening['view.frame']({ document: document.label })}>
			{numbers.map((number) => (
				<a
					key={number}
					href={documentQuery(query, document.id, number)}
					data-doc={document.id}
					aria-label={screening['view.page']({ page: number })}
					aria-current={number === query.sheet ? 'true' : undefined}
				>
					<bdi className="num">{number}</bdi>
				</a>
			))}
		</nav>
	)
}

function DocumentList({
	files,
	shown,
	query,
}: {
	files: readonly Document[]
	shown: string
	query: FileQuery
}) {
	const { screening } = useWords()
	return (
		<ul className="docs">
			{files.map((file) => (
				<li key={file.id}>
					<a
						href={documentQuery(query, file.id)}
						data-doc={file.id}
						aria-current={file.id === shown ? 'true' : undefined}
					>
						{file.hasThumb ? (
							<img src={`/files/${file.id}?variant=thumb`} alt="" width="36" height="48" loading="lazy" />
						) : (
							<Icon name="file-text" />
						)}
						<span>
							<b>{file.label}</b>
							<small>
								<bdi>{file.name}</bdi>
								{file.pages ? ` · ${screening['view.pages']({ n: file.pages })}` : null}
							</small>
						</span>
					</a>
				</li>
			))}
		</ul>
	)
}
