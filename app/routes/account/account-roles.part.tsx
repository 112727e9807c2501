import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import type { Role } from '#app/domain/people/actor.ts'

export type ShownRole = {
	role: Role
	editionId: string | null
	edition: { text: string; language: string; year: number } | null
	region: string | null
}

/** Where to: each role in words with its desk, and the applications of an applicant. */
export function AccountRoles({ roles, applications }: { roles: readonly ShownRole[]; applications: number }) {
	const { account } = useWords()
	const to = useAddress()
	return (
		<Card labelledBy="where" className="ac__r">
			<h2 id="where" className="h-l">
				{account['own.where']}
			</h2>
			<ul className="ac__l">
				{roles.map((role) => (
					<li key={`${role.role}-${role.editionId}-${role.region}`}>
						<Icon name={role.role === 'juror' || role.role === 'chair' ? 'scale' : 'landmark'} />
						<div>
							<b>{account[`role.${role.role}`]}</b>
							<RoleReach role={role} />
						</div>
						<RoleDesk role={role} />
					</li>
				))}
				{roles.length === 0 || applications > 0 ? (
					<li>
						<Icon name="file-text" />
						<div>
							<b>{account['own.applications']({ n: applications })}</b>
							<span>{account['own.no-roles']}</span>
						</div>
						<ButtonLink size="sm" look={roles.length > 0 ? 'quiet' : undefined} href={to('applications')}>
							{account['own.to-applications']}
						</ButtonLink>
					</li>
				) : null}
			</ul>
		</Card>
	)
}

/** In which edition and region a role counts. */
function RoleReach({ role }: { role: ShownRole }) {
	const { account } = useWords()
	const edition = role.edition
		? account['role.edition']({ prize: role.edition.text, year: role.edition.year })
		: account['role.everywhere']
	if (role.role !== 'officer') return <span>{edition}</span>
	return (
		<span>
			{edition} · {role.region ?? account['role.country']}
		</span>
	)
}

function RoleDesk({ role: { role, editionId } }: { role: ShownRole }) {
	const { account } = useWords()
	const to = useAddress()
	const desk = {
		officer: editionId
			? { href: `office/${editionId}/applications`, text: account['own.to-queue'] }
			: { href: 'office', text: account['own.to-office'] },
		manager: { href: 'office', text: account['own.to-office'] },
		auditor: { href: 'office/journal', text: account['own.to-journal'] },
		juror: { href: 'jury', text: account['own.to-jury'] },
		chair: { href: 'jury', text: account['own.to-jury'] },
	}[role]
	return (
		<ButtonLink size="sm" href={to(desk.href)}>
			{desk.text}
		</ButtonLink>
	)
}
