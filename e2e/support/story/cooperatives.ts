import { type Applicant, iceOf } from '../application.ts'
import type { EditionId, Language } from './cast.ts'

/** A cooperative of the story: what it types, how it is reached, and how far it comes. */
export type Cooperative = Applicant & {
	edition: EditionId
	/** Arabic on a phone, or French without scripts. */
	language: Language
	/** Where the codes and the answers go. */
	contact: string
	/** Kept away from the public when it does not win. */
	ice: string
}

/** Its names say that they are samples; the codes go to a phone in Arabic, to an address in French. */
function cooperative(edition: EditionId, language: Language, { name, ...facts }: Applicant): Cooperative {
	const { number } = facts
	return {
		...{ edition, language, ...facts },
		name: { ar: `${name.ar}، عينة ${number}`, fr: `${name.fr}, exemple ${number}` },
		contact: language === 'ar' ? `0661 00 00 ${number}` : `exemple-${number}@example.org`,
		ice: iceOf(number),
	}
}

/** Lalla Al Moutaaouina: the first wins, the second stays under the floor. */
export const winnerOfWomen = cooperative('lm-2027', 'ar', {
	number: 21,
	name: { ar: 'تعاونية نعناع الوادي', fr: 'Coopérative Menthe de la vallée' },
	region: '08',
	province: '08.577',
	town: { ar: 'تنغير', fr: 'Tinghir' },
	sector: 'aromatic_medicinal_plants',
	project: { ar: 'نعناع مجفف بالشمس في علب صغيرة', fr: 'Menthe séchée au soleil, en petites boîtes' },
})
export const notAwarded = cooperative('lm-2027', 'fr', {
	number: 22,
	name: { ar: 'تعاونية تين الجبل', fr: 'Coopérative Figue des collines' },
	region: '01',
	province: '01.151',
	town: { ar: 'شفشاون', fr: 'Chefchaouen' },
	sector: 'foodstuffs',
	project: { ar: 'تين مجفف', fr: 'La figue séchée qui se garde un an' },
})

/** Solidarity Generation: the first wins, the second is not admitted. */
export const winnerOfYouth = cooperative('sg-2027', 'ar', {
	number: 23,
	name: { ar: 'تعاونية شباب الطماطم', fr: 'Coopérative Jeunes de la tomate' },
	region: '02',
	province: '02.113',
	town: { ar: 'بركان', fr: 'Berkane' },
	sector: 'foodstuffs',
	project: { ar: 'طماطم مجففة للمطاعم والمدارس', fr: 'Tomates séchées pour les écoles' },
})
export const refusedAtScreening = cooperative('sg-2027', 'fr', {
	number: 24,
	name: { ar: 'تعاونية زعتر الهضبة', fr: 'Coopérative Thym du plateau' },
	region: '03',
	province: '03.131',
	town: { ar: 'بولمان', fr: 'Boulemane' },
	sector: 'aromatic_medicinal_plants',
	project: { ar: 'زعتر مجفف', fr: 'Le thym séché en sachets' },
})
