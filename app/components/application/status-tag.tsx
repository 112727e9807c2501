import { useWords } from '#app/components/page/language.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Tag, type TagProps } from '#app/design-system/tag.tsx'
import type { statusForApplicant } from '#app/domain/application/status.ts'

/** What an applicant is told of her application; `not-sent`: a draft after closing; `answered`: her result is out. */
export type ApplicantStatus = ReturnType<typeof statusForApplicant> | 'not-sent' | 'answered'

const looks: Record<ApplicantStatus, { tone: TagProps['tone']; icon: IconName }> = {
	draft: { tone: 'run', icon: 'pencil' },
	'not-sent': { tone: 'line', icon: 'door-closed' },
	withdrawn: { tone: 'line', icon: 'undo-2' },
	received: { tone: 'ok', icon: 'check' },
	completion: { tone: 'warn', icon: 'file-warning' },
	inadmissible: { tone: 'bad', icon: 'x' },
	admissible: { tone: 'ok', icon: 'file-check' },
	answered: { tone: 'run', icon: 'award' },
}

export function StatusTag({ status }: { status: ApplicantStatus }) {
	const { apply } = useWords()
	const { tone, icon } = looks[status]
	return (
		<Tag tone={tone} icon={icon}>
			{apply[`status.${status}`]}
		</Tag>
	)
}
