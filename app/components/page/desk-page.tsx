import type { ReactNode } from 'react'
import { useLocation } from '@remix-run/react'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { LanguageSwitch } from '#app/components/page/language-switch.tsx'
import { DeskHead } from '#app/design-system/desk-head.tsx'
import type { HeadLink } from '#app/design-system/head-parts.tsx'
import { IconButton } from '#app/design-system/icon-button.tsx'
import { SkipLink } from '#app/design-system/skip-link.tsx'
import type { Messages } from '#app/i18n/catalog.ts'

/** What the desk's head shows of the person and the place; made by `deskOf` in the loader. */
export type Desk = {
	room: 'office' | 'jury'
	/** Edition one works on; null on pages of all editions. */
	editionId: string | null
	rights: { manages: boolean; screens: boolean; reads: boolean; juror: boolean; chair: boolean }
	night: boolean
	/** Sample data: the strip says so. */
	sample: boolean
	/** Rehearsal's calendar, already in words; null in a real installation. */
	rehearsal: string | null
}

export type DeskPageProps = {
	desk: Desk
	/** Key of the link one stands at. */
	current?: DeskLink | undefined
	form?: string | undefined
	children: ReactNode
}
export type DeskLink =
	| 'board'
	| 'applications'
	| 'confirmations'
	| 'jury'
	| 'assignment'
	| 'deliberation'
	| 'publication'
	| 'edition'
	| 'people'
	| 'outbox'
	| 'journal'
	| 'settings'
	| 'pile'
	| 'guide'

/** Frame of the jury's and the secretariat's pages. `children` holds `<main id="main">`. */
export function DeskPage({ desk, current, form, children }: DeskPageProps) {
	const { common } = useWords()
	const to = useAddress()
	return (
		<>
			<SkipLink>{common['skip']}</SkipLink>
			{desk.sample ? <p className="specimen">{common['sample.strip']}</p> : null}
			{desk.rehearsal ? (
				<p className="specimen">{common['rehearsal.strip']({ now: desk.rehearsal })}</p>
			) : null}
			<DeskHead
				home={to(desk.room)}
				name={common['site.name']}
				role={desk.room === 'jury' ? common['nav.jury'] : common['nav.office']}
				links={useDeskLinks(desk, current, common)}
				night={desk.night}
				words={{ nav: common['nav.main'], menu: common['nav.menu'] }}
			>
				<LanguageSwitch form={form} />
				<NightButton night={desk.night} />
				<form method="post" action={to('sign-out')}>
					<IconButton icon="log-out" label={common['nav.sign-out']} />
				</form>
			</DeskHead>
			{children}
		</>
	)
}

function useDeskLinks(desk: Desk, current: DeskLink | undefined, common: Messages['common']): HeadLink[] {
	const to = useAddress()
	const { editionId, rights } = desk
	const link = (key: DeskLink, path: string, text: string, shown: boolean) =>
		shown ? [{ href: to(path), text, current: current === key }] : []
	if (desk.room === 'jury') {
		return [
			...link('pile', 'jury', common['desk.pile'], true),
			...link('guide', `jury/guide/${editionId}`, common['desk.guide'], editionId !== null),
			...link(
				'deliberation',
				`jury/deliberation/${editionId}`,
				common['desk.deliberation'],
				editionId !== null,
			),
		]
	}
	const inEdition = editionId !== null
	return [
		...link('board', 'office', common['desk.board'], true),
		...link('applications', `office/${editionId}/applications`, common['desk.applications'], inEdition),
		...link('jury', `office/${editionId}/jury`, common['desk.jury'], inEdition && rights.manages),
		...link(
			'deliberation',
			`office/${editionId}/deliberation`,
			common['desk.deliberation'],
			inEdition && (rights.manages || rights.reads),
		),
		...link(
			'publication',
			`office/${editionId}/publication`,
			common['desk.publication'],
			inEdition && rights.manages,
		),
		...link('edition', `office/${editionId}/edition`, common['desk.edition'], inEdition && rights.manages),
		...link('people', 'office/people', common['desk.people'], !inEdition && rights.manages),
		...link('outbox', 'office/outbox', common['desk.outbox'], !inEdition && rights.manages),
		...link('journal', 'office/journal', common['desk.journal'], !inEdition && rights.reads),
		...link('settings', 'office/settings', common['desk.settings'], !inEdition && rights.manages),
	]
}

/** Night reading is kept in a cookie and works without scripts. */
function NightButton({ night }: { night: boolean }) {
	const { common } = useWords()
	const to = useAddress()
	const { pathname, search } = useLocation()
	return (
		<form method="post" action={to('theme')}>
			<input type="hidden" name="back" value={pathname + search} />
			<input type="hidden" name="theme" value={night ? 'light' : 'dark'} />
			<IconButton icon={night ? 'sun' : 'moon'} label={night ? common['desk.day'] : common['desk.night']} />
		</form>
	)
}
