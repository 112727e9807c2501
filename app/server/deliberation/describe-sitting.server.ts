import type { Decision } from '#app/domain/deliberation/decision.ts'
import type { FileNames } from '#app/domain/deliberation/describe-rows.ts'
import { countedFor, hasQuorum, membersNeeded } from '#app/domain/deliberation/quorum.ts'
import type { LoadedSitting, SittingMember } from '#app/server/deliberation/load-sitting.server.ts'
import { type MoroccanTime, toMoroccan } from '#app/time/morocco.ts'

/** A decision that stands, with the file it is about. */
export type StandingDecision = Omit<Decision, 'applicationId' | 'outcome'> & {
	readonly file: FileNames
	readonly outcome: Decision['outcome'] | 'more'
	/** When it was recorded. */
	readonly at: MoroccanTime | null
}

/** A sitting as pages show it: no ids. */
export type DescribedSitting = {
	readonly number: number
	readonly reason: string | null
	readonly adjournedFor: string | null
	readonly openedAt: MoroccanTime
	readonly closedAt: MoroccanTime | null
	readonly rev: string
	readonly quorum: {
		readonly members: number
		readonly present: number
		readonly needed: number
		readonly met: boolean
	}
	readonly members: readonly Omit<SittingMember, 'id'>[]
	/** The newest first. */
	readonly decisions: readonly StandingDecision[]
}

const NAMELESS: FileNames = { code: null, reference: null, nameAr: null, nameFr: null }

export function describeSitting(
	loaded: LoadedSitting,
	names: ReadonlyMap<string, FileNames>,
): DescribedSitting {
	const { sitting } = loaded
	const { members, present } = countedFor(sitting.attendance, [])
	const { number, reason, adjournedFor, rev } = loaded
	return {
		number,
		reason,
		adjournedFor,
		openedAt: toMoroccan(loaded.openedAt),
		closedAt: loaded.closedAt && toMoroccan(loaded.closedAt),
		rev,
		quorum: {
			members,
			present,
			needed: membersNeeded(members, sitting.quorum),
			met: hasQuorum(present, members, sitting.quorum),
		},
		members: loaded.members.map(({ id: _id, ...member }) => member),
		decisions: listDecisions(loaded, names),
	}
}

function listDecisions(
	{ sitting, decidedAt }: LoadedSitting,
	names: ReadonlyMap<string, FileNames>,
): StandingDecision[] {
	const asked = sitting.readingsAsked.map(({ applicationId, reason }) => ({
		applicationId,
		basis: 'readings' as const,
		outcome: 'more' as const,
		reason,
		vote: null,
	}))
	return [...sitting.decisions, ...asked]
		.map(({ applicationId, ...decision }) => ({
			...decision,
			file: names.get(applicationId) ?? NAMELESS,
			recordedAt: decidedAt(applicationId, decision.basis),
		}))
		.sort((a, b) => (b.recordedAt?.getTime() ?? 0) - (a.recordedAt?.getTime() ?? 0))
		.map(({ recordedAt, ...decision }) => ({ ...decision, at: recordedAt && toMoroccan(recordedAt) }))
}
