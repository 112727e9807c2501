import { useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { DialogBox } from '#app/design-system/dialog.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { PeoplePage } from '#app/web/people-page.server.ts'
import type { Reply } from './people-invite.part.tsx'
import type { ShownPerson } from './people-person.part.tsx'
import { useRoleLine } from './people-roles.part.tsx'

/** What will happen, a box to tick, and the way back: before a role or an account is taken. */
export function ConfirmRemoval({
	person,
	page,
	reply,
}: {
	person: ShownPerson
	page: PeoplePage
	reply: Reply
}) {
	const { people, common } = useWords()
	const to = useAddress()
	const line = useRoleLine(page.choices)
	const error = useFaultTexts(reply?.faults).of('confirmed')
	const name = person.displayName ?? people['no-name']
	const isOwn = person.accountId === page.ownId
	const { taking } = page
	return (
		<DialogBox id="removal" title={taking ? people['confirm-role'] : people['confirm-close']({ name })}>
			<p>{taking ? people['confirm-role-text']({ name, role: line(taking) }) : people['close-text']}</p>
			{isOwn ? <Note tone="warn">{taking ? people['confirm-own-role'] : people['confirm-own']}</Note> : null}
			<form method="post" className="of__form">
				<input type="hidden" name="person" value={person.accountId} />
				{taking ? <input type="hidden" name="grant" value={taking.grantId} /> : null}
				<FieldHelp id="confirmed" error={error} />
				<CheckRow id="confirmed" name="confirmed" label={people['confirm-box']} />
				<div className="of__acts">
					<Button look="bad" name="intent" value={taking ? 'take' : 'close'}>
						{taking ? people['confirm-role-go'] : people['confirm-close-go']}
					</Button>
					<ButtonLink look="ghost" href={to(`office/people?person=${person.accountId}`)}>
						{common['act.cancel']}
					</ButtonLink>
				</div>
			</form>
		</DialogBox>
	)
}
