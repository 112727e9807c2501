import type { ReactNode } from 'react'

export type Segment = { key: string; href: string; text: ReactNode; current?: boolean | undefined }

/** Two or three neighbours, one of them shown: the two prizes of a page. */
export function Segments({ label, segments }: { label: string; segments: readonly Segment[] }) {
	return (
		<nav className="seg" aria-label={label}>
			{segments.map((segment) => (
				<a key={segment.key} href={segment.href} aria-current={segment.current ? 'true' : undefined}>
					{segment.text}
				</a>
			))}
		</nav>
	)
}
