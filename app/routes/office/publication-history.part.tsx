import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Card } from '#app/design-system/card.tsx'
import { History } from '#app/design-system/history.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import type { PublicationPage, VersionView } from '#app/web/publication-page.server.ts'

/** Every version there was, the newest first. */
export function PublicationHistory({ page }: { page: PublicationPage }) {
	const language = useLanguage()
	const { publication } = useWords()
	const said = (one: VersionView) => {
		const { version } = one
		const moment = formatDateTime(language, one.publishAt, { zone: false })
		if (one.state === 'stopped')
			return weave<React.ReactNode>(publication['history-stopped']({ version, reason: slot('reason') }), {
				reason: <bdi key="reason">{one.stopped?.reason}</bdi>,
			})
		return publication[`history-${one.state}`]({ version, moment })
	}
	return (
		<Card labelledBy="history" className="pb__h">
			<h2 id="history">{publication['history']}</h2>
			{page.history.length === 0 ? (
				<p>{publication['history-none']}</p>
			) : (
				<History
					rows={page.history.map((one) => ({
						key: String(one.version),
						when: one.version,
						what: (
							<>
								{said(one)}
								{one.lettersAt ? (
									<>
										<br />
										{publication['letters-out']({
											moment: formatDateTime(language, one.lettersAt, { zone: false }),
										})}
									</>
								) : null}
							</>
						),
					}))}
				/>
			)}
		</Card>
	)
}
