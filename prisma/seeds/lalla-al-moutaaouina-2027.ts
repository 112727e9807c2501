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
import { impactSection, womenImpact } from './parts/impact-section.ts'
import { womenEmpowered } from './parts/levels.ts'
import { membersSection } from './parts/members-section.ts'
import { projectSection } from './parts/project-section.ts'
import { rubric } from './parts/rubric.ts'
import { say } from './parts/words.ts'

/**
 * Lalla Al Moutaaouina, 2027. Public: its object, the amount, the share of women (more than two thirds, call of the
 * third edition), one winner a region at least (second edition), 31 winners in the last one. The rest is proposed.
 * Morocco is on UTC+0: 16:30Z is 16:30 there.
 */
export const lallaAlMoutaaouina2027: EditionDefinition = {
	name: say('لالة المتعاونة', 'Lalla Al Moutaaouina', 'Lalla Al Moutaaouina'),
	purpose: say(
		'لأفضل فكرة لتنمية مشروع تعاوني نسائي.',
		'Pour la meilleure idée de développement d’un projet coopératif féminin.',
		'For the best idea to develop a women’s cooperative project.',
	),
	theme: null,
	calendar: {
		...counts,
		opensAt: '2027-01-11T09:00:00Z',
		closesAt: '2027-02-05T16:30:00Z',
		eligibilityDecidedOn: '2027-02-22',
		judgingStartsOn: '2027-03-02',
		judgingEndsAt: '2027-03-26T16:30:00Z',
		decisionOn: '2027-04-05',
		publicationAt: '2027-04-15T11:00:00Z',
	},
	eligibility: {
		share: { of: 'women', numerator: 2, denominator: 3, strict: true },
		age: null,
		applicantTypes: ['cooperative'],
		minimumMembers: 5,
		registeredBy: 'opening',
		repeatWinnerYears: 4,
	},
	sections: [
		cooperativeSection,
		membersSection,
		projectSection,
		impactSection(womenImpact),
		budgetSection,
		documentsSection,
		declarationSection,
	],
	documents: [...documents],
	rubric: {
		criteria: rubric([20, 20, 25, 10, 15, 10], {
			detail: say('تمكين النساء', 'Autonomisation des femmes', 'Empowering women'),
			levels: womenEmpowered,
		}),
		commentMinimum: 30,
	},
	reading,
	ranking,
	awards: { seats: 31, seatsPerRegion: 1, amountMad: AMOUNT_MAD, ties },
	quorum,
	sponsors: [],
	organisers,
	privacyNoticeVersion: PRIVACY_NOTICE_VERSION,
	proposals,
}
