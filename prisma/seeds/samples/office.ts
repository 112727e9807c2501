/** Words of officers to applicants: why an application is refused, and what is asked of it. */
type Told = { readonly ar: string; readonly fr: string }

/** By the rule that is not met. */
export const REASONS = {
	'share-short': {
		ar: 'عدد النساء في لائحة الأعضاء يساوي الثلثين أو يقل عنهما، والشرط أن يكون أكثر من الثلثين. راجعنا اللائحة مرتين. يمكنكم التقدم من جديد في الدورة المقبلة إذا تغير العدد.',
		fr: 'D’après la liste des membres, les femmes sont deux tiers ou moins, et la règle en demande plus de deux tiers. La liste a été relue deux fois. Vous pourrez revenir à la prochaine édition si le nombre change.',
	},
	'share-short-youth': {
		ar: 'عدد الشباب في لائحة الأعضاء يساوي الثلثين أو يقل عنهما، والشرط أن يكون أكثر من الثلثين. راجعنا اللائحة مرتين. يمكنكم التقدم من جديد في الدورة المقبلة إذا تغير العدد.',
		fr: 'D’après la liste des membres, les jeunes sont deux tiers ou moins, et la règle en demande plus de deux tiers. La liste a été relue deux fois. Vous pourrez revenir à la prochaine édition si le nombre change.',
	},
	'registered-late': {
		ar: 'تاريخ التسجيل المكتوب في مستخرج السجل جاء بعد يوم افتتاح باب الترشيح، والقانون المنظم يشترط التسجيل قبله. ننتظركم في الدورة المقبلة.',
		fr: 'L’extrait du registre porte une date d’inscription postérieure à l’ouverture des candidatures, alors que le règlement demande une inscription antérieure. Nous vous attendons à la prochaine édition.',
	},
	'won-before': {
		ar: 'سبق للتعاونية أن توجت في السنوات الأربع الأخيرة، والقاعدة تترك المكان لغيرها خلال هذه المدة. نهنئكم على ما حققتم.',
		fr: 'La coopérative a été primée au cours des quatre dernières années, et la règle laisse la place à d’autres pendant ce temps. Bravo pour le chemin parcouru.',
	},
	/** Nothing else is wrong: documents that were asked for never came. */
	regular: {
		ar: 'طلبنا مستخرج السجل ومحضر الجمع العام، وانتهى الأجل دون أن يصلا إلينا، فلم نتمكن من التحقق من الوضعية القانونية.',
		fr: 'L’extrait du registre et le procès-verbal ont été demandés ; le délai est passé sans qu’ils nous parviennent, et la situation légale n’a pu être vérifiée.',
	},
} as const satisfies Record<string, Told>

/** What is asked, by key of a document or of a field, and the line of the checklist that it belongs to. */
export const COMPLETIONS: readonly ({ readonly key: string; readonly rule: string } & Told)[] = [
	{
		key: 'register_extract',
		rule: 'document:register_extract',
		ar: 'الصفحة الثانية من المستخرج غير ظاهرة. أعيدوا تصويرها تحت الضوء.',
		fr: 'La deuxième page de l’extrait est illisible. Reprenez la photo à la lumière.',
	},
	{
		key: 'member_list',
		rule: 'document:member_list',
		ar: 'سنة الميلاد ناقصة في لائحة الأعضاء. أضيفوها وأخفوا أرقام البطائق.',
		fr: 'L’année de naissance manque dans la liste des membres. Ajoutez-la et masquez les numéros de carte.',
	},
	{
		key: 'minutes',
		rule: 'document:minutes',
		ar: 'المحضر بدون توقيع. أرسلوا النسخة الموقعة.',
		fr: 'Le procès-verbal n’est pas signé. Envoyez la version signée.',
	},
	{
		key: 'women',
		rule: 'share',
		ar: 'العدد المكتوب لا يوافق لائحة الأعضاء. راجعوه من فضلكم.',
		fr: 'Le nombre indiqué ne correspond pas à la liste. Vérifiez-le.',
	},
	{
		key: 'authorisation',
		rule: 'document:authorisation',
		ar: 'رسالة الإذن لا تذكر هذه الدورة. أرسلوا إذنا لهذه السنة.',
		fr: 'La lettre d’autorisation ne cite pas cette édition. Envoyez celle de cette année.',
	},
	{
		key: 'quotations',
		rule: 'document:quotations',
		ar: 'عرض الثمن الأول بدون تاريخ ولا خاتم. اطلبوا نسخة كاملة من المورد.',
		fr: 'Le premier devis n’a ni date ni cachet. Demandez une copie complète au fournisseur.',
	},
]

/** Reasons of the jury, as the chair records them: thirty characters or more. */
export const DECISIONS: Readonly<Record<'zero-mark' | 'tie' | 'readings' | 'vote', string>> = {
	'zero-mark': 'قرأت اللجنة الملف من جديد: المحور الذي نُقّط بصفر لم يُجب عنه فعلا، فلا يمكن تتويجه هذه السنة.',
	tie: 'تساوى الملفان في كل القواعد المعلنة، فقررت اللجنة بعد قراءة ثانية للمعيار الأثقل وزنا.',
	readings: 'تكفي القراءات الموجودة للحكم على هذا الملف، ولا أحد من الأعضاء الحاضرين طلب غيرها.',
	vote: 'الملف يسبق غيره في الأثر الاجتماعي بفارق واضح، وملاحظات القراء الثلاثة متفقة على ذلك، فصوتت اللجنة لتتويجه.',
}
