import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Trouble } from '#app/design-system/trouble.tsx'
import { type DayParts, formatDateTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

export type StartClosedProps = {
	page: {
		prizeId: string
		late: 'application.edition-not-open' | 'application.edition-closed' | null
		isAnnounced: boolean
		opensAt: DayParts & TimeParts
		closesAt: DayParts & TimeParts
	}
	/** Address of a draft that can still be read. */
	draft: string | null
}

/** Not open yet, or closed: since when or until when, and where to go. */
export function StartClosed({ page, draft }: StartClosedProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const say = (at: DayParts & TimeParts) => formatDateTime(language, toMinute(at), { zone: false })
	const isClosed = page.late === 'application.edition-closed'
	const text = isClosed
		? apply['start.closed-at']({ closesAt: say(page.closesAt) })
		: page.isAnnounced
			? apply['start.opens']({ opensAt: say(page.opensAt) })
			: apply['start.preparing']
	return (
		<Trouble
			loom={isClosed ? 'whole' : 'barred'}
			icon={isClosed ? 'door-closed' : 'clock'}
			title={isClosed ? apply['start.closed'] : apply['start.not-open']}
			actions={
				<>
					<ButtonLink href={to(`prizes/${page.prizeId}`)}>{apply['start.prize']}</ButtonLink>
					{draft ? (
						<ButtonLink look="quiet" href={draft}>
							{apply['start.read-drafts']}
						</ButtonLink>
					) : null}
				</>
			}
		>
			<p>{text}</p>
		</Trouble>
	)
}
