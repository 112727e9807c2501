import type { Role } from '#app/domain/people/actor.ts'
import { isStaffRole } from '#app/domain/people/staff.ts'
import { foldForSearch } from '#app/domain/shared/search-key.ts'
import { database } from '#app/server/db.server.ts'

export type StaffMember = {
	accountId: string
	displayName: string | null
	phone: string | null
	email: string | null
	closed: boolean
	roles: HeldRole[]
}
export type HeldRole = { grantId: string; role: Role; editionId: string | null; regionCode: string | null }

export type StaffFilter = {
	/** Holders of a role in this edition or in every one; null = all. */
	editionId: string | null
	role: Role | null
	/** As typed: names, addresses and numbers, by the folded key. */
	search: string
	closed: boolean
	page: number
}

export const STAFF_PAGE = 30

const select = {
	id: true,
	displayName: true,
	phone: true,
	email: true,
	revokedAt: true,
	roles: {
		where: { revokedAt: null },
		orderBy: { grantedAt: 'asc' },
		select: { id: true, role: true, editionId: true, regionCode: true },
	},
} as const

/**
 * Everybody who holds a role, or held one and was closed. They are a few dozen; the search folds Arabic letters, which
 * no column does for accounts, so it happens here.
 */
export async function listStaff(
	filter: StaffFilter,
): Promise<{ members: StaffMember[]; total: number; pages: number }> {
	const editions = filter.editionId ? { OR: [{ editionId: filter.editionId }, { editionId: null }] } : {}
	const held = { ...editions, ...(filter.role ? { role: filter.role } : {}) }
	const accounts = await database().read.account.findMany({
		where: filter.closed
			? { revokedAt: { not: null }, roles: { some: held } }
			: { revokedAt: null, roles: { some: { ...held, revokedAt: null } } },
		orderBy: [{ displayName: 'asc' }, { createdAt: 'asc' }],
		select,
	})
	const wanted = foldForSearch(filter.search)
	const found = accounts.map(toMember).filter((member) => isFound(member, wanted))
	const from = (filter.page - 1) * STAFF_PAGE
	return {
		members: found.slice(from, from + STAFF_PAGE),
		total: found.length,
		pages: Math.max(1, Math.ceil(found.length / STAFF_PAGE)),
	}
}

type Row = {
	id: string
	displayName: string | null
	phone: string | null
	email: string | null
	revokedAt: Date | null
	roles: { id: string; role: Role; editionId: string | null; regionCode: string | null }[]
}

export function toMember(account: Row): StaffMember {
	return {
		accountId: account.id,
		displayName: account.displayName,
		phone: account.phone,
		email: account.email,
		closed: account.revokedAt !== null,
		roles: account.roles.map(({ id, ...role }) => ({ grantId: id, ...role })),
	}
}

function isFound({ displayName, phone, email }: StaffMember, wanted: string): boolean {
	if (wanted === '') return true
	const digits = wanted.replace(/\D/g, '').replace(/^0/, '')
	return (
		foldForSearch(`${displayName ?? ''} ${email ?? ''}`).includes(wanted) ||
		(digits.length >= 4 && /^[\d ]+$/.test(wanted) && (phone ?? '').includes(digits))
	)
}

/** Does she work for the secretariat (and not only on a jury)? */
export function isStaff({ roles }: Pick<StaffMember, 'roles'>): boolean {
	return roles.some(({ role }) => isStaffRole(role))
}
