import type { Section } from '#app/domain/edition/definition.ts'
import { SECTORS } from './sectors.ts'
import { ask, say } from './words.ts'

/** Who the cooperative is. Readers see its sector and its milieu, nothing else. */
export const cooperativeSection: Section = {
	key: 'cooperative',
	kind: 'questions',
	title: say('تعاونيتكم', 'Votre coopérative', 'Your cooperative'),
	summary: say('الاسم والسجل والجهة', 'Le nom, le registre, la région', 'Name, register, region'),
	fields: [
		ask(
			'name_ar',
			'text',
			say('اسم التعاونية بالعربية', 'Nom de la coopérative en arabe', 'Name in Arabic'),
			{
				hint: say(
					'كما هو مكتوب في القانون الأساسي.',
					'Comme il est écrit dans les statuts.',
					'As written in the statutes.',
				),
				min: 2,
				max: 150,
				script: 'arabic',
				fact: 'nameAr',
			},
		),
		ask('name_fr', 'text', say('اسم التعاونية بالفرنسية', 'Nom en français', 'Name in French'), {
			hint: say(
				'إن كان لها اسم بالحروف اللاتينية.',
				'Si elle en a un, en lettres latines.',
				'If it has one, in Latin letters.',
			),
			required: false,
			min: 2,
			max: 150,
			script: 'latin',
			fact: 'nameFr',
		}),
		ask('court', 'text', say('محكمة التسجيل', 'Tribunal d’inscription', 'Court of registration'), {
			hint: say(
				'المكتوبة في مستخرج السجل، مثلا: المحكمة الابتدائية بتنغير.',
				'Celui de votre extrait du registre, par exemple : tribunal de première instance de Tinghir.',
				'The one on your register extract, for example: court of first instance of Tinghir.',
			),
			min: 2,
			max: 120,
			fact: 'court',
		}),
		ask('register_number', 'text', say('رقم السجل', 'Numéro au registre', 'Register number'), {
			hint: say(
				'اكتبوه كما هو في مستخرج سجل التعاونيات.',
				'Recopiez-le de l’extrait du registre des coopératives.',
				'Copy it from the extract of the register of cooperatives.',
			),
			min: 1,
			max: 30,
			fact: 'registerNumber',
		}),
		ask('registered_on', 'date', say('تاريخ التسجيل', 'Date d’inscription', 'Date of registration'), {
			fact: 'registeredOn',
		}),
		ask('ice', 'ice', say('رقم ICE', 'Numéro ICE', 'ICE number'), {
			hint: say(
				'15 رقما. تجدونه في وثائق الضرائب أو الفواتير.',
				'15 chiffres. Il figure sur les papiers fiscaux ou les factures.',
				'15 digits. It is on tax papers and invoices.',
			),
			fact: 'ice',
		}),
		ask(
			'odco_number',
			'text',
			say('الرقم في السجل المركزي', 'Numéro au registre central', 'Central register number'),
			{
				hint: say('إن وُجد.', 'S’il existe.', 'If there is one.'),
				required: false,
				max: 30,
			},
		),
		ask(
			'approval_number',
			'text',
			say('رقم الإذن القديم بالتأسيس', 'Numéro de l’ancien agrément', 'Number of the former approval'),
			{
				hint: say(
					'للتعاونيات التي تأسست قبل القانون 112.12.',
					'Pour les coopératives d’avant la loi 112-12.',
					'For cooperatives older than law 112-12.',
				),
				required: false,
				max: 30,
			},
		),
		ask('trade_register', 'text', say('رقم السجل التجاري (RC)', 'Numéro RC', 'Trade register number (RC)'), {
			hint: say('أغلب التعاونيات ليس لها هذا الرقم.', 'La plupart n’en ont pas.', 'Most have none.'),
			required: false,
			max: 20,
			digitsOnly: true,
		}),
		ask('tax_number', 'text', say('رقم التعريف الضريبي (IF)', 'Identifiant fiscal (IF)', 'Tax number (IF)'), {
			required: false,
			max: 20,
			digitsOnly: true,
		}),
		ask(
			'cnss_number',
			'text',
			say('رقم الضمان الاجتماعي (CNSS)', 'Numéro CNSS', 'Social security number (CNSS)'),
			{ required: false, max: 20, digitsOnly: true },
		),
		ask(
			'sector',
			'choice',
			say('في أي قطاع تشتغلون؟', 'Dans quel secteur travaillez-vous ?', 'Which sector?'),
			{
				options: [...SECTORS],
				otherOption: 'other',
				readersSee: true,
				fact: 'sector',
			},
		),
		ask('region', 'region', say('الجهة', 'Région', 'Region'), { fact: 'regionCode' }),
		ask(
			'province',
			'province',
			say('الإقليم أو العمالة', 'Province ou préfecture', 'Province or prefecture'),
			{
				fact: 'provinceCode',
			},
		),
		ask('commune', 'text', say('الجماعة', 'Commune', 'Commune'), {
			hint: say(
				'وأضيفوا اسم الدوار إن أردتم.',
				'Ajoutez le douar si vous voulez.',
				'Add the village if you wish.',
			),
			min: 2,
			max: 100,
		}),
		ask('milieu', 'choice', say('أين تشتغلون؟', 'Où travaillez-vous ?', 'Where do you work?'), {
			options: [
				{ key: 'rural', label: say('في العالم القروي', 'En milieu rural', 'In the countryside') },
				{ key: 'urban', label: say('في المدينة', 'En ville', 'In town') },
				{ key: 'periurban', label: say('في ضواحي المدينة', 'En périphérie de ville', 'On the edge of town') },
			],
			readersSee: true,
			fact: 'milieu',
		}),
		ask(
			'won_before',
			'choice',
			say(
				'هل فازت تعاونيتكم بهذه الجائزة من قبل؟',
				'Votre coopérative a-t-elle déjà gagné ce prix ?',
				'Has your cooperative won this prize before?',
			),
			{
				hint: say('إن فازت، اكتبوا السنة.', 'Si oui, écrivez l’année.', 'If so, write the year.'),
				options: [
					{ key: 'no', label: say('لا', 'Non', 'No') },
					{ key: 'yes', label: say('نعم، سنة…', 'Oui, en…', 'Yes, in…') },
				],
				otherOption: 'yes',
			},
		),
	],
}
