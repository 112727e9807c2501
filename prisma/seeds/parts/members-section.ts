import type { Field, Section } from '#app/domain/edition/definition.ts'
import { ask, say } from './words.ts'

const LARGEST = 100_000

const members: readonly Field[] = [
	ask(
		'members_total',
		'integer',
		say('كم عدد الأعضاء كلهم؟', 'Combien de membres en tout ?', 'How many members in all?'),
		{
			min: 1,
			max: LARGEST,
			readersSee: true,
			fact: 'membersTotal',
		},
	),
	ask('women', 'integer', say('كم منهم نساء؟', 'Dont combien de femmes ?', 'How many are women?'), {
		max: LARGEST,
		atMost: ['members_total'],
		readersSee: true,
		fact: 'women',
	}),
	ask(
		'youth',
		'integer',
		say(
			'كم منهم شباب بين 18 و35 سنة؟',
			'Combien ont entre 18 et 35 ans ?',
			'How many are 18 to 35 years old?',
		),
		{
			hint: say(
				'احسبوا السن يوم إغلاق باب الترشيح.',
				'Comptez l’âge au jour de la clôture.',
				'Count ages on the closing day.',
			),
			max: LARGEST,
			atMost: ['members_total'],
			readersSee: true,
			fact: 'youth',
		},
	),
	ask(
		'women_youth',
		'integer',
		say(
			'ومن الشباب، كم شابة؟',
			'Parmi ces jeunes, combien de femmes ?',
			'Of these, how many are young women?',
		),
		{ max: LARGEST, atMost: ['women', 'youth'] },
	),
	ask(
		'under_18',
		'integer',
		say('كم عضوا دون 18 سنة؟', 'Combien ont moins de 18 ans ?', 'How many are under 18?'),
		{
			hint: say('اكتبوا 0 إن لم يكن أحد.', 'Écrivez 0 s’il n’y en a pas.', 'Write 0 if there are none.'),
			max: LARGEST,
			atMost: ['members_total'],
		},
	),
]

const means: readonly Field[] = [
	ask('capital_mad', 'money', say('رأس المال، بالدرهم', 'Capital, en dirhams', 'Capital, in dirhams'), {
		advisedMin: 1000,
	}),
	ask(
		'turnover_last_year',
		'money',
		say(
			'رقم المعاملات في السنة الماضية، بالدرهم',
			'Chiffre d’affaires de l’an dernier, en dirhams',
			'Turnover last year, in dirhams',
		),
		{
			hint: say('عدد تقريبي يكفي.', 'Un nombre approché suffit.', 'A rough number will do.'),
			required: false,
			readersSee: true,
			serves: 'viability',
		},
	),
	ask(
		'turnover_year_before',
		'money',
		say('وفي السنة التي قبلها؟', 'Et l’année d’avant ?', 'And the year before?'),
		{ required: false, readersSee: true, serves: 'viability' },
	),
	ask(
		'jobs',
		'integer',
		say(
			'كم شخصا يشتغل معكم بأجر؟',
			'Combien de salariés avez-vous ?',
			'How many people do you pay wages to?',
		),
		{ required: false, max: LARGEST, readersSee: true },
	),
]

const representative: readonly Field[] = [
	ask(
		'representative_name_ar',
		'text',
		say(
			'اسم من يمثل التعاونية، بالعربية',
			'Nom de la personne qui représente la coopérative, en arabe',
			'Name of your representative, in Arabic',
		),
		{ min: 2, max: 100, script: 'arabic' },
	),
	ask(
		'representative_name_fr',
		'text',
		say('اسمها أو اسمه بالفرنسية', 'Son nom en français', 'The same name in French'),
		{
			hint: say('كما في بطاقة التعريف.', 'Comme sur la carte d’identité.', 'As on the identity card.'),
			min: 2,
			max: 100,
			script: 'latin',
		},
	),
	ask(
		'representative_role',
		'choice',
		say('ما صفتها أو صفته؟', 'Quelle est sa fonction ?', 'What is their role?'),
		{
			options: [
				{ key: 'president', label: say('رئيسة أو رئيس', 'Présidente ou président', 'President') },
				{ key: 'manager', label: say('مسيرة أو مسير', 'Gérante ou gérant', 'Manager') },
				{ key: 'other', label: say('صفة أخرى', 'Une autre fonction', 'Another role') },
			],
			otherOption: 'other',
		},
	),
	ask('representative_sex', 'choice', say('امرأة أم رجل؟', 'Femme ou homme ?', 'Woman or man?'), {
		options: [
			{ key: 'woman', label: say('امرأة', 'Femme', 'Woman') },
			{ key: 'man', label: say('رجل', 'Homme', 'Man') },
		],
	}),
	ask('representative_born_on', 'date', say('تاريخ الازدياد', 'Date de naissance', 'Date of birth')),
	ask(
		'representative_national_id',
		'national_id',
		say('رقم بطاقة التعريف الوطنية', 'Numéro de la carte nationale', 'National identity card number'),
		{
			hint: say(
				'نحفظه مشفرا، ولا يراه القراء.',
				'Gardé chiffré ; les lecteurs ne le voient pas.',
				'Kept encrypted; readers never see it.',
			),
			secret: true,
		},
	),
	ask('phone', 'phone', say('رقم الهاتف', 'Téléphone', 'Phone'), {
		hint: say(
			'به نتصل بكم إذا نقص شيء، مثلا 06 12 34 56 78.',
			'On vous y joint s’il manque quelque chose, par exemple 06 12 34 56 78.',
			'We call it if something is missing, for example 06 12 34 56 78.',
		),
	}),
	ask('email', 'email', say('البريد الإلكتروني', 'Adresse mail', 'E-mail'), {
		hint: say(
			'إن وُجد. الهاتف يكفي.',
			'Si vous en avez une. Le téléphone suffit.',
			'If you have one. A phone is enough.',
		),
		required: false,
	}),
]

/** How many they are, and who speaks for them. Readers see the counts, never the person. */
export const membersSection: Section = {
	key: 'members',
	kind: 'questions',
	title: say('الأعضاء', 'Les membres', 'Members'),
	summary: say(
		'كم عددكم، ومن يمثلكم',
		'Combien vous êtes, et qui vous représente',
		'How many you are, and who represents you',
	),
	fields: [...members, ...means, ...representative],
}
