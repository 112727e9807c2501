import type { ReactNode } from 'react'
import { useWords } from '#app/components/page/language.tsx'
import { Drawing } from '#app/design-system/drawing.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Tag } from '#app/design-system/tag.tsx'

export type ReceiptSlipProps = {
	page: {
		receiptNumber: string
		number: number
		contentHash: string
		receivedAt: string
		beforeClosing: string | null
		applicantType: 'cooperative' | 'project_holder'
		name: string
		place: string | null
		prize: string
		parts: number
		documents: readonly { label: string; fileName: string }[]
		qr: string
	}
}

/** The slip with its torn edge: number, second of arrival, what came, its fingerprint. */
export function ReceiptSlip({ page }: ReceiptSlipProps) {
	const { apply, common } = useWords()
	return (
		<article className="slip">
			<div className="band" aria-hidden="true" />
			<div className="slip__b">
				<Tag tone="ok" icon="check">
					{apply['receipt.tag']}
				</Tag>
				<h1>{apply['receipt.thanks']}</h1>
				<div className="slip__g">
					<dl>
						<Line term={apply['receipt.reference']} className="ref">
							<Ltr>{page.receiptNumber}</Ltr>
						</Line>
						<Line term={apply['receipt.at']} small={[common['time.zone'], page.beforeClosing]}>
							{page.receivedAt}
						</Line>
						<Line term={apply[`receipt.who-${page.applicantType}`]} small={[page.place]}>
							<bdi>{page.name}</bdi>
						</Line>
						<Line term={apply['receipt.prize']}>{page.prize}</Line>
						<Line
							term={apply['receipt.what']}
							small={[page.number > 1 ? apply['receipt.version']({ n: page.number }) : null]}
						>
							{apply['receipt.parts']({ parts: page.parts, files: page.documents.length })}
						</Line>
					</dl>
					<figure className="qrbox">
						<div role="img" aria-label={apply['receipt.qr']}>
							<Drawing svg={page.qr} className="qr" />
						</div>
						<figcaption>{apply['receipt.scan']}</figcaption>
					</figure>
				</div>
				<details className="hash">
					<summary>
						{apply['receipt.hash']}{' '}
						<bdi className="code code--long">{grouped(page.contentHash).slice(0, 19)}</bdi>
					</summary>
					<p>
						<bdi className="code code--long">{grouped(page.contentHash)}</bdi>
					</p>
					<p>{apply['receipt.hash-text']}</p>
				</details>
			</div>
			<div className="slip__edge" aria-hidden="true" />
		</article>
	)
}

type LineProps = {
	term: string
	small?: readonly (string | null)[]
	className?: string
	children: ReactNode
}

function Line({ term, small, className, children }: LineProps) {
	const notes = (small ?? []).filter((note) => note !== null)
	return (
		<div>
			<dt>{term}</dt>
			<dd className={className}>
				{children}
				{notes.length > 0 ? (
					<>
						<br />
						<small>{notes.join(' · ')}</small>
					</>
				) : null}
			</dd>
		</div>
	)
}

/** `9f3c 71a0 …`: a fingerprint in groups that an eye can follow. */
function grouped(hash: string): string {
	return (hash.match(/.{4}/g) ?? []).join(' ')
}
