import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import type { Localized } from '#app/domain/shared/localized.ts'
import { say } from './words.ts'

const MEGABYTE = 1024 * 1024
const PAPER: RequiredDocument['types'] = ['application/pdf', 'image/jpeg', 'image/png']

function paper(
	key: string,
	label: Localized,
	hint: Localized,
	more: Partial<RequiredDocument> = {},
): RequiredDocument {
	return {
		key,
		label,
		hint,
		required: true,
		maxFiles: 10,
		maxBytes: 10 * MEGABYTE,
		types: PAPER,
		readersSee: false,
		origin: 'proposed',
		...more,
	}
}

/** The real list of pieces was not found. No certified copy at this stage: originals are asked of finalists. */
export const documents: readonly RequiredDocument[] = [
	paper(
		'statutes',
		say('القانون الأساسي', 'Les statuts', 'Statutes'),
		say(
			'صورة واضحة لكل صفحة تكفي.',
			'Une photo nette de chaque page suffit.',
			'A clear picture of each page is enough.',
		),
	),
	paper(
		'register_extract',
		say(
			'مستخرج من سجل التعاونيات',
			'Extrait du registre des coopératives',
			'Extract of the register of cooperatives',
		),
		say(
			'من كتابة الضبط بالمحكمة الابتدائية.',
			'Du greffe du tribunal de première instance.',
			'From the clerk’s office of the court of first instance.',
		),
	),
	paper(
		'minutes',
		say(
			'محضر آخر جمع عام عادي',
			'PV de la dernière assemblée ordinaire',
			'Minutes of the last ordinary assembly',
		),
		say('مع أسماء المسيرين.', 'Avec les noms des dirigeants.', 'With the officers’ names.'),
	),
	paper(
		'member_list',
		say('لائحة الأعضاء', 'Liste des membres', 'List of members'),
		say(
			'الجنس وسنة الميلاد. أخفوا رقم البطاقة الوطنية.',
			'Le sexe et l’année de naissance. Masquez le numéro de carte nationale.',
			'Sex and year of birth. Cover the identity card numbers.',
		),
	),
	paper(
		'authorisation',
		say(
			'محضر أو رسالة تأذن بالترشيح',
			'PV ou lettre qui autorise la candidature',
			'Minutes or letter allowing the application',
		),
		say('موقعة من المسيرين.', 'Signée par les dirigeants.', 'Signed by the officers.'),
		{ maxFiles: 5 },
	),
	paper(
		'quotations',
		say('عروض أثمان', 'Devis', 'Quotations'),
		say(
			'واحد لكل سطر كبير في الميزانية. يراها القراء: أخفوا اسم التعاونية إن ظهر فيها.',
			'Un par grosse ligne du budget. Les lecteurs les voient : cachez le nom de la coopérative s’il y figure.',
			'One for each large budget line. Readers see them: cover the name of the cooperative if it shows.',
		),
		{ readersSee: true },
	),
	paper(
		'accounts',
		say('آخر حسابات سنوية', 'Derniers comptes annuels', 'Last annual accounts'),
		say('إن وُجدت.', 'S’il y en a.', 'If there are any.'),
		{ required: false, maxFiles: 5 },
	),
	paper(
		'photos',
		say('صور من عملكم', 'Photos de votre travail', 'Pictures of your work'),
		say(
			'خمس صور على الأكثر: المنتوج، الورشة، الأيدي وهي تعمل. بدون اسم التعاونية.',
			'Cinq au plus : le produit, l’atelier, les mains au travail. Sans le nom de la coopérative.',
			'Five at most: the product, the workshop, hands at work. Without the name of the cooperative.',
		),
		{ required: false, maxFiles: 5, types: ['image/jpeg', 'image/png'], readersSee: true },
	),
	paper(
		'video',
		say('فيديو من دقيقتين', 'Vidéo de deux minutes', 'Two-minute video'),
		say(
			'بالهاتف، بالدارجة أو تمازيغت أو الفرنسية. لا تذكروا اسم التعاونية.',
			'Au téléphone, en darija, en amazighe ou en français. Sans dire le nom de la coopérative.',
			'By phone, in Darija, Amazigh or French. Without saying the name of the cooperative.',
		),
		{ required: false, maxFiles: 1, maxBytes: 60 * MEGABYTE, types: ['video/mp4'], readersSee: true },
	),
]
