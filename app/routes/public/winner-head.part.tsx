import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Medallion } from '#app/components/publication/medallion.tsx'
import { NoticeText } from '#app/components/publication/version-notice.tsx'
import { WinnerName } from '#app/components/publication/winner-name.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { formatDateTime, formatMoney } from '#app/i18n/format.ts'
import type { WinnerPageFacts } from '#app/web/describe-winner.server.ts'

/** The name at poster size, beside its weave. */
export function WinnerHead({ page }: { page: WinnerPageFacts }) {
	const language = useLanguage()
	const { winners } = useWords()
	const { winner, prizeKey, year, prize } = page
	const facts = [
		{ key: 'region', term: winners['kv-region'], text: winner.region },
		{ key: 'province', term: winners['kv-province'], text: winner.province },
		{ key: 'sector', term: winners['kv-sector'], text: winner.sector },
		{
			key: 'prize',
			term: winners['kv-prize'],
			text: `${prize} · ${formatMoney(language, winner.amountMad)}`,
		},
	]
	return (
		<section className="wo">
			<div className="wrap">
				<Withdrawn page={page} />
			</div>
			<div className="wrap wo__in">
				<Medallion className="wo__e" seed={winner.seed} prizeKey={prizeKey} />
				<div className="wo__t">
					{page.withdrawn ? null : (
						<p className="ribbon">
							<span>{winners['ribbon']({ year })}</span>
						</p>
					)}
					<h1>
						<WinnerName name={winner.name} lang={winner.nameLang} />
					</h1>
					{winner.otherName ? (
						<p className="muted">
							<WinnerName name={winner.otherName} lang={winner.nameLang === 'ar' ? 'fr' : 'ar'} />
						</p>
					) : null}
					<p className="lead">
						<bdi>{winner.title}</bdi>
					</p>
					<dl className="kv">
						{facts.map(({ key, term, text }) => (
							<div key={key}>
								<dt>{term}</dt>
								<dd>{text}</dd>
							</div>
						))}
					</dl>
					<WinnerActs page={page} />
				</div>
			</div>
		</section>
	)
}

function WinnerActs({ page: { editionId, winner, verifyCode } }: { page: WinnerPageFacts }) {
	const { winners } = useWords()
	const to = useAddress()
	return (
		<div className="row wo__a">
			{verifyCode ? (
				<ButtonLink icon="award" href={`/documents/certificate/${editionId}/${winner.slug}`}>
					{winners['certificate']}
				</ButtonLink>
			) : null}
			<ButtonLink look="quiet" href={to(`winners/${editionId}`)}>
				{winners['back']}
			</ButtonLink>
			{verifyCode ? <p className="small muted">{winners['certificate-note']}</p> : null}
		</div>
	)
}

/** An award that was taken away, or a page of an earlier version: said before anything else. */
function Withdrawn({ page }: { page: WinnerPageFacts }) {
	const language = useLanguage()
	const { winners } = useWords()
	const to = useAddress()
	const { withdrawn, isCurrent, version, editionId } = page
	if (withdrawn)
		return (
			<Note tone="warn">
				<p>
					<b>{winners['withdrawn']}</b>{' '}
					{winners['withdrawn-text']({ moment: formatDateTime(language, withdrawn.at) })}
				</p>
				{withdrawn.notice ? <NoticeText notice={withdrawn.notice} /> : null}
			</Note>
		)
	if (isCurrent) return null
	return (
		<Note tone="warn">
			<p>
				<b>{winners['old']}</b> {winners['old-text']({ moment: formatDateTime(language, version.at) })}{' '}
				<a href={to(`winners/${editionId}`)}>{winners['old-current']}</a>
			</p>
		</Note>
	)
}
