import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { budgetSection } from './parts/budget-section.ts'
import { declarationSection, documentsSection } from './parts/closing-sections.ts'
import {
	AMOUNT_MAD,
	counts,
	organisers,
	PRIVACY_NOTICE_VERSION,
	proposals,
	quorum,
	ranking,
	reading,
	ties,
} from './parts/common.ts'
import { cooperativeSection } from './parts/cooperative-section.ts'
import { documents } from './parts/documents.ts'
import { impactSection, youthImpact } from './parts/impact-section.ts'
import { youthEmployed } from './parts/levels.ts'
import { membersSection } from './parts/members-section.ts'
import { projectSection } from './parts/project-section.ts'
import { rubric } from './parts/rubric.ts'
import { say } from './parts/words.ts'

/**
 * Solidarity Generation, 2027. Public: its object, the amount, 28 winners in the last edition, youth of 18 to 35 (one
 * text says 15 to 30). The share of youth that makes a youth cooperative was not found: A's is proposed. Holders of
 * a project without a cooperative took part in editions 1 and 3: a switch, off. Morocco is on UTC+0.
 */
export const solidarityGeneration2027: EditionDefinition = {
	name: say('الجيل المتضامن', 'Génération Solidaire', 'Solidarity Generation'),
	purpose: say(
		'لأفضل مشاريع الشباب التعاونية المبتكرة والمستدامة، ذات الأثر الاقتصادي والاجتماعي والبيئي.',
		'Pour les meilleurs projets coopératifs de jeunes, innovants et durables, à impact économique, social et environnemental.',
		'For the best innovative, sustainable cooperative projects of young people, with economic, social and environmental impact.',
	),
	theme: null,
	calendar: {
		...counts,
		opensAt: '2027-04-05T09:00:00Z',
		closesAt: '2027-05-07T16:30:00Z',
		eligibilityDecidedOn: '2027-05-21',
		judgingStartsOn: '2027-05-31',
		judgingEndsAt: '2027-06-18T16:30:00Z',
		decisionOn: '2027-06-25',
		publicationAt: '2027-07-08T11:00:00Z',
	},
	eligibility: {
		share: { of: 'youth', numerator: 2, denominator: 3, strict: true },
		age: { min: 18, max: 35, reference: 'closing', field: 'representative_born_on' },
		applicantTypes: ['cooperative'],
		minimumMembers: 5,
		registeredBy: 'opening',
		repeatWinnerYears: 4,
	},
	sections: [
		cooperativeSection,
		membersSection,
		projectSection,
		impactSection(youthImpact),
		budgetSection,
		documentsSection,
		declarationSection,
	],
	documents: [...documents],
	rubric: {
		criteria: rubric([25, 20, 20, 10, 15, 10], {
			detail: say('تشغيل الشباب', 'Emploi des jeunes', 'Youth employment'),
			levels: youthEmployed,
		}),
		commentMinimum: 30,
	},
	reading,
	ranking,
	awards: { seats: 28, seatsPerRegion: 1, amountMad: AMOUNT_MAD, ties },
	quorum,
	sponsors: [],
	organisers,
	privacyNoticeVersion: PRIVACY_NOTICE_VERSION,
	proposals: [...proposals, 'eligibility.share', 'eligibility.age', 'eligibility.applicantTypes'],
}
