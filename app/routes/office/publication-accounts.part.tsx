import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { RevealedRib } from '#app/web/publication-action.server.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

type AccountsProps = { accounts: PublicationPage['accounts']; revealed: RevealedRib | null }

/** Whose account has arrived, once results are public. A number is shown on demand, one at a time: that is recorded. */
export function PublicationAccounts({ accounts, revealed }: AccountsProps) {
	const { publication, screening } = useWords()
	if (accounts.length === 0) return null
	const given = accounts.filter(({ received }) => received !== null).length
	return (
		<Card id="accounts" labelledBy="accounts-title" className="pb__h">
			<h2 id="accounts-title">{publication['accounts']}</h2>
			<p>{publication['accounts-count']({ given, of: accounts.length })}</p>
			{given > 0 ? <p className="small muted">{screening['answers.reveal-note']}</p> : null}
			<form method="post" action="#accounts">
				<ul className="pb__a">
					{accounts.map((account) => (
						<AccountLine key={account.applicationId} account={account} revealed={revealed} />
					))}
				</ul>
			</form>
		</Card>
	)
}

function AccountLine({
	account,
	revealed,
}: { account: AccountsProps['accounts'][number] } & Pick<AccountsProps, 'revealed'>) {
	const language = useLanguage()
	const { publication, screening } = useWords()
	const { applicationId, name, nameLang, received } = account
	return (
		<li>
			<span>
				<bdi lang={nameLang}>{name}</bdi>
			</span>
			<span className="small muted">
				{received
					? publication['accounts-given']({ moment: formatDateTime(language, received, { zone: false }) })
					: publication['accounts-none']}
			</span>
			{revealed?.applicationId === applicationId ? (
				<Ltr>{revealed.rib}</Ltr>
			) : received ? (
				<Button look="quiet" size="sm" icon="eye" name="intent" value={`rib:${applicationId}`}>
					{screening['answers.reveal']}
					<span className="vh"> {name}</span>
				</Button>
			) : null}
		</li>
	)
}
