import type { Criterion } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import {
	environment,
	feasibility,
	governance,
	innovation,
	type Levels,
	nothing,
	viability,
} from './levels.ts'
import { say } from './words.ts'

/** Weights of the six criteria, in their order; together 100. */
export type Weights = readonly [number, number, number, number, number, number]

/**
 * The rubric: integers 0 to 5, total = Σ weight × mark ÷ 5. Three criteria are in the organisers' own words
 * (innovation, social impact, durability); the grid, its weights and its levels are our proposal.
 */
export function rubric(weights: Weights, social: { detail: Localized; levels: Levels }): Criterion[] {
	const [w1, w2, w3, w4, w5, w6] = weights
	return [
		criterion('innovation', say('الابتكار', 'Innovation', 'Innovation'), w1, innovation),
		{
			...criterion(
				'viability',
				say('الجدوى الاقتصادية والسوق', 'Viabilité économique et marché', 'Economic viability and market'),
				w2,
				viability,
			),
			zeroGoesToJury: true,
		},
		{
			...criterion(
				'social_impact',
				say('الأثر الاجتماعي', 'Impact social', 'Social impact'),
				w3,
				social.levels,
			),
			detail: social.detail,
			zeroGoesToJury: true,
		},
		criterion(
			'environment',
			say('الاستدامة البيئية', 'Durabilité environnementale', 'Environmental sustainability'),
			w4,
			environment,
		),
		{
			...criterion(
				'feasibility',
				say('قابلية الإنجاز والميزانية والفريق', 'Faisabilité, budget, équipe', 'Feasibility, budget, team'),
				w5,
				feasibility,
			),
			zeroGoesToJury: true,
		},
		criterion(
			'governance',
			say(
				'الحكامة والروح التعاونية والارتباط بالمجال',
				'Gouvernance, esprit coopératif, ancrage territorial',
				'Governance, cooperative spirit, local roots',
			),
			w6,
			governance,
		),
	]
}

function criterion(key: string, name: Localized, weight: number, levels: Levels): Criterion {
	return { key, name, weight, levels: [nothing, ...levels], zeroGoesToJury: false, origin: 'proposed' }
}
