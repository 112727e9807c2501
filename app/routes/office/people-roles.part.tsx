import { useWords } from '#app/components/page/language.tsx'
import type { RoleHeld } from '#app/domain/people/actor.ts'

export type Choices = {
	editions: readonly { id: string; year: number; name: string }[]
	regions: readonly { code: string; name: string }[]
}

/** A role in one line: what, in which edition, and for officers in which region. */
export function useRoleLine(choices: Choices): (role: RoleHeld) => string {
	const { account } = useWords()
	return ({ role, editionId, regionCode }) => {
		const edition = choices.editions.find(({ id }) => id === editionId)
		const region = choices.regions.find(({ code }) => code === regionCode)
		return [
			account[`role.${role}`],
			edition
				? account['role.edition']({ prize: edition.name, year: edition.year })
				: account['role.everywhere'],
			...(role === 'officer' ? [region?.name ?? account['role.country']] : []),
		].join(' · ')
	}
}

export function RoleWords({
	roles,
	choices,
}: {
	roles: readonly (RoleHeld & { grantId: string })[]
	choices: Choices
}) {
	const { people } = useWords()
	const line = useRoleLine(choices)
	if (roles.length === 0) return <>{people['roles-none']}</>
	return (
		<ul>
			{roles.map((role) => (
				<li key={role.grantId}>{line(role)}</li>
			))}
		</ul>
	)
}
