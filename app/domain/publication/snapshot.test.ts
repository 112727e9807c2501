import { expect, test } from 'vitest'
import {
	buildSnapshot,
	type SnapshotApplication,
	snapshotSchema,
	type SnapshotSource,
} from '#app/domain/publication/snapshot.ts'
import { canonicalize } from '#app/domain/shared/canonical-json.ts'

const words = (text: string) => ({ ar: `${text} ar`, fr: `${text} fr`, en: `${text} en` })
const application = (more: Partial<SnapshotApplication>): SnapshotApplication => ({
	status: 'admissible',
	regionCode: '09',
	provinceCode: '09.541',
	sector: 'argan',
	nameAr: 'تعاونية عينة 1',
	nameFr: 'Coopérative échantillon 1',
	projectTitle: 'مشروع عينة',
	award: null,
	...more,
})
const award = (number: number) => ({ number, slug: `0${number}-x`, verifyCode: `LM27-2345-678${number}` })
const SOURCE: SnapshotSource = {
	edition: { slug: 'lm-2027', prize: 'lalla-al-moutaaouina', year: 2027 },
	definition: {
		name: words('name'),
		purpose: words('purpose'),
		theme: null,
		organisers: { ministry: words('ministry'), office: words('office') },
		sponsors: [{ name: words('sponsor') }],
		awards: { seats: 31, seatsPerRegion: 1, amountMad: 50_000, ties: [] },
		sections: [
			{
				key: 'cooperative',
				title: words('section'),
				summary: words('section'),
				kind: 'questions',
				fields: [
					{
						key: 'sector',
						type: 'choice',
						label: words('sector'),
						required: true,
						readersSee: true,
						fact: 'sector',
						options: [{ key: 'argan', label: words('argan') }],
					},
				],
			},
		],
	},
	applications: [
		application({ award: award(2), nameFr: null }),
		application({ award: award(1), regionCode: '01', provinceCode: '01.511', sector: 'fishing' }),
		application({ regionCode: '01', sector: 'fishing' }),
		application({ status: 'inadmissible' }),
		application({ status: 'completion' }),
	],
	readings: 12,
	regions: ['01', '02', '09'],
}

test('winners by name, totals and counts', () => {
	expect(buildSnapshot(SOURCE)).toEqual({
		format: 'snapshot-1',
		edition: {
			slug: 'lm-2027',
			prize: 'lalla-al-moutaaouina',
			year: 2027,
			name: words('name'),
			purpose: words('purpose'),
			theme: null,
			organisers: { ministry: words('ministry'), office: words('office') },
			sponsors: [words('sponsor')],
			seats: 31,
			amountMad: 50_000,
		},
		totals: { received: 5, admissible: 3, inadmissible: 1, readings: 12, awarded: 2, amountMad: 100_000 },
		regions: [
			{ key: '01', received: 2, admissible: 2, awarded: 1 },
			{ key: '02', received: 0, admissible: 0, awarded: 0 },
			{ key: '09', received: 3, admissible: 1, awarded: 1 },
		],
		sectors: [
			{ key: 'argan', name: words('argan'), received: 3, admissible: 1, awarded: 1 },
			{
				key: 'fishing',
				name: { ar: 'fishing', fr: 'fishing', en: 'fishing' },
				received: 2,
				admissible: 2,
				awarded: 1,
			},
		],
		winners: [
			{
				...award(1),
				nameAr: 'تعاونية عينة 1',
				nameFr: 'Coopérative échantillon 1',
				regionCode: '01',
				provinceCode: '01.511',
				sector: 'fishing',
				projectTitle: 'مشروع عينة',
				amountMad: 50_000,
			},
			{
				...award(2),
				nameAr: 'تعاونية عينة 1',
				nameFr: null,
				regionCode: '09',
				provinceCode: '09.541',
				sector: 'argan',
				projectTitle: 'مشروع عينة',
				amountMad: 50_000,
			},
		],
	})
})

test('nothing of a non-winner leaks, nor anything of a winner that is not published, whatever rows carry', () => {
	const secrets = {
		applicationId: 'SECRET-id',
		reference: 'SECRET-reference',
		readerCode: 'SECRET-code',
		ice: 'SECRET-ice',
		phone: 'SECRET-phone',
		score: 'SECRET-score',
		sheets: [{ juror: 'SECRET-juror', comment: 'SECRET-comment' }],
	}
	const loser = {
		nameAr: 'SECRET-name',
		nameFr: 'SECRET-nom',
		projectTitle: 'SECRET-title',
		provinceCode: 'SECRET-province',
	}
	const source = {
		...SOURCE,
		edition: { ...SOURCE.edition, id: 'SECRET-edition' },
		applications: SOURCE.applications.map((row) => ({
			...row,
			...secrets,
			...(row.award
				? { award: { ...row.award, id: 'SECRET-award', revokedReason: 'SECRET-reason' } }
				: loser),
		})),
	}
	expect(JSON.stringify(source)).toContain('SECRET')
	const snapshot = buildSnapshot(source)
	expect(JSON.stringify(snapshot)).not.toContain('SECRET')
	expect(snapshot).toEqual(buildSnapshot(SOURCE))
})

test('a snapshot with one field more is no snapshot, at any level', () => {
	const snapshot = buildSnapshot(SOURCE)
	expect(snapshotSchema.safeParse(snapshot).success).toBe(true)
	const [winner] = snapshot.winners
	for (const changed of [
		{ ...snapshot, score: 1 },
		{ ...snapshot, totals: { ...snapshot.totals, score: 1 } },
		{ ...snapshot, edition: { ...snapshot.edition, id: 'x' } },
		{ ...snapshot, winners: [{ ...winner, score: '80' }] },
		{ ...snapshot, regions: [{ ...snapshot.regions[0], names: [] }] },
	])
		expect(snapshotSchema.safeParse(changed).success).toBe(false)
})

test('the same edition gives the same canonical text in any order of rows', () => {
	const turned = { ...SOURCE, applications: [...SOURCE.applications].reverse() }
	expect(canonicalize(buildSnapshot(turned))).toBe(canonicalize(buildSnapshot(SOURCE)))
})

test('an award of an application that is not admissible is an error', () => {
	expect(() =>
		buildSnapshot({ ...SOURCE, applications: [application({ status: 'inadmissible', award: award(1) })] }),
	).toThrow(TypeError)
})
