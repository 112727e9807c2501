import { ClosingNote, type ClosingNoteProps } from '#app/components/application/closing-note.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TaskList } from '#app/design-system/task-row.tsx'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { SectionTask, type TaskOfSection } from './section-task.part.tsx'

export type DraftTasksProps = {
	page: {
		id: string
		prize: Localized
		year: number
		status: string
		closesAt: ClosingNoteProps['at']
		leftMs: number
		tasks: {
			rows: readonly TaskOfSection[]
			next: string | null
			done: number
			total: number
			isComplete: boolean
			isBegun: boolean
		}
		news: { reopened: boolean; kept: boolean }
	}
}

/** The dossier as a weaving: what is done, one button to go on, a row for each part. */
export function DraftTasks({ page }: DraftTasksProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const { rows, done, total } = page.tasks
	const prize = inLanguage(page.prize, language).text
	return (
		<>
			{page.news.reopened ? (
				<Note tone="ok" role="status">
					{apply['tasks.reopened']}
				</Note>
			) : null}
			{page.news.kept ? (
				<Note tone="ok" role="status">
					{apply['keep.done']}
				</Note>
			) : null}
			<ClosingNote at={page.closesAt} leftMs={page.leftMs} />
			<div>
				<p className="eyebrow">{apply['list.edition']({ prize, year: page.year })}</p>
				<h1>{apply['tasks.title']}</h1>
			</div>
			<div className="stack stack--s">
				<Cloth value={done} max={total} label={apply['tasks.progress']} />
				<p className="small">
					<b>{apply['tasks.done']({ n: done, total })}</b> {apply['tasks.no-hurry']}
				</p>
			</div>
			<ResumeButton page={page} />
			<TaskList>
				{rows.map((row, index) => (
					<SectionTask key={row.key} applicationId={page.id} row={row} number={index + 1} />
				))}
			</TaskList>
		</>
	)
}

/** Where they stopped; the declaration, once all the rest is done. */
function ResumeButton({ page }: DraftTasksProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const { rows, next, isBegun } = page.tasks
	const row = rows.find(({ key }) => key === next)
	const isToSend = !row || row.kind === 'declaration'
	const section = row ? inLanguage(row.title, language).text : ''
	if (page.status === 'not-sent') {
		return (
			<ButtonLink size="lg" block look="quiet" href={to(`applications/${page.id}/check`)}>
				{apply['tasks.read']}
			</ButtonLink>
		)
	}
	return (
		<ButtonLink
			size="lg"
			block
			iconAfter="arrow-right"
			href={to(`applications/${page.id}/${isToSend ? 'check' : `sections/${row.key}`}`)}
		>
			{isToSend
				? apply['tasks.check']
				: isBegun
					? apply['tasks.resume']({ section })
					: apply['tasks.begin']({ section })}
		</ButtonLink>
	)
}
