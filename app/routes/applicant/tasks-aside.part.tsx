import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { Note } from '#app/design-system/note.tsx'

export type TasksAsideProps = {
	page: {
		id: string
		status: string
		reference: string | null
		isHeldByDevice: boolean
		isAssisted: boolean
	}
}

/** What is safe, the number to mention, how to find it elsewhere, who helps. */
export function TasksAside({ page }: TasksAsideProps) {
	const { apply } = useWords()
	const to = useAddress()
	return (
		<aside className="apply__aside stack">
			{page.status === 'draft' ? (
				<Note tone="ok" icon="wifi-off">
					<p>
						<b>{apply['tasks.kept']}</b> {apply['tasks.kept-text']}
					</p>
				</Note>
			) : null}
			<Card as="section" labelledBy="number" className="stack stack--s">
				<h2 id="number" className="h-l">
					{apply['tasks.number']}
				</h2>
				{page.reference ? (
					<>
						<p className="ref-big">
							<Ltr>{page.reference}</Ltr>
						</p>
						<p className="small">{apply['tasks.number-text']}</p>
					</>
				) : (
					<p className="small">{apply['tasks.number-later']}</p>
				)}
			</Card>
			<Card as="section" labelledBy="elsewhere" className="stack stack--s">
				<h2 id="elsewhere" className="h-l">
					{apply['tasks.keep-title']}
				</h2>
				{page.isHeldByDevice ? (
					<>
						<p className="small">{apply['tasks.held-device']}</p>
						<ButtonLink look="quiet" block icon="smartphone" href={to(`applications/${page.id}/keep`)}>
							{apply['tasks.keep']}
						</ButtonLink>
					</>
				) : (
					<p className="small">{apply['tasks.held-account']}</p>
				)}
			</Card>
			<Card as="section" labelledBy="help" className="stack stack--s">
				<h2 id="help" className="h-l">
					{apply['tasks.help']}
				</h2>
				<p className="small">{page.isAssisted ? apply['tasks.assisted'] : apply['tasks.help-text']}</p>
			</Card>
		</aside>
	)
}
