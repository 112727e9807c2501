import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { formatPhone } from '#app/domain/people/contact.ts'
import { slot, weave } from '#app/i18n/catalog.ts'

export type Slip = {
	code: string
	contact: string
	until: string
	address: string
	/** Editions in which an application may be begun for this account now. */
	starts: readonly { name: string; href: string }[]
}

/** The code on the screen, and alone on the printed page. It is shown once. */
export function DeskSlip({ slip }: { slip: Slip }) {
	const { common, office } = useWords()
	const to = useAddress()
	return (
		<section className="card card--pad slip" aria-labelledby="slip">
			<p className="slip__n">{common['site.name']}</p>
			<h2 id="slip">{office['desk.slip-title']}</h2>
			<dl>
				<dt>{office['desk.slip-code']}</dt>
				<dd className="slip__c">
					<Ltr>
						{slip.code.slice(0, 3)} {slip.code.slice(3)}
					</Ltr>
				</dd>
				<dt>{office['desk.slip-contact']}</dt>
				<dd>
					<Ltr>{formatPhone(slip.contact)}</Ltr>
				</dd>
				<dt>{office['desk.slip-where']}</dt>
				<dd>
					<bdi className="code slip__a">{slip.address}</bdi>
				</dd>
			</dl>
			<p className="b">
				{weave(office['desk.slip-until']({ until: slot('until') }), {
					until: (
						<bdi key="until" className="num">
							{slip.until}
						</bdi>
					),
				})}
			</p>
			<p className="small">{office['desk.slip-secret']}</p>
			<div className="row slip__b">
				<span className="small muted">{office['desk.slip-print']}</span>
				{slip.starts.map(({ name, href }) => (
					<ButtonLink key={href} look="quiet" size="sm" href={href}>
						{office['desk.start']({ edition: name })}
					</ButtonLink>
				))}
				<ButtonLink look="quiet" size="sm" href={to('office/desk')}>
					{office['desk.slip-another']}
				</ButtonLink>
			</div>
		</section>
	)
}
