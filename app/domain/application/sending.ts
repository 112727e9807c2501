import type { FileState } from '#app/domain/application/completeness.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'

/**
 * Files as they count when the application is sent. One whose bytes are here and that the machine still looks into is
 * there; so is one that is on its way and began within the grace before sending: it may finish within the grace, and
 * no one is late because of her network. Should it never come, the officer sees it and asks. An upload that stopped
 * long ago counts for nothing.
 */
export function asSent<File extends FileState & { readonly createdAt: Date }>(
	files: readonly File[],
	{ calendar }: Pick<EditionDefinition, 'calendar'>,
	sentAt: Date,
): FileState[] {
	const since = sentAt.getTime() - calendar.graceMinutes * 60_000
	return files.flatMap(({ slot, status, createdAt }) => {
		if (status === 'checking') return [{ slot, status: 'ok' as const }]
		if (status !== 'receiving') return [{ slot, status }]
		return createdAt.getTime() > since ? [{ slot, status: 'ok' as const }] : []
	})
}
