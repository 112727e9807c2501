import { SignaturePair } from '#app/components/edition-editor/signature-pair.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { History } from '#app/design-system/history.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { OverviewPage } from '#app/web/overview-page.server.ts'

type Parts = { page: OverviewPage }

/** What the opening waits for, who signed, and the last versions. */
export function OpeningCard({ page }: Parts) {
	const { edition } = useWords()
	const to = useAddress()
	const { head } = page
	return (
		<Card as="aside" labelledBy="card-opening" className="ed__o">
			<h2 id="card-opening">{edition['opening']}</h2>
			<Checks page={page} />
			<SignaturePair
				signatures={page.signatures}
				ready={page.findings.every(({ severity }) => severity === 'advisory')}
			/>
			<ButtonLink block href={to(`office/${head.id}/opening`)}>
				{edition['opening-go']}
			</ButtonLink>
			<p className="small">{edition['after-opening']}</p>
			<h3>{edition['versions']}</h3>
			<History
				rows={page.versions.map(({ version, what, at }) => ({
					key: String(version),
					when: version,
					what: (
						<>
							<bdi>{what}</bdi> <span className="small">{at}</span>
						</>
					),
				}))}
			/>
			<p>
				<a href={to(`office/${head.id}/edition/versions`)}>{edition['versions-all']}</a>
			</p>
		</Card>
	)
}

const SHOWN = 4

function Checks({ page: { findings, head } }: Parts) {
	const { edition } = useWords()
	const to = useAddress()
	const blocking = findings.filter(({ severity }) => severity === 'blocking')
	const advisories = findings.length - blocking.length
	return (
		<ul className="cks">
			{blocking.length === 0 ? (
				<li className="ok">
					<Icon name="check" />
					{edition['findings-clean']}
				</li>
			) : null}
			{blocking.slice(0, SHOWN).map((finding) => (
				<li key={`${finding.path} ${finding.text}`} className="bad">
					<Icon name="x" />
					<span>
						<bdi>{finding.where}</bdi>: {finding.text}
					</span>
				</li>
			))}
			{blocking.length > SHOWN ? (
				<li className="bad">
					<Icon name="x" />
					{edition['blockers']({ n: blocking.length })}
				</li>
			) : null}
			{advisories > 0 ? (
				<li className="warn">
					<Icon name="eye" />
					<a href={to(`office/${head.id}/opening`)}>{edition['advisories']({ n: advisories })}</a>
				</li>
			) : null}
		</ul>
	)
}

/** Next year's draft from this prize's last edition. */
export function NextEdition({ year }: { year: number }) {
	const { edition } = useWords()
	return (
		<form method="post" className="card card--pad ed__n">
			<h2>{edition['next']}</h2>
			<p>{edition['next-text']({ year })}</p>
			<div className="of__acts">
				<Button look="quiet" icon="copy" name="intent" value="next">
					{edition['next-make']({ year })}
				</Button>
			</div>
		</form>
	)
}
