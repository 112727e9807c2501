import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { IconName } from '#app/design-system/icons.ts'

type Door = { key: 'desk' | 'people' | 'outbox' | 'journal' | 'settings'; icon: IconName; shown: boolean }

type Rights = {
	screens: boolean
	/** Manages every edition. */
	everything: boolean
	/** Reads the whole journal. */
	record: boolean
}

/** Pages of the office that belong to no edition. Each asks for the right itself. */
export function BoardDoors({ screens, everything, record }: Rights) {
	const { office } = useWords()
	const to = useAddress()
	const doors: Door[] = [
		{ key: 'desk', icon: 'key-round', shown: screens },
		{ key: 'people', icon: 'users', shown: everything },
		{ key: 'outbox', icon: 'mail', shown: everything },
		{ key: 'journal', icon: 'scroll-text', shown: record },
		{ key: 'settings', icon: 'settings', shown: everything },
	]
	const shown = doors.filter((door) => door.shown)
	if (shown.length === 0) return null
	return (
		<nav className="card ob__d" aria-label={office['doors.title']}>
			<ul className="row">
				{shown.map(({ key, icon }) => (
					<li key={key}>
						<a className="btn btn--quiet btn--sm" href={to(`office/${key}`)}>
							<Icon name={icon} />
							{office[`doors.${key}`]}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
