import {
	editionDefinitionSchema,
	type EditionDefinition,
	type Field,
} from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

/** A text for tests: the same word marked in each language. */
export function say(word: string): Localized {
	return { ar: `نص ${word}`, fr: `texte ${word}`, en: `text ${word}` }
}

export function field(key: string, type: Field['type'], more: Partial<Field> = {}): Field {
	return { key, type, label: say(key), required: true, readersSee: false, ...more }
}

const LEVELS = ['0', '1', '2', '3', '4', '5'].map(say)

/** The smallest edition with every type of field. Women must be more than two thirds; closing 5 February 2027. */
export function smallEdition(change: Partial<EditionDefinition> = {}): EditionDefinition {
	return editionDefinitionSchema.parse({ ...SMALL, ...change })
}

const sections: EditionDefinition['sections'] = [
	{
		key: 'cooperative',
		title: say('cooperative'),
		summary: say('cooperative'),
		kind: 'questions',
		fields: [
			field('name_ar', 'text', { min: 2, max: 150, script: 'arabic', fact: 'nameAr' }),
			field('name_fr', 'text', { min: 2, max: 150, script: 'latin', fact: 'nameFr', required: false }),
			field('ice', 'ice', { fact: 'ice' }),
			field('court', 'text', { fact: 'court' }),
			field('register_number', 'text', { max: 30, fact: 'registerNumber' }),
			field('registered_on', 'date', { fact: 'registeredOn' }),
			field('tax_number', 'text', { digitsOnly: true, required: false }),
			field('region', 'region', { fact: 'regionCode' }),
			field('province', 'province', { fact: 'provinceCode' }),
			field('milieu', 'choice', {
				fact: 'milieu',
				readersSee: true,
				options: [
					{ key: 'rural', label: say('rural') },
					{ key: 'urban', label: say('urban') },
				],
			}),
			field('sector', 'choice', {
				fact: 'sector',
				readersSee: true,
				otherOption: 'other',
				options: [
					{ key: 'argan', label: say('argan') },
					{ key: 'other', label: say('other') },
				],
			}),
			field('phone', 'phone'),
			field('email', 'email', { required: false }),
			field('national_id', 'national_id', { secret: true }),
			field('born_on', 'date'),
		],
	},
	{
		key: 'members',
		title: say('members'),
		summary: say('members'),
		kind: 'questions',
		fields: [
			field('members_total', 'integer', { min: 1, max: 5000, fact: 'membersTotal' }),
			field('women', 'integer', { atMost: ['members_total'], fact: 'women' }),
			field('youth', 'integer', { atMost: ['members_total'], fact: 'youth' }),
			field('women_youth', 'integer', { atMost: ['women', 'youth'] }),
			field('capital_mad', 'money', { advisedMin: 1000 }),
		],
	},
	{
		key: 'project',
		title: say('project'),
		summary: say('project'),
		kind: 'questions',
		fields: [
			field('project_title', 'text', { min: 5, max: 120, readersSee: true, fact: 'projectTitle' }),
			field('idea', 'long_text', {
				max: 300,
				readersSee: true,
				serves: 'innovation',
				advisedWords: { from: 5, to: 40 },
			}),
		],
	},
	{
		key: 'budget',
		title: say('budget'),
		summary: say('budget'),
		kind: 'questions',
		fields: [field('budget', 'budget', { readersSee: true, serves: 'impact', fact: 'requestedMad' })],
	},
	{ key: 'documents', title: say('documents'), summary: say('documents'), kind: 'documents', fields: [] },
	{
		key: 'declaration',
		title: say('declaration'),
		summary: say('declaration'),
		kind: 'declaration',
		fields: [
			field('processing', 'consent'),
			field('photo', 'consent', { required: false }),
			field('declaration', 'consent'),
		],
	},
]

const SMALL: EditionDefinition = {
	name: say('prize'),
	purpose: say('purpose'),
	theme: null,
	calendar: {
		opensAt: '2027-01-11T09:00:00Z',
		closesAt: '2027-02-05T16:30:00Z',
		graceMinutes: 15,
		completionWorkingDays: 5,
		eligibilityDecidedOn: '2027-02-22',
		eligibilityAppealWorkingDays: 5,
		judgingStartsOn: '2027-03-02',
		judgingEndsAt: '2027-03-26T16:30:00Z',
		decisionOn: '2027-04-05',
		publicationAt: '2027-04-15T11:00:00Z',
		resultAppealWorkingDays: 10,
		holidays: null,
	},
	eligibility: {
		share: { of: 'women', numerator: 2, denominator: 3, strict: true },
		age: null,
		applicantTypes: ['cooperative'],
		minimumMembers: 5,
		registeredBy: 'opening',
		repeatWinnerYears: 4,
	},
	sections,
	documents: [
		{
			key: 'statutes',
			label: say('statutes'),
			required: true,
			maxFiles: 3,
			maxBytes: 10_485_760,
			types: ['application/pdf', 'image/jpeg', 'image/png'],
			readersSee: false,
			origin: 'proposed',
		},
		{
			key: 'photos',
			label: say('photos'),
			required: false,
			maxFiles: 5,
			maxBytes: 10_485_760,
			types: ['image/jpeg', 'image/png'],
			readersSee: true,
			origin: 'proposed',
		},
	],
	rubric: {
		commentMinimum: 30,
		criteria: [
			{
				key: 'innovation',
				name: say('innovation'),
				weight: 40,
				levels: LEVELS,
				zeroGoesToJury: false,
				origin: 'proposed',
			},
			{
				key: 'impact',
				name: say('impact'),
				weight: 60,
				levels: LEVELS,
				zeroGoesToJury: true,
				origin: 'proposed',
			},
		],
	},
	reading: {
		readersPerApplication: 3,
		gapPoints: 20,
		extraReadings: 2,
		oneFromOutsideRegion: true,
		neverSameProvince: true,
		oneJurorPerOrganisation: true,
	},
	ranking: { method: 'mean', floor: 50 },
	awards: {
		seats: 31,
		seatsPerRegion: 1,
		amountMad: 50_000,
		ties: ['criterion:impact', 'rural', 'earlier_registration'],
	},
	quorum: { numerator: 2, denominator: 3 },
	sponsors: [],
	organisers: { ministry: say('ministry'), office: say('office') },
	privacyNoticeVersion: '2027-1',
	proposals: ['rubric.criteria'],
}
