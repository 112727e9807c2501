import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { ReadableFile, ReaderView } from '#app/domain/application/reader-view.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/** Files that readers see: the readers' copy, without the names under which they were sent. */
export function DossierDocuments({
	view,
	texts,
}: {
	view: ReaderView
	texts: Pick<EditionDefinition, 'documents'>
}) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	return (
		<section className="doc__p" id="part-documents">
			<h2 className="doc__h">{scoring['dossier.documents']}</h2>
			{view.documents.length === 0 ? <p className="muted">{scoring['dossier.no-documents']}</p> : null}
			{view.documents.map(({ key, files }) => {
				const label = texts.documents.find((document) => document.key === key)?.label
				return (
					<div key={key} className="doc__files">
						<h3>{label ? spoken(label) : key}</h3>
						<ul>
							{files.map((file, index) => (
								<li key={file.id}>
									<FileLink file={file} label={label ? spoken(label) : key} number={index + 1} />
								</li>
							))}
						</ul>
					</div>
				)
			})}
		</section>
	)
}

function FileLink({ file, label, number }: { file: ReadableFile; label: string; number: number }) {
	const { common, scoring } = useWords()
	const name = scoring['dossier.file']({ label, number })
	return (
		<a href={`/files/${file.id}?variant=reader`} target="_blank" rel="noreferrer" className="doc__file">
			{file.hasThumb ? (
				<img src={`/files/${file.id}?variant=thumb`} alt="" width="96" height="96" loading="lazy" />
			) : (
				<Icon name="file-text" />
			)}
			<span>
				{name}
				{file.pages ? <small>{scoring['dossier.pages']({ n: file.pages })}</small> : null}
				<span className="vh">({common['opens-new']})</span>
			</span>
		</a>
	)
}
