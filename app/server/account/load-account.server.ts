import type { Role } from '#app/domain/people/actor.ts'
import { deviceKind, type DeviceKind } from '#app/domain/people/device.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { database } from '#app/server/db.server.ts'
import { loadEdition } from '#app/server/edition/load-edition.server.ts'

export type AccountRole = {
	role: Role
	editionId: string | null
	editionName: Localized | null
	year: number | null
	regionCode: string | null
}
export type AccountSession = {
	id: string
	device: DeviceKind
	since: Date
	until: Date
	shared: boolean
	current: boolean
}
export type OwnAccount = {
	displayName: string | null
	phone: string | null
	email: string | null
	language: string
	roles: AccountRole[]
	sessions: AccountSession[]
	applications: number
}

/** A person's own account: who she is here, her roles in words' keys, and where she is signed in. */
export async function loadAccount(input: {
	accountId: string
	/** Hash of the session's token: the one that asks. */
	sessionHash: string
	now: Date
}): Promise<OwnAccount> {
	const account = await database().read.account.findUniqueOrThrow({
		where: { id: input.accountId },
		include: {
			roles: { where: { revokedAt: null }, orderBy: { grantedAt: 'asc' } },
			sessions: { where: { expiresAt: { gt: input.now } }, orderBy: { createdAt: 'desc' } },
			_count: { select: { applications: true } },
		},
	})
	return {
		displayName: account.displayName,
		phone: account.phone,
		email: account.email,
		language: account.language,
		applications: account._count.applications,
		roles: await Promise.all(account.roles.map(describeRole)),
		sessions: account.sessions.map((session) => ({
			id: session.id,
			device: deviceKind(session.userAgent),
			since: session.createdAt,
			until: session.expiresAt,
			shared: session.shared,
			current: session.id === input.sessionHash,
		})),
	}
}

async function describeRole(held: {
	role: Role
	editionId: string | null
	regionCode: string | null
}): Promise<AccountRole> {
	const edition = held.editionId ? await loadEdition(held.editionId) : null
	return {
		role: held.role,
		editionId: held.editionId,
		editionName: edition?.definition.name ?? null,
		year: edition?.year ?? null,
		regionCode: held.regionCode,
	}
}
