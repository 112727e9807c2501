import type { Section } from '#app/domain/edition/definition.ts'
import { ask, say } from './words.ts'

/** What it costs, line by line, and what the prize pays of it. */
export const budgetSection: Section = {
	key: 'budget',
	kind: 'questions',
	title: say('الميزانية', 'Le budget', 'Budget'),
	summary: say('السطور والمجموع والتمويل', 'Les lignes, le total, le financement', 'Lines, total, funding'),
	fields: [
		ask(
			'budget',
			'budget',
			say('فيم ستصرفون المال؟', 'À quoi servira l’argent ?', 'What will the money pay for?'),
			{
				hint: say(
					'سطر لكل شراء كبير: ما هو، وكم ثمنه، ومن يؤديه. مجموع ما تؤديه الجائزة لا يتجاوز 50.000 درهم.',
					'Une ligne par gros achat : quoi, combien, et qui paie. La part du prix ne dépasse pas 50 000 DH.',
					'A line for each large purchase: what, how much, who pays. The prize pays 50,000 MAD at most.',
				),
				max: 12,
				readersSee: true,
				serves: 'feasibility',
				fact: 'requestedMad',
			},
		),
		ask(
			'budget_reasons',
			'long_text',
			say('لماذا هذه المصاريف بالضبط؟', 'Pourquoi ces dépenses-là ?', 'Why these expenses?'),
			{
				hint: say(
					'ماذا يصير ممكنا بهذا المال ولا يمكن بدونه؟',
					'Qu’est-ce que cet argent rend possible, qui ne l’est pas sans lui ?',
					'What does this money make possible that is not possible without it?',
				),
				max: 1500,
				readersSee: true,
				advisedWords: { from: 30, to: 200 },
				serves: 'feasibility',
			},
		),
		ask(
			'cofunding',
			'long_text',
			say(
				'هل يساهم معكم أحد في التمويل؟',
				'Quelqu’un finance-t-il avec vous ?',
				'Does anyone fund it with you?',
			),
			{
				hint: say(
					'جماعة أو جمعية أو بنك أو مساهمة الأعضاء. اكتبوا ما تأكد فقط.',
					'Commune, association, banque, apport des membres. N’écrivez que ce qui est sûr.',
					'Commune, association, bank, members’ share. Write only what is certain.',
				),
				required: false,
				max: 800,
				readersSee: true,
				serves: 'feasibility',
			},
		),
	],
}
