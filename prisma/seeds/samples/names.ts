/** Names of cooperatives that nobody bears, Arabic and French. What is made of them is always marked as a sample. */
export const NAMES: readonly (readonly [ar: string, fr: string])[] = [
	['زهر اللوز', 'Fleur d’amandier'],
	['خيط الصبح', 'Fil du matin'],
	['ظل الزيتونة', 'L’ombre de l’olivier'],
	['عين الجبل', 'La source de la montagne'],
	['باب الواحة', 'La porte de l’oasis'],
	['نسيج الأطلس', 'Tissage de l’Atlas'],
	['رمل وملح', 'Sable et sel'],
	['سنابل', 'Les épis'],
	['حبة القمح', 'Le grain de blé'],
	['قنطرة الواد', 'Le pont de l’oued'],
	['ريح الشرقي', 'Vent d’est'],
	['وردة الحقل', 'Rose des champs'],
	['يد واحدة', 'Une seule main'],
	['أول المطر', 'Première pluie'],
	['صوت النحل', 'Le chant des abeilles'],
	['خلية', 'La ruche'],
	['نوار الرمان', 'Fleur de grenadier'],
	['شجرة الأركان', 'L’arganier'],
	['قمر الساحل', 'Lune du littoral'],
	['مرسى الخير', 'Le bon port'],
	['تربة طيبة', 'Bonne terre'],
	['غصن الزعتر', 'Brin de thym'],
	['رائحة الشيح', 'Parfum d’armoise'],
	['نخلة وظل', 'Palmier et ombre'],
	['سبع ألوان', 'Sept couleurs'],
	['خبز الدار', 'Pain de la maison'],
	['عتبة الدار', 'Le seuil'],
	['الفوانيس', 'Les lanternes'],
	['مغزل', 'Le fuseau'],
	['صوف الهضبة', 'Laine du plateau'],
	['ضوء القرية', 'Lumière du village'],
	['الجسر الأخضر', 'Le pont vert'],
	['أفق جديد', 'Nouvel horizon'],
	['خطوات', 'Les pas'],
	['مواسم', 'Les saisons'],
	['حصاد', 'La moisson'],
	['ندى الفجر', 'Rosée de l’aube'],
	['طين وماء', 'Terre et eau'],
	['قوس قزح', 'Arc-en-ciel'],
	['نجمة الجنوب', 'Étoile du sud'],
	['بستان الجدات', 'Le verger des aïeules'],
	['ثمار التلال', 'Fruits des collines'],
	['ساقية', 'La séguia'],
	['دوم وقصب', 'Doum et roseau'],
	['نقش', 'Ciselure'],
	['لمة', 'Le cercle'],
	['تويزة', 'Touiza'],
	['بذرة', 'La graine'],
	['مشعل', 'Le flambeau'],
	['مرآة البحر', 'Miroir de mer'],
	['حكاية خيط', 'Histoire d’un fil'],
	['سقف واحد', 'Un même toit'],
	['رحى', 'La meule'],
	['ياسمين الحي', 'Jasmin du quartier'],
]

/** Ways to lengthen a name as registers do; `{}` is the name. */
export const LONG_NAMES: readonly (readonly [ar: string, fr: string])[] = [
	[
		'تعاونية {} لإنتاج وتثمين وتسويق المنتجات المجالية بالوسط القروي',
		'Coopérative {} de production, de valorisation et de vente de produits du terroir',
	],
	[
		'التعاونية متعددة المهن {} للصناعة التقليدية والتنمية المستدامة',
		'Coopérative multimétiers {} pour l’artisanat et le développement durable',
	],
	['تعاونية {}', 'Coopérative {}'],
	['تعاونية {} للتضامن', 'Coopérative {} Solidarité'],
]

/** People appear as a role and a number, never as a person. */
export const ROLES = {
	president: { ar: 'رئيسة التعاونية', fr: 'Présidente de la coopérative' },
	manager: { ar: 'مسير التعاونية', fr: 'Gérant de la coopérative' },
	juror: { ar: 'عضو لجنة التحكيم', fr: 'Membre du jury' },
	chair: { ar: 'رئاسة لجنة التحكيم', fr: 'Présidence du jury' },
	secretary: { ar: 'تدبير الدورة', fr: 'Gestion de l’édition' },
	officer: { ar: 'مكلف جهوي بالملفات', fr: 'Agent régional' },
	nationalOfficer: { ar: 'مكلف وطني بالملفات', fr: 'Agent national' },
	auditor: { ar: 'مكلف بالتدقيق', fr: 'Auditeur' },
	applicant: { ar: 'ممثلة تعاونية', fr: 'Représentante de coopérative' },
} as const

export type SampleRole = keyof typeof ROLES

/** « رئيسة التعاونية، عينة 12 » / « Présidente de la coopérative, exemple 12 ». */
export function nameRole(role: SampleRole, number: number, language: 'ar' | 'fr'): string {
	return language === 'ar' ? `${ROLES[role].ar}، عينة ${number}` : `${ROLES[role].fr}, exemple ${number}`
}

/** « زهر اللوز (عينة 12) » / « Fleur d’amandier (exemple 12) ». */
export function markName(name: string, number: number, language: 'ar' | 'fr'): string {
	return language === 'ar' ? `${name} (عينة ${number})` : `${name} (exemple ${number})`
}

/** Kinds of bodies that send jurors, without naming any. */
export const ORGANISATIONS: readonly (readonly [ar: string, fr: string])[] = [
	['جامعة', 'Université'],
	['غرفة الصناعة التقليدية', 'Chambre d’artisanat'],
	['غرفة فلاحية', 'Chambre d’agriculture'],
	['مؤسسة تمويل', 'Organisme de financement'],
	['جمعية تنموية', 'Association de développement'],
	['مركز استثمار', 'Centre d’investissement'],
	['شبكة تعاونيات', 'Réseau de coopératives'],
	['معهد بحث', 'Institut de recherche'],
]

/** Small pieces of answers that no scenario tells. */
export const PIECES = {
	court: {
		ar: (province: string) => `المحكمة الابتدائية ب${province}`,
		fr: (province: string) => `Tribunal de première instance, ${province}`,
	},
	otherSector: { ar: 'إصلاح الأجهزة', fr: 'Réparation d’appareils' },
	ownLine: { ar: 'تهيئة المحل ومصاريف التشغيل الأولى', fr: 'Aménagement du local et premiers frais' },
} as const

/** Names that people give to the files they send. */
export const FILE_NAMES: Readonly<Record<string, { ar: string; fr: string }>> = {
	statutes: { ar: 'القانون الأساسي', fr: 'Statuts' },
	register_extract: { ar: 'مستخرج السجل', fr: 'Extrait du registre' },
	minutes: { ar: 'محضر الجمع العام', fr: 'PV assemblée' },
	member_list: { ar: 'لائحة الأعضاء', fr: 'Liste des membres' },
	authorisation: { ar: 'إذن بالترشيح', fr: 'Autorisation' },
	quotations: { ar: 'عرض أثمان', fr: 'Devis' },
	accounts: { ar: 'الحسابات السنوية', fr: 'Comptes' },
	photos: { ar: 'صورة', fr: 'Photo' },
}
