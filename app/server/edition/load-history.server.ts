import { diffDefinitions, type Change } from '#app/domain/edition/diff.ts'
import { database, type RoleGrant } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'

export type VersionRow = {
	id: string
	version: number
	hash: string
	/** Which screen was saved (`rubric:impact`), or why the closing was put off, as JSON. */
	note: string | null
	createdAt: Date
	by: string | null
	signatures: SignatureRow[]
}

export type SignatureRow = {
	accountId: string
	by: string | null
	signedAt: Date
	/** Who gave her the role that she signs with, and when; null: it came with the installation. */
	role: { by: string | null; at: Date } | null
}

/** Every version of an edition, the newest first, with who made it and who signed it. */
export async function listVersions(editionId: string): Promise<VersionRow[]> {
	const versions = await database().read.editionVersion.findMany({
		where: { editionId },
		orderBy: { version: 'desc' },
		select: {
			id: true,
			version: true,
			hash: true,
			note: true,
			createdAt: true,
			createdBy: true,
			signatures: { orderBy: { signedAt: 'asc' }, select: { accountId: true, signedAt: true } },
		},
	})
	const signers = versions.flatMap(({ signatures }) => signatures.map(({ accountId }) => accountId))
	const roles = await listManagingRoles(editionId, signers)
	const ids = versions.flatMap(({ createdBy, signatures }) => [
		...(createdBy ? [createdBy] : []),
		...signatures.map(({ accountId }) => accountId),
	])
	const names = await namesOf([...ids, ...roles.flatMap(({ grantedBy }) => grantedBy ?? [])])
	return versions.map(({ createdBy, signatures, ...version }) => ({
		...version,
		by: createdBy ? (names.get(createdBy) ?? null) : null,
		signatures: signatures.map((one) => {
			const role = roles.find((grant) => isSignedWith(grant, one))
			return {
				...one,
				by: names.get(one.accountId) ?? null,
				role: role?.grantedBy ? { by: names.get(role.grantedBy) ?? null, at: role.grantedAt } : null,
			}
		}),
	}))
}

type ManagingGrant = Pick<RoleGrant, 'accountId' | 'grantedAt' | 'grantedBy' | 'revokedAt'>

/** The roles by which these accounts manage the edition or did, the oldest first. */
async function listManagingRoles(editionId: string, accountIds: readonly string[]): Promise<ManagingGrant[]> {
	return database().read.roleGrant.findMany({
		where: {
			accountId: { in: [...new Set(accountIds)] },
			role: 'manager',
			OR: [{ editionId }, { editionId: null }],
		},
		orderBy: [{ grantedAt: 'asc' }, { id: 'asc' }],
		select: { accountId: true, grantedAt: true, grantedBy: true, revokedAt: true },
	})
}

/** Did this role stand when she signed? The oldest such one is the one that the journal names with the signature. */
function isSignedWith(
	grant: ManagingGrant,
	{ accountId, signedAt }: { accountId: string; signedAt: Date },
): boolean {
	const stood = grant.grantedAt <= signedAt && (grant.revokedAt === null || grant.revokedAt > signedAt)
	return grant.accountId === accountId && stood
}

/** Names under which colleagues know each other; an account without one is known by its e-mail's first part. */
async function namesOf(ids: readonly string[]): Promise<Map<string, string>> {
	const accounts = await database().read.account.findMany({
		where: { id: { in: [...new Set(ids)] } },
		select: { id: true, displayName: true, email: true },
	})
	return new Map(
		accounts.flatMap(({ id, displayName, email }) => {
			const name = displayName ?? email?.split('@')[0]
			return name ? [[id, name] as const] : []
		}),
	)
}

/** What differs between two versions of one edition; null when either is not of it. */
export async function compareVersions(editionId: string, from: number, to: number): Promise<Change[] | null> {
	const versions = await database().read.editionVersion.findMany({
		where: { editionId, version: { in: [from, to] } },
		select: { id: true, version: true },
	})
	const [before, after] = [from, to].map((wanted) => versions.find(({ version }) => version === wanted))
	if (!before || !after) return null
	return diffDefinitions(await loadDefinition(before.id), await loadDefinition(after.id))
}
