import type { Section } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { ask, say } from './words.ts'

/** What each prize asks in its own words. */
export type ImpactWords = {
	readonly summary: Localized
	readonly beneficiaries: Localized
	readonly change: Localized
	readonly changeHint: Localized
}

const LONG = { max: 1500, readersSee: true, advisedWords: { from: 60, to: 250 } } as const

/** What changes, for whom, for land and water, and for the way they decide together. */
export function impactSection(words: ImpactWords): Section {
	return {
		key: 'impact',
		kind: 'questions',
		title: say('الأثر', 'L’impact', 'Impact'),
		summary: words.summary,
		fields: [
			ask('beneficiaries', 'integer', words.beneficiaries, {
				hint: say(
					'عدد تقريبي يكفي، مثلا 12.',
					'Un nombre approché suffit, par exemple 12.',
					'A rough number will do, for example 12.',
				),
				max: 100_000,
				readersSee: true,
				serves: 'social_impact',
			}),
			ask('change', 'long_text', words.change, {
				hint: words.changeHint,
				...LONG,
				serves: 'social_impact',
			}),
			ask(
				'environment',
				'long_text',
				say(
					'الماء والأرض: ماذا تربح الطبيعة؟',
					'L’eau et la terre : qu’y gagne la nature ?',
					'Water and land: what does nature gain?',
				),
				{
					hint: say(
						'الماء والطاقة والنفايات والنبات: ماذا توفرون، وكم؟ وإن كان هناك ضرر، فكيف تخففونه؟',
						'Eau, énergie, déchets, plantes : qu’économisez-vous, et combien ? S’il y a un tort, comment le réduire ?',
						'Water, energy, waste, plants: what do you save, and how much? If there is harm, how do you lessen it?',
					),
					max: 1500,
					readersSee: true,
					advisedWords: { from: 30, to: 200 },
					serves: 'environment',
				},
			),
			ask(
				'governance',
				'long_text',
				say('كيف تقررون معا؟', 'Comment décidez-vous ensemble ?', 'How do you decide together?'),
				{
					hint: say(
						'الجموع العامة، ومن شارك في هذا المشروع، وكيف تقتسمون الربح، ومع من تتعاونون.',
						'Les assemblées, qui a pris part à ce projet, comment les gains se partagent, avec qui vous coopérez.',
						'Assemblies, who took part in this project, how gains are shared, whom you work with.',
					),
					max: 1500,
					readersSee: true,
					advisedWords: { from: 40, to: 220 },
					serves: 'governance',
				},
			),
		],
	}
}

export const womenImpact: ImpactWords = {
	summary: say(
		'ماذا سيتغير في حياة النساء',
		'Ce qui va changer dans la vie des femmes',
		'What will change in women’s lives',
	),
	beneficiaries: say(
		'كم امرأة ستستفيد مباشرة؟',
		'Combien de femmes en bénéficieront directement ?',
		'How many women will benefit directly?',
	),
	change: say(
		'ماذا سيتغير في حياة النساء؟',
		'Qu’est-ce qui va changer dans la vie des femmes ?',
		'What will change in women’s lives?',
	),
	changeHint: say(
		'احكوا كيف هي الحال اليوم وماذا سيتغير. اليوم كم يكسبن؟ وبعد سنة؟ من منهن ستتحمل مسؤولية؟',
		'Racontez aujourd’hui, puis demain. Combien gagnent-elles aujourd’hui ? Et dans un an ? Qui prendra une responsabilité ?',
		'Tell us how it is today, then how it will be. What do they earn now? In a year? Who will take on a responsibility?',
	),
}

export const youthImpact: ImpactWords = {
	summary: say(
		'ماذا سيتغير في حياة الشباب',
		'Ce qui va changer dans la vie des jeunes',
		'What will change in young people’s lives',
	),
	beneficiaries: say(
		'كم شابا وشابة سيستفيدون مباشرة؟',
		'Combien de jeunes en bénéficieront directement ?',
		'How many young people will benefit directly?',
	),
	change: say(
		'ماذا سيتغير في حياة الشباب؟',
		'Qu’est-ce qui va changer dans la vie des jeunes ?',
		'What will change in young people’s lives?',
	),
	changeHint: say(
		'احكوا كيف هي الحال اليوم وماذا سيتغير. كم منصب شغل؟ كم يكسبون اليوم، وبعد سنة؟ من منهم سيتحمل مسؤولية؟',
		'Racontez aujourd’hui, puis demain. Combien d’emplois ? Combien gagnent-ils, et dans un an ? Qui prendra une responsabilité ?',
		'Tell us how it is today, then how it will be. How many jobs? What do they earn now, in a year? Who will take on a responsibility?',
	),
}
