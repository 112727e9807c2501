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

const [MINT, FIG, TOMATO, THYME] = [21, 22, 23, 24]

/** Lalla Al Moutaaouina: the first wins, the second stays under the floor. */
export const winnerOfWomen: Cooperative = {
	edition: 'lm-2027',
	language: 'ar',
	contact: '0661 00 00 21',
	number: MINT,
	ice: iceOf(MINT),
	name: { ar: 'تعاونية نعناع الوادي، عينة 21', fr: 'Coopérative Menthe de la vallée, exemple 21' },
	region: '08',
	province: '08.577',
	town: { ar: 'تنغير', fr: 'Tinghir' },
	sector: 'aromatic_medicinal_plants',
	project: { ar: 'نعناع مجفف بالشمس في علب صغيرة', fr: 'Menthe séchée au soleil, en petites boîtes' },
}
export const notAwarded: Cooperative = {
	edition: 'lm-2027',
	language: 'fr',
	contact: 'exemple-22@example.org',
	number: FIG,
	ice: iceOf(FIG),
	name: { ar: 'تعاونية تين الجبل، عينة 22', fr: 'Coopérative Figue des collines, exemple 22' },
	region: '01',
	province: '01.151',
	town: { ar: 'شفشاون', fr: 'Chefchaouen' },
	sector: 'foodstuffs',
	project: { ar: 'تين مجفف', fr: 'La figue séchée qui se garde un an' },
}

/** Solidarity Generation: the first wins, the second is not admitted. */
export const winnerOfYouth: Cooperative = {
	edition: 'sg-2027',
	language: 'ar',
	contact: '0661 00 00 23',
	number: TOMATO,
	ice: iceOf(TOMATO),
	name: { ar: 'تعاونية شباب الطماطم، عينة 23', fr: 'Coopérative Jeunes de la tomate, exemple 23' },
	region: '02',
	province: '02.113',
	town: { ar: 'بركان', fr: 'Berkane' },
	sector: 'foodstuffs',
	project: { ar: 'طماطم مجففة للمطاعم والمدارس', fr: 'Tomates séchées pour les écoles' },
}
export const refusedAtScreening: Cooperative = {
	edition: 'sg-2027',
	language: 'fr',
	contact: 'exemple-24@example.org',
	number: THYME,
	ice: iceOf(THYME),
	name: { ar: 'تعاونية زعتر الهضبة، عينة 24', fr: 'Coopérative Thym du plateau, exemple 24' },
	region: '03',
	province: '03.131',
	town: { ar: 'بولمان', fr: 'Boulemane' },
	sector: 'aromatic_medicinal_plants',
	project: { ar: 'زعتر مجفف', fr: 'Le thym séché en sachets' },
}
