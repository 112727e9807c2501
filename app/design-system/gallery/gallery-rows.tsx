import { FileRow } from '../file-row.tsx'
import { History } from '../history.tsx'
import { IconButton } from '../icon-button.tsx'
import { Ltr } from '../ltr.tsx'
import { Pill } from '../pill.tsx'
import { Table } from '../table.tsx'
import { Tag } from '../tag.tsx'
import { TaskList, TaskRow } from '../task-row.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryRows({ words }: { words: GalleryWords }) {
	return (
		<GalleryPart id="rows" title={words['part.rows']}>
			<GalleryTasks words={words} />
			<GalleryFiles words={words} />
			<Table
				label={words['table.label']}
				columns={[
					{ key: 'dossier', text: words['table.dossier'] },
					{ key: 'subject', text: words['table.subject'] },
					{ key: 'score', text: words['table.score'], figures: true },
					{ key: 'state', text: words['table.state'], silent: true },
				]}
			>
				<tr>
					<td>
						<Ltr>LM27-0209</Ltr>
					</td>
					<td>{words['table.subject-1']}</td>
					<td className="n">64</td>
					<td>
						<Tag tone="run">{words['tag.run']}</Tag>
					</td>
				</tr>
				<tr>
					<td>
						<Ltr>LM27-0333</Ltr>
					</td>
					<td>{words['table.subject-2']}</td>
					<td className="n">
						<Pill look="none">—</Pill>
					</td>
					<td>
						<Tag tone="line">{words['tag.later']}</Tag>
					</td>
				</tr>
			</Table>
			<History
				rows={[
					{ key: '1', when: '10:02', what: words['history.opened'] },
					{ key: '2', when: words.yesterday, what: words['history.sent'] },
				]}
			/>
		</GalleryPart>
	)
}

function GalleryTasks({ words }: { words: GalleryWords }) {
	return (
		<TaskList>
			<TaskRow
				href="#rows"
				state="done"
				number={1}
				title={words['task.cooperative']}
				note={words['task.cooperative-note']}
				tag={<Tag tone="ok">{words['tag.done']}</Tag>}
			/>
			<TaskRow
				href="#rows"
				state="run"
				number={2}
				title={words['task.impact']}
				note={words['task.impact-note']}
				tag={
					<Tag tone="run" icon="pencil">
						{words['tag.run']}
					</Tag>
				}
			/>
			<TaskRow
				href="#rows"
				state="fix"
				number={3}
				title={words['task.budget']}
				note={words['task.budget-note']}
				tag={<Tag tone="bad">{words['tag.fix']}</Tag>}
			/>
			<TaskRow
				state="lock"
				number={4}
				title={words['task.send']}
				note={words['task.send-note']}
				tag={
					<Tag tone="line" icon="lock">
						{words['tag.later']}
					</Tag>
				}
			/>
		</TaskList>
	)
}

function GalleryFiles({ words }: { words: GalleryWords }) {
	return (
		<ul className="stack stack--m">
			<FileRow
				icon="image"
				name={words['file.list']}
				state={words['file.sent']}
				actions={<IconButton type="button" icon="trash-2" label={words['act.remove']} />}
			/>
			<FileRow
				name={words['file.quote']}
				state={words['file.sending']}
				sent={{ percent: 62, label: words['file.quote'] }}
			/>
			<FileRow
				icon="camera"
				name={words['file.minutes']}
				state={words['file.blurred']}
				bad
				actions={<IconButton type="button" icon="camera" label={words['act.retake']} />}
			/>
		</ul>
	)
}
