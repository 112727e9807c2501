import { useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'

/** Human help, and the warning against false calls. */
export function SignInAside() {
	const { account } = useWords()
	return (
		<aside className="si__a">
			<Card pad className="si__h">
				<h2 className="h-l">
					<Icon name="hand-helping" />
					{account['sign-in.no-phone']}
				</h2>
				<p>{account['sign-in.no-phone-text']}</p>
			</Card>
			<Note tone="plain" icon="shield-check">
				{account['sign-in.never-phone']}
			</Note>
		</aside>
	)
}
