import { PROVINCES, provincesOf, REGIONS } from '#app/domain/cooperative/territory.ts'
import { addDays, type Day } from '#app/domain/shared/calendar-day.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import type { Figures } from '../../../prisma/seeds/samples/sentences.ts'
import { LONG_NAMES, markName, NAMES } from '../../../prisma/seeds/samples/names.ts'
import { type Scenario, SCENARIOS } from '../../../prisma/seeds/samples/scenarios.ts'

/** What a sample is made to show. Anything but `regular` breaks a rule of eligibility. */
export type SampleCase = 'regular' | 'share-short' | 'registered-late' | 'age-outside' | 'won-before'

/** Everything decided about a cooperative before its answers are written. */
export type SampleCooperative = {
	readonly number: number
	readonly tag: string
	readonly language: 'ar' | 'fr'
	readonly nameAr: string
	readonly nameFr: string | null
	readonly regionCode: string
	readonly provinceCode: string
	readonly milieu: 'rural' | 'urban' | 'periurban'
	readonly scenario: Scenario
	readonly members: number
	readonly women: number
	readonly youth: number
	readonly womenYouth: number
	readonly registeredOn: Day
	readonly bornOn: Day
	readonly figures: Figures
	readonly shows: SampleCase
}

/** Applications out of a thousand, by region: its cooperatives and its size, by eye. Every region is there. */
const REGION_WEIGHTS: Readonly<Record<string, number>> = {
	'01': 92,
	'02': 84,
	'03': 108,
	'04': 88,
	'05': 82,
	'06': 86,
	'07': 116,
	'08': 102,
	'09': 128,
	'10': 62,
	'11': 30,
	'12': 22,
}

/** Applications out of a hundred and more, by sector, after the shares of women's cooperatives found in print. */
const SECTOR_WEIGHTS: Readonly<Record<string, number>> = {
	handicraft: 300,
	agriculture: 220,
	foodstuffs: 110,
	argan: 90,
	aromatic_medicinal_plants: 70,
	services_consulting: 30,
	tourism: 28,
	waste_recycling: 26,
	fishing: 22,
	education_training_literacy: 22,
	renewable_energy: 16,
	retail_consumption: 14,
	forestry: 14,
	communication: 10,
	transport: 8,
	labour: 8,
	housing: 6,
	quarries: 6,
	other: 8,
}

export type CooperativeWish = {
	readonly number: number
	/** Letters and year of the edition, `lm27`: part of addresses that must not meet. */
	readonly tag: string
	readonly people: Figures['people']
	/** Days on which the edition opens and closes. */
	readonly opening: Day
	readonly closing: Day
	readonly shows: SampleCase
	/** Set for the first ones, so that a sample has every region and every sector. */
	readonly regionCode?: string
	readonly sector?: string
}

export function describeCooperative(wish: CooperativeWish, draw: Draw): SampleCooperative {
	const { provinceCode, scenario } = drawPlace(wish, draw)
	const milieu = draw.weighted({ rural: 64, urban: 22, periurban: 14 })
	const { shows, people, number, tag } = wish
	const members = drawMembers(shows, draw)
	const share = drawShare(members, shows, draw)
	const women = people === 'women' ? share : draw.between(Math.ceil(members / 4), members)
	const youth = people === 'youth' ? share : draw.between(0, Math.ceil(members / 2))
	const served = Math.max(1, share - draw.between(0, Math.floor(share / 4)))
	const incomeNow = draw.between(8, 26) * 50
	return {
		...drawNames(number, draw),
		number,
		tag,
		language: draw.chance(70) ? 'ar' : 'fr',
		regionCode: provinceCode.slice(0, 2),
		provinceCode,
		milieu,
		scenario,
		members,
		women,
		youth,
		womenYouth: Math.min(women, youth, draw.between(0, youth)),
		registeredOn: drawRegistration(wish, draw),
		bornOn: drawBirth(wish, draw),
		figures: {
			people,
			members,
			share,
			served,
			incomeNow,
			incomeGoal: incomeNow + draw.between(8, 30) * 50,
			months: draw.between(8, 14),
			assemblies: draw.between(2, 4),
			ownMad: draw.between(4, 30) * 500,
			rural: milieu === 'rural',
		},
		shows,
	}
}

/** A province and something that is done there. */
function drawPlace(wish: CooperativeWish, draw: Draw): Pick<SampleCooperative, 'provinceCode' | 'scenario'> {
	const { provinceCode, scenario } = wish.sector ? placeSector(wish.sector, draw) : placeRegion(wish, draw)
	return { provinceCode, scenario }
}

function placeSector(sector: string, draw: Draw) {
	const scenario = draw.pick(SCENARIOS.filter((one) => one.sector === sector))
	const anywhere = () => draw.pick(provincesOf(draw.weighted(REGION_WEIGHTS))).code
	return { scenario, provinceCode: scenario.provinces ? draw.pick(scenario.provinces) : anywhere() }
}

function placeRegion(wish: CooperativeWish, draw: Draw) {
	const provinceCode = draw.pick(provincesOf(wish.regionCode ?? draw.weighted(REGION_WEIGHTS))).code
	const here = SCENARIOS.filter(({ provinces }) => !provinces || provinces.includes(provinceCode))
	const sectors = new Set(here.map(({ sector }) => sector))
	const weights = Object.fromEntries(Object.entries(SECTOR_WEIGHTS).filter(([key]) => sectors.has(key)))
	const drawn = draw.weighted(weights)
	return { provinceCode, scenario: draw.pick(here.filter(({ sector }) => sector === drawn)) }
}

function drawNames(number: number, draw: Draw): { nameAr: string; nameFr: string | null } {
	const [ar, fr] = draw.pick(NAMES)
	const [longAr, longFr] = draw.chance(25) ? draw.pick(LONG_NAMES) : ['{}', '{}']
	return {
		nameAr: markName(longAr.replace('{}', ar), number, 'ar'),
		nameFr: draw.chance(88) ? markName(longFr.replace('{}', fr), number, 'fr') : null,
	}
}

/** Few members are common; exactly nine, of whom six, is the share that just fails. */
function drawMembers(shows: SampleCase, draw: Draw): number {
	if (shows === 'share-short') return draw.pick([9, 12, 15, 18, 21])
	return draw.chance(85) ? draw.between(5, 32) : draw.between(33, 140)
}

/** More than two thirds; two thirds and not one more when the sample shows that case. */
function drawShare(members: number, shows: SampleCase, draw: Draw): number {
	if (shows === 'share-short') return (members * 2) / 3 - (draw.chance(30) ? 1 : 0)
	const least = Math.floor((2 * members) / 3) + 1
	return draw.chance(55) ? members : draw.between(least, members)
}

function drawRegistration({ shows, opening }: CooperativeWish, draw: Draw): Day {
	return addDays(opening, shows === 'registered-late' ? draw.between(1, 14) : -draw.between(30, 4_600))
}

/** Of 18 to 35 years at closing for a prize of the young, older for the other. */
function drawBirth({ shows, people, closing }: CooperativeWish, draw: Draw): Day {
	if (shows === 'age-outside') return addDays(closing, -draw.between(36 * 366, 45 * 365))
	return addDays(
		closing,
		-(people === 'youth' ? draw.between(19 * 366, 35 * 365) : draw.between(24 * 366, 62 * 365)),
	)
}

/** For jurors and officers. */
export function drawProvince(draw: Draw): { regionCode: string; provinceCode: string } {
	const { code, regionCode } = draw.pick(PROVINCES)
	return { provinceCode: code, regionCode }
}

/** The first samples are of the twelve regions in order, the next ones of every sector, the rest as they fall. */
export function placeOf(number: number): Pick<CooperativeWish, 'regionCode' | 'sector'> {
	const regionCode = REGIONS[number - 1]?.code
	const sector = Object.keys(SECTOR_WEIGHTS)[number - 1 - REGIONS.length]
	return { ...(regionCode && { regionCode }), ...(sector && { sector }) }
}
