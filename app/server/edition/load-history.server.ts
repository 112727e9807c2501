import { diffDefinitions, type Change } from '#app/domain/edition/diff.ts'
import { database } from '#app/server/db.server.ts'
import { loadDefinition } from '#app/server/edition/load-edition.server.ts'
import { readRoleGivers } from '#app/server/people/read-role-givers.server.ts'

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
	const roles = await readRoleGivers(database().read, editionId, signers)
	const ids = versions.flatMap(({ createdBy, signatures }) => [
		...(createdBy ? [createdBy] : []),
		...signatures.map(({ accountId }) => accountId),
	])
	const names = await namesOf([...ids, ...roles.givers])
	return versions.map(({ createdBy, signatures, ...version }) => ({
		...version,
		by: createdBy ? (names.get(createdBy) ?? null) : null,
		signatures: signatures.map((one) => {
			const role = roles.behind(one.accountId, one.signedAt)
			return {
				...one,
				by: names.get(one.accountId) ?? null,
				role: role ? { by: names.get(role.givenBy) ?? null, at: role.at } : null,
			}
		}),
	}))
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
