import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { Messages } from '#app/i18n/catalog.ts'

/** What the script that saves needs to know, as attributes of its form: addresses, revision, words. */
export function autosaveData(
	apply: Messages['apply'],
	common: Messages['common'],
	home: string,
	page: { id: string; section: { key: string }; rev: number },
) {
	return {
		'data-enhance': 'autosave',
		'data-save': `${home}/sections/${page.section.key}/save`,
		'data-keep': `${page.id}/${page.section.key}`,
		'data-status': 'saved',
		'data-words': JSON.stringify({
			saving: apply['autosave.saving'],
			saved: common['network.saved']({ time: '{time}' }),
			local: apply['autosave.local'],
			'signed-out': apply['autosave.signed-out'],
			stale: apply['autosave.stale'],
			restored: apply['autosave.restored']({ time: '{time}' }),
			found: apply['autosave.found']({ time: '{time}' }),
		}),
	}
}

/** What the script shows: its three states as icons, and text that came back from this phone. */
export function AutosaveParts() {
	const { apply } = useWords()
	return (
		<>
			<template data-part="icons">
				<Icon name="cloud-check" className="saved-icon" />
				<Icon name="clock" className="saving-icon" />
				<Icon name="cloud-off" className="local-icon" />
			</template>
			<template data-part="restored">
				<Note tone="ok" role="status">
					<p data-part="text" />
					<p className="row" data-part="choice">
						<Button type="button" look="quiet" size="sm" data-part="put-back">
							{apply['autosave.put-back']}
						</Button>
						<Button type="button" look="ghost" size="sm" data-part="drop">
							{apply['autosave.drop']}
						</Button>
					</p>
				</Note>
			</template>
		</>
	)
}
