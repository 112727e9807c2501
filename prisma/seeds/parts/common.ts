import type { Calendar, EditionDefinition } from '#app/domain/edition/definition.ts'
import { say } from './words.ts'

/** Working days and grace: the same for both prizes. Nobody has set the public holidays of 2027 yet. */
export const counts: Pick<
	Calendar,
	| 'graceMinutes'
	| 'completionWorkingDays'
	| 'eligibilityAppealWorkingDays'
	| 'resultAppealWorkingDays'
	| 'holidays'
> = {
	graceMinutes: 15,
	completionWorkingDays: 5,
	eligibilityAppealWorkingDays: 5,
	resultAppealWorkingDays: 10,
	holidays: null,
}

export const reading: EditionDefinition['reading'] = {
	readersPerApplication: 3,
	gapPoints: 20,
	extraReadings: 2,
	oneFromOutsideRegion: true,
	neverSameProvince: true,
	oneJurorPerOrganisation: true,
}

export const ranking: EditionDefinition['ranking'] = { method: 'adjusted', floor: 50 }

/** Criterion 3, then 1, then rural, then the earlier registration; never the time of sending. */
export const ties = ['criterion:social_impact', 'criterion:innovation', 'rural', 'earlier_registration']

/** 50,000 MAD a winner, in every edition of both prizes that was found. */
export const AMOUNT_MAD = 50_000

export const quorum: EditionDefinition['quorum'] = { numerator: 2, denominator: 3 }

/** As they were called before the elections of September 2026. */
export const organisers: EditionDefinition['organisers'] = {
	ministry: say(
		'وزارة السياحة والصناعة التقليدية والاقتصاد الاجتماعي والتضامني',
		'Ministère du Tourisme, de l’Artisanat et de l’Économie sociale et solidaire',
		'Ministry of Tourism, Handicrafts and Social and Solidarity Economy',
	),
	office: say(
		'مكتب تنمية التعاون',
		'Office du Développement de la Coopération',
		'Office for the Development of Cooperation',
	),
}

export const PRIVACY_NOTICE_VERSION = '2027-1'

/** What the organisers have not said and we propose, in both prizes. */
export const proposals = [
	'calendar',
	'eligibility.minimumMembers',
	'eligibility.registeredBy',
	'eligibility.repeatWinnerYears',
	'sections',
	'documents',
	'rubric.criteria',
	'rubric.commentMinimum',
	'reading',
	'ranking',
	'awards.seats',
	'awards.seatsPerRegion',
	'awards.ties',
	'quorum',
]
