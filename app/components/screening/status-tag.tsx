import { useWords } from '#app/components/page/language.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Tag, type TagProps } from '#app/design-system/tag.tsx'
import type { ListedStatus } from '#app/domain/screening/queue-filter.ts'

const looks: Readonly<Record<ListedStatus, { tone: TagProps['tone']; icon: IconName }>> = {
	received: { tone: 'run', icon: 'eye' },
	completion: { tone: 'warn', icon: 'hourglass' },
	refusal_proposed: { tone: 'warn', icon: 'user-round' },
	inadmissible: { tone: 'bad', icon: 'x' },
	admissible: { tone: 'ok', icon: 'check' },
	withdrawn: { tone: 'line', icon: 'undo-2' },
}

/** The state of a file, in the office's words. The applicant reads other ones. */
export function StatusTag({ status }: { status: ListedStatus }) {
	const { screening } = useWords()
	const { tone, icon } = looks[status]
	return (
		<Tag tone={tone} icon={icon}>
			{screening[`status.${status}`]}
		</Tag>
	)
}
