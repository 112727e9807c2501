import type { ToldMethod } from '#app/domain/scoring/ranking.ts'

/** The minutes in one language, as the PDF says them. */
export type MinutesText = {
	prize: string
	sitting: { day: string; from: string; to: string }
	members: readonly { name: string; role: string | null; isPresent: boolean }[]
	quorum: number
	recusals: readonly { member: string; references: readonly string[] }[]
	ranking: {
		applications: number
		readings: number
		method: ToldMethod
		rubricVersion: number
		seats: number
		sha256: string
	}
	departures: readonly {
		reference: string
		rank: number
		reason: string
		votes: { for: number; against: number; abstained: number }
	}[]
	remarks: readonly { title: string; lines: readonly string[] }[]
	outcome: string | null
	awards: readonly {
		rank: number
		reference: string
		name: string
		region: string
		basis: 'region' | 'order' | 'tie' | 'vote'
		score: string
	}[]
	isSample: boolean
}
