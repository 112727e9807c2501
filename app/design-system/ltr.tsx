import type { ReactNode } from 'react'

/** A reference, phone, address or range: written from left to right wherever it stands. */
export function Ltr({ children }: { children: ReactNode }) {
	return (
		<bdi className="code" dir="ltr">
			{children}
		</bdi>
	)
}

/** A number kept apart from the words around it. */
export function Num({ children }: { children: ReactNode }) {
	return <bdi className="num">{children}</bdi>
}
