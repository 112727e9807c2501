import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Tag, type TagProps } from '#app/design-system/tag.tsx'
import { TaskRow, type TaskState } from '#app/design-system/task-row.tsx'
import type { SectionProgress, SectionState } from '#app/domain/application/completeness.ts'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { refusalText } from '#app/i18n/catalog.ts'

export type TaskOfSection = SectionProgress & {
	title: Localized
	summary: Localized
	/** Of the part that counts the members. */
	facts: { total: number | null; women: number | null } | null
	/** A file is on its way. */
	isComing: boolean
}

const looks: Record<SectionState, { state: TaskState; tone: TagProps['tone']; icon?: IconName }> = {
	done: { state: 'done', tone: 'ok' },
	'in-progress': { state: 'run', tone: 'run', icon: 'pencil' },
	'to-correct': { state: 'fix', tone: 'bad' },
	locked: { state: 'lock', tone: 'line', icon: 'lock' },
	'not-started': { state: 'todo', tone: 'line' },
}

/** One part of the dossier, with its state in a word and what is in it in a line. */
export function SectionTask(props: { applicationId: string; row: TaskOfSection; number: number }) {
	const { applicationId, row, number } = props
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const { state, tone, icon } = looks[row.state]
	const page = row.kind === 'declaration' ? 'check' : `sections/${row.key}`
	return (
		<TaskRow
			href={row.state === 'locked' ? undefined : to(`applications/${applicationId}/${page}`)}
			state={state}
			number={number}
			title={inLanguage(row.title, language).text}
			note={<TaskNote row={row} />}
			tag={
				<Tag tone={tone} icon={icon}>
					{apply[`tasks.state-${state}`]}
				</Tag>
			}
		/>
	)
}

function TaskNote({ row }: { row: TaskOfSection }) {
	const language = useLanguage()
	const { apply } = useWords()
	const summary = inLanguage(row.summary, language).text
	const counted = { n: row.answered, total: row.asked }
	if (row.state === 'locked') return <>{apply['tasks.locked']}</>
	if (row.kind === 'documents') {
		if (row.state === 'to-correct') return <>{apply['tasks.document-refused']}</>
		const documents = apply['tasks.documents'](counted)
		if (row.isComing) return <>{apply['tasks.documents-coming']({ documents })}</>
		return <>{row.answered > 0 ? documents : summary}</>
	}
	if (row.state === 'to-correct') return <FirstIssue row={row} />
	if (row.state === 'in-progress' && row.kind !== 'declaration') return <>{apply['tasks.answers'](counted)}</>
	const { total = null, women = null } = row.facts ?? {}
	if (row.state === 'done' && total !== null && women !== null) {
		return <>{apply['tasks.members']({ total, women })}</>
	}
	return <>{summary}</>
}

function FirstIssue({ row }: { row: TaskOfSection }) {
	const language = useLanguage()
	const issue = row.issues.find(({ code }) => !code.endsWith('-missing')) ?? row.issues[0]
	return issue ? <>{refusalText(language, issue.code, issue.details)}</> : null
}
