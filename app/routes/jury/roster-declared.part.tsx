import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { RosterPage } from './roster-view.part.ts'

/** The roster is closed: what she said stays readable to her, with the way out for a link seen later. */
export function RosterDeclared({ page }: { page: RosterPage }) {
	const { jury } = useWords()
	return (
		<>
			<Note tone="plain">{jury['roster.closed']}</Note>
			<section aria-labelledby="yours">
				<h2 id="yours" className="h-m">
					{jury['roster.yours']}
				</h2>
				<p>
					{page.declaredAt ? jury['roster.declared-on']({ moment: page.declaredAt }) : null}{' '}
					{page.conflicts === 0
						? jury['roster.no-conflict']
						: jury['roster.conflicts']({ n: page.conflicts })}
				</p>
				<ul className="ro__l">
					{page.lines.map((line) => (
						<DeclaredLine key={line.applicationId} line={line} />
					))}
				</ul>
			</section>
		</>
	)
}

function DeclaredLine({ line }: { line: RosterPage['lines'][number] }) {
	const spoken = useSpoken()
	const [name = '—'] = line.names
	return (
		<li className="ro__own">
			<b>
				<bdi>{name}</bdi>
			</b>
			<small>{line.place.map(spoken).join(' · ')}</small>
			{line.reason ? (
				<small>
					<bdi>{line.reason}</bdi>
				</small>
			) : null}
		</li>
	)
}
