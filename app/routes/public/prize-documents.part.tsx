import { ProposalTag } from '#app/components/edition/proposal-tag.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { FileRow } from '#app/design-system/file-row.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Tag } from '#app/design-system/tag.tsx'
import type { PrizeFacts } from '#app/web/describe-prize.server.ts'

/** Pictures of well-known pieces; any other is a sheet of paper. */
const ICONS: Readonly<Record<string, IconName>> = {
	statutes: 'scroll-text',
	register_extract: 'landmark',
	minutes: 'users',
	member_list: 'list',
	authorisation: 'file-check',
	accounts: 'calculator',
	quotations: 'receipt',
	photos: 'camera',
	video: 'film',
	voice: 'mic',
}

/** Limits are set in mebibytes; people read megabytes, so the figure is never more than what is taken. */
const MEBIBYTE = 1024 * 1024

export type PrizeDocumentsProps = { documents: PrizeFacts['documents']; proposals: readonly string[] }

/** What to prepare, before one begins. */
export function PrizeDocuments({ documents, proposals }: PrizeDocumentsProps) {
	const { prize } = useWords()
	if (documents.length === 0) return null
	return (
		<section className="sec sec--alt" id="docs">
			<div className="wrap">
				<h2>
					{prize['docs-title']}
					<ProposalTag of={['documents']} proposals={proposals} />
				</h2>
				<p className="lead">{prize['docs-lead']}</p>
				<ul className="docs">
					{documents.map(({ key, label, hint, required, maxFiles, maxBytes }) => (
						<FileRow
							key={key}
							icon={ICONS[key] ?? 'file-text'}
							name={label}
							state={
								<>
									{hint ? `${hint} ` : null}
									{prize['docs-files']({ files: maxFiles, mb: Math.floor(maxBytes / MEBIBYTE) })}
								</>
							}
							actions={
								<Tag tone={required ? undefined : 'line'}>
									{required ? prize['docs-required'] : prize['docs-optional']}
								</Tag>
							}
						/>
					))}
				</ul>
			</div>
		</section>
	)
}
