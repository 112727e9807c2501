import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { Notice } from '#app/domain/publication/two-people.ts'
import { formatDateTime, formatDay, type DayParts, type TimeParts } from '#app/i18n/format.ts'

type VersionAt = { readonly version: number; readonly at: DayParts & TimeParts }

export type VersionNoticeProps = {
	/** Path of the list, without its language. */
	path: string
	version: VersionAt & { readonly notice: Notice | null; readonly isCurrent: boolean }
	others: readonly VersionAt[]
}

/** A correction says what changed and why; a version it replaced says that it was replaced. Both stay readable. */
export function VersionNotice({ path, version, others }: VersionNoticeProps) {
	const language = useLanguage()
	const { winners } = useWords()
	const to = useAddress()
	const moment = formatDateTime(language, version.at)
	if (!version.isCurrent)
		return (
			<Note tone="warn">
				<p>
					<b>{winners['old']}</b> {winners['old-text']({ moment })}
				</p>
				<p>
					<a href={to(path)}>{winners['old-current']}</a>
				</p>
			</Note>
		)
	if (others.length === 0) return null
	return (
		<Note tone="warn" icon="history">
			<p>
				<b>{winners['correction']}</b> {winners['correction-text']({ version: version.version, moment })}
			</p>
			{version.notice ? <NoticeText notice={version.notice} /> : null}
			<p className="small">
				{winners['older']}{' '}
				{others.map((older, place) => {
					const { weekday: _, ...day } = older.at
					return (
						<span key={older.version}>
							{place > 0 ? ' · ' : null}
							<a href={to(`${path}?version=${older.version}`)}>
								{winners['version']({ version: older.version, day: formatDay(language, day) })}
							</a>
						</span>
					)
				})}
			</p>
		</Note>
	)
}

/** The notice in the page's language; where it is written in neither, in both of the State's. */
export function NoticeText({ notice }: { notice: Notice }) {
	const language = useLanguage()
	const own =
		language === 'en' ? (['ar', 'fr'] as const) : language === 'fr' ? (['fr'] as const) : (['ar'] as const)
	return (
		<>
			{own.map((one) => (
				<p key={one} lang={one} dir={one === 'ar' ? 'rtl' : 'ltr'} className="notice-text">
					{notice[one]}
				</p>
			))}
		</>
	)
}
