import type { Section } from '#app/domain/edition/definition.ts'
import { ask, say } from './words.ts'

const LONG = { max: 1500, readersSee: true, advisedWords: { from: 40, to: 220 } } as const

/** The idea, what is new in it, who buys, and how it will be done. Everything here is read by the jury. */
export const projectSection: Section = {
	key: 'project',
	kind: 'questions',
	title: say('المشروع', 'Le projet', 'The project'),
	summary: say(
		'الفكرة، والجديد فيها، والسوق',
		'L’idée, sa nouveauté, son marché',
		'The idea, what is new, the market',
	),
	fields: [
		ask('project_title', 'text', say('اسم المشروع', 'Nom du projet', 'Name of the project'), {
			hint: say(
				'القراء لا يعرفون من أنتم: لا تكتبوا اسم التعاونية ولا اسم بلدتكم في هذه الأجوبة.',
				'Les lecteurs ne savent pas qui vous êtes : n’écrivez ici ni le nom de la coopérative ni celui du village.',
				'Readers do not know who you are: leave out the name of the cooperative and of your village here.',
			),
			min: 5,
			max: 120,
			readersSee: true,
			fact: 'projectTitle',
		}),
		ask(
			'summary',
			'long_text',
			say(
				'احكوا مشروعكم في سطور',
				'Racontez votre projet en quelques lignes',
				'Tell us your project in a few lines',
			),
			{
				hint: say(
					'ماذا ستفعلون، ولمن، وبماذا ستنفعكم الجائزة.',
					'Ce que vous ferez, pour qui, et à quoi servira le prix.',
					'What you will do, for whom, and what the prize will pay for.',
				),
				...LONG,
			},
		),
		ask(
			'problem',
			'long_text',
			say(
				'ما المشكل الذي تريدون حله؟',
				'Quel problème voulez-vous résoudre ?',
				'What problem do you want to solve?',
			),
			{
				hint: say(
					'من يعيشه، ومنذ متى، وكم يكلف؟',
					'Qui le vit, depuis quand, et combien coûte-t-il ?',
					'Who lives with it, since when, and what does it cost?',
				),
				...LONG,
				serves: 'social_impact',
			},
		),
		ask(
			'solution',
			'long_text',
			say('وكيف ستحلونه؟', 'Et comment le résoudre ?', 'And how will you solve it?'),
			{
				hint: say(
					'صفوا المنتوج أو الخدمة أو الطريقة كما لو كنا أمامكم.',
					'Décrivez le produit, le service ou le procédé comme si nous étions devant.',
					'Describe the product, the service or the way of working as if we stood before it.',
				),
				...LONG,
				serves: 'innovation',
			},
		),
		ask(
			'innovation',
			'long_text',
			say('ما الجديد عندكم؟', 'Qu’est-ce qui est nouveau chez vous ?', 'What is new about it?'),
			{
				hint: say(
					'ما الذي لا يوجد اليوم في منطقتكم؟ هل جربتموه؟',
					'Qu’est-ce qui n’existe pas encore près de chez vous ? L’avez-vous essayé ?',
					'What does not exist around you yet? Have you tried it?',
				),
				...LONG,
				serves: 'innovation',
			},
		),
		ask(
			'market',
			'long_text',
			say('من يشتري؟ وبكم؟', 'Qui achète ? À quel prix ?', 'Who buys? At what price?'),
			{
				hint: say(
					'الزبناء والأثمنة والتكاليف، وما يبقى لكم. وإن كانت عندكم طلبيات فاذكروها.',
					'Les clients, les prix, les coûts, ce qu’il vous reste. Si vous avez des commandes, dites-le.',
					'Customers, prices, costs, what is left for you. If you have orders, say so.',
				),
				...LONG,
				serves: 'viability',
			},
		),
		ask(
			'plan',
			'long_text',
			say(
				'كيف ستنجزونه، خطوة خطوة؟',
				'Comment allez-vous faire, étape par étape ?',
				'How will you do it, step by step?',
			),
			{
				hint: say(
					'المراحل وتواريخها، ومن يتكلف بكل واحدة، وما قد يتعثر.',
					'Les étapes et leurs dates, qui s’en charge, et ce qui pourrait coincer.',
					'The steps and their dates, who does each, and what might go wrong.',
				),
				...LONG,
				serves: 'feasibility',
			},
		),
	],
}
