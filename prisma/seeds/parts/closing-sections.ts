import type { Section } from '#app/domain/edition/definition.ts'
import { ask, say } from './words.ts'

export const documentsSection: Section = {
	key: 'documents',
	kind: 'documents',
	title: say('الوثائق', 'Les pièces', 'Documents'),
	summary: say('صورة بالهاتف تكفي', 'Une photo au téléphone suffit', 'A phone picture is enough'),
	fields: [],
}

/** The key of each box is the kind under which the consent is kept. */
export const declarationSection: Section = {
	key: 'declaration',
	kind: 'declaration',
	title: say('التصريح والإرسال', 'Déclaration et envoi', 'Declaration and sending'),
	summary: say(
		'راجعوا أجوبتكم، ثم أرسلوها',
		'Relisez vos réponses, puis envoyez',
		'Read your answers again, then send',
	),
	fields: [
		ask(
			'declaration',
			'consent',
			say(
				'نصرح بأن ما كتبناه صحيح، وبأن التعاونية أذنت لنا بالترشيح باسمها.',
				'Nous déclarons que tout cela est vrai, et que la coopérative nous a autorisés à candidater en son nom.',
				'We declare that all this is true, and that the cooperative allowed us to apply in its name.',
			),
		),
		ask(
			'independence',
			'consent',
			say(
				'لا أحد من مسيرينا عضو في لجنة التحكيم أو مستخدم لدى الجهة المنظمة، ولا زوج أو أب أو ابن لأحد منهم.',
				'Aucun de nos dirigeants n’est membre du jury ni agent des organisateurs, ni conjoint, parent ou enfant de l’un d’eux.',
				'None of our officers is a member of the jury or works for the organisers, nor is the spouse, parent or child of one who does.',
			),
		),
		ask(
			'processing',
			'consent',
			say(
				'قرأنا كيف تُستعمل معطياتنا، ونوافق على معالجتها من أجل هذه الجائزة.',
				'Nous avons lu comment nos données servent, et acceptons leur traitement pour ce prix.',
				'We have read how our data is used, and agree to its use for this prize.',
			),
			{
				hint: say(
					'يمكنكم الاطلاع عليها وتصحيحها في أي وقت (القانون 09.08).',
					'Vous pouvez les consulter et les corriger à tout moment (loi 09-08).',
					'You can see and correct it at any time (law 09-08).',
				),
			},
		),
		ask(
			'photo',
			'consent',
			say(
				'إذا توِّجنا، نقبل نشر صورنا واسم التعاونية وحكايتها.',
				'Si nous sommes primés, nous acceptons la publication de nos photos et de notre histoire.',
				'If we win, we agree that our pictures and our story are published.',
			),
			{ required: false },
		),
		ask(
			'reuse',
			'consent',
			say(
				'نقبل أن تُستعمل أجوبتنا، بدون أسماء، في الدراسة والتكوين.',
				'Nous acceptons que nos réponses servent, sans les noms, à l’étude et à la formation.',
				'We agree that our answers serve, without names, for study and training.',
			),
			{ required: false },
		),
	],
}
