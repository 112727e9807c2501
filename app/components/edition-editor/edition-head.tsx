import type { ReactNode } from 'react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Saved } from '#app/design-system/saved.tsx'
import { PARTS, type Part } from '#app/domain/edition/parts.ts'

export type HeadShown = {
	id: string
	name: string
	year: number
	version: number
	stage: 'draft' | 'frozen'
	savedAt: string
	savedBy: string | null
	manages: boolean
}

/** Which edition, which version, and who saved it last. */
export function EditionHead({ head, title, lead }: { head: HeadShown; title: ReactNode; lead?: ReactNode }) {
	const { edition } = useWords()
	const version =
		head.stage === 'draft'
			? edition['version-draft']({ version: head.version })
			: edition['version-frozen']({ version: head.version })
	return (
		<>
			<div className="dk__h">
				<div>
					<p className="eyebrow">
						{edition['name']({ prize: head.name, year: head.year })} · {version}
					</p>
					<h1>{title}</h1>
					{lead ? <p className="lead">{lead}</p> : null}
				</div>
				<Saved>
					{head.savedBy
						? edition['saved-by']({ name: head.savedBy, at: head.savedAt })
						: edition['saved-at']({ at: head.savedAt })}
				</Saved>
			</div>
			{head.stage === 'frozen' ? (
				<Note tone="plain" icon="lock" className="ed__n">
					{edition['frozen-note']}
				</Note>
			) : head.manages ? null : (
				<Note tone="plain" icon="eye" className="ed__n">
					{edition['read-only-note']}
				</Note>
			)}
		</>
	)
}

/** The screens of an edition, as links. */
export function EditionScreens({
	id,
	current,
}: {
	id: string
	current: Part | 'overview' | 'opening' | 'versions'
}) {
	const { edition } = useWords()
	const to = useAddress()
	const base = `office/${id}`
	return (
		<Chips
			label={edition['screens']}
			chips={[
				{
					key: 'overview',
					href: to(`${base}/edition`),
					text: edition['overview'],
					current: current === 'overview',
				},
				...PARTS.map((part) => ({
					key: part,
					href: to(`${base}/edition/${part}`),
					text: edition[`part.${part}`],
					current: current === part,
				})),
				{
					key: 'versions',
					href: to(`${base}/edition/versions`),
					text: edition['versions'],
					current: current === 'versions',
				},
				{
					key: 'opening',
					href: to(`${base}/opening`),
					text: edition['opening'],
					current: current === 'opening',
				},
			]}
		/>
	)
}
