import type { Localized } from '#app/domain/shared/localized.ts'
import { say } from './words.ts'

/** Levels 1 to 5 of a criterion. 1, 3 and 5 are the anchors. */
export type Levels = readonly [Localized, Localized, Localized, Localized, Localized]

/** Level 0 of every criterion. */
export const nothing = say(
	'لم يُقدَّم شيء يسمح بتقييم هذا المعيار',
	'Rien de fourni pour juger ce critère',
	'Nothing provided to judge this criterion by',
)

export const innovation: Levels = [
	say(
		'نشاط مألوف، لا جديد فيه محليا',
		'Activité courante, rien de nouveau localement',
		'Ordinary activity, nothing new locally',
	),
	say(
		'تحسين بسيط لمنتوج أو طريقة معروفة، وما يميّزه قليل الوصف',
		'Amélioration légère d’un produit ou procédé connu ; ce qui le distingue est peu décrit',
		'Slight improvement of a known product or process; what sets it apart is little described',
	),
	say(
		'منتوج أو طريقة أو منفذ بيع جديد على التعاونية أو المنطقة، موصوف',
		'Produit, procédé ou débouché nouveau pour la coopérative ou le territoire, décrit',
		'Product, process or outlet new to the cooperative or the area, described',
	),
	say(
		'جديد على المنطقة وموصوف بدقة، مع تجربة أولى أو عيّنة، دون أن يكون جديدا على القطاع أو الجهة',
		'Nouveau pour le territoire, décrit avec précision, premier essai ou échantillon, sans être encore nouveau pour la filière ou la région',
		'New to the area, described precisely, with a first trial or sample, though not yet new to the sector or the region',
	),
	say(
		'جديد بوضوح على القطاع أو الجهة، مُجرَّب أو له نموذج أولي، يصعب تقليده',
		'Nettement nouveau pour la filière ou la région, testé ou prototypé, difficile à copier',
		'Clearly new to the sector or the region, tested or prototyped, hard to copy',
	),
]

export const viability: Levels = [
	say('لا زبناء ولا أثمنة محددة', 'Ni clients ni prix identifiés', 'Neither customers nor prices identified'),
	say(
		'زبناء أو أثمنة مذكورة جزئيا، والتكاليف ناقصة، فلا يُعرف الهامش',
		'Clients ou prix cités en partie ; coûts incomplets, marge impossible à juger',
		'Customers or prices given in part; costs incomplete, so the margin cannot be judged',
	),
	say(
		'زبناء وأثمنة وتكاليف مذكورة، وهامش معقول',
		'Clients, prix et coûts donnés ; marge plausible',
		'Customers, prices and costs given; plausible margin',
	),
	say(
		'زبناء وأثمنة وتكاليف مفصّلة وهامش مبيَّن، مع بوادر طلب أو مبيعات تجريبية، والمخاطر مذكورة دون حساب',
		'Clients, prix et coûts détaillés, marge montrée, signes de demande ou ventes d’essai ; risques cités mais non chiffrés',
		'Customers, prices and costs in detail, margin shown, signs of demand or trial sales; risks named but not costed',
	),
	say(
		'ما يثبت الطلب أو البيع، عتبة المردودية مبيَّنة، والمخاطر محسوبة',
		'Preuves de commandes ou de ventes, seuil de rentabilité montré, risques chiffrés',
		'Proof of orders or sales, break-even point shown, risks costed',
	),
]

/** Social impact of the women’s prize. */
export const womenEmpowered: Levels = [
	say('نوايا عامة', 'Intentions générales', 'General intentions'),
	say(
		'مستفيدات مذكورات بالتقريب، والأثر على الدخل أو الشغل موصوف دون أرقام',
		'Bénéficiaires citées de façon approximative ; effet sur le revenu ou l’emploi décrit sans chiffres',
		'Women who benefit named roughly; effect on income or jobs described without figures',
	),
	say(
		'مستفيدات معدودات، دخل أو شغل، ووضعية الانطلاق مذكورة',
		'Bénéficiaires comptées, revenu ou emplois, situation de départ indiquée',
		'Women who benefit counted, income or jobs, starting situation stated',
	),
	say(
		'مستفيدات معدودات وهدف بالأرقام وبأجل للدخل أو الشغل، يشمل عضوات في وضعية هشاشة أو من العالم القروي، وتنقصه المؤشرات أو المسؤوليات القيادية',
		'Bénéficiaires comptées, objectif chiffré et daté de revenu ou d’emploi, membres vulnérables ou rurales concernées ; manquent les indicateurs ou les rôles de direction',
		'Women who benefit counted, a dated target in figures for income or jobs, vulnerable or rural members included; indicators or leading roles are missing',
	),
	say(
		'مكسب دائم قابل للقياس لعضوات في وضعية هشاشة أو من العالم القروي، بمؤشرات ومسؤوليات قيادية',
		'Gain durable et mesurable pour des membres vulnérables ou rurales, avec indicateurs et rôles de direction',
		'Lasting, measurable gain for vulnerable or rural members, with indicators and leading roles',
	),
]

/** Social impact of the youth prize. */
export const youthEmployed: Levels = [
	say('نوايا عامة', 'Intentions générales', 'General intentions'),
	say(
		'شباب مستفيدون مذكورون بالتقريب، والأثر على الشغل أو الدخل موصوف دون أرقام',
		'Jeunes bénéficiaires cités de façon approximative ; effet sur l’emploi ou le revenu décrit sans chiffres',
		'Young people who benefit named roughly; effect on jobs or income described without figures',
	),
	say(
		'شباب مستفيدون معدودون، شغل أو دخل، ووضعية الانطلاق مذكورة',
		'Jeunes bénéficiaires comptés, emplois ou revenu, situation de départ indiquée',
		'Young people who benefit counted, jobs or income, starting situation stated',
	),
	say(
		'شباب معدودون وهدف بالأرقام وبأجل للشغل أو الدخل، يشمل شبابا في وضعية هشاشة أو من العالم القروي، وتنقصه المؤشرات أو المسؤوليات القيادية',
		'Jeunes comptés, objectif chiffré et daté d’emploi ou de revenu, jeunes vulnérables ou ruraux concernés ; manquent les indicateurs ou les rôles de direction',
		'Young people counted, a dated target in figures for jobs or income, vulnerable or rural youth included; indicators or leading roles are missing',
	),
	say(
		'مكسب دائم قابل للقياس في شغل شباب في وضعية هشاشة أو من العالم القروي، بمؤشرات ومسؤوليات قيادية',
		'Gain durable et mesurable d’emploi pour des jeunes vulnérables ou ruraux, avec indicateurs et rôles de direction',
		'Lasting, measurable gain in jobs for vulnerable or rural youth, with indicators and leading roles',
	),
]

export const environment: Levels = [
	say('غير واردة أو مُضرة', 'Ignorée ou néfaste', 'Ignored or harmful'),
	say(
		'إشارة عامة إلى البيئة دون إجراء محدد',
		'Mention générale de l’environnement, sans mesure précise',
		'General mention of the environment, without a precise measure',
	),
	say(
		'الموارد أو النفايات أو الماء مأخوذة بعين الاعتبار',
		'Ressources, déchets ou eau pris en compte',
		'Resources, waste or water taken into account',
	),
	say(
		'إجراءات محددة للماء أو الطاقة أو النفايات وهدف مذكور، دون قياس للمكسب أو دون تثمين موارد محلية',
		'Actions précises sur l’eau, l’énergie ou les déchets, avec un objectif ; gain non mesuré ou ressources locales non valorisées',
		'Precise actions on water, energy or waste, with a target; the gain is not measured or local resources are not put to use',
	),
	say(
		'مكسب قابل للقياس (ماء، طاقة، نفايات، تنوع حيوي)، وتثمين موارد محلية',
		'Gain mesurable (eau, énergie, déchets, biodiversité), ressources locales valorisées',
		'Measurable gain (water, energy, waste, biodiversity), local resources put to use',
	),
]

export const feasibility: Levels = [
	say('خطة غامضة وميزانية بلا سند', 'Plan vague, budget sans appui', 'Vague plan, budget without support'),
	say(
		'مراحل مذكورة دون تواريخ أو أدوار، وميزانية مفصّلة بلا عروض أثمان',
		'Étapes citées sans dates ni rôles ; budget détaillé mais sans devis',
		'Steps named without dates or roles; detailed budget without quotations',
	),
	say(
		'مراحل وتواريخ وعروض أثمان وأدوار محددة',
		'Étapes, dates, devis et rôles nommés',
		'Steps, dates, quotations and named roles',
	),
	say(
		'خطة كاملة، أغلب سطور الميزانية مبررة بعروض أثمان، والمخاطر الرئيسية مذكورة، دون تمويل مشترك مؤكد',
		'Plan complet, devis pour la plupart des lignes, principaux risques cités ; cofinancement non confirmé',
		'Complete plan, quotations for most lines, main risks named; co-funding not confirmed',
	),
	say(
		'جاهز للانطلاق، 50.000 درهم حاسمة ومبررة كليا، تمويل مشترك، والمخاطر مدبَّرة',
		'Prêt à démarrer, 50 000 DH décisifs et justifiés en entier, cofinancement, risques traités',
		'Ready to start, 50,000 MAD decisive and justified in full, co-funding, risks handled',
	),
]

export const governance: Levels = [
	say(
		'شخص واحد يقرر، ولا جموع عامة',
		'Une personne décide ; pas d’assemblée',
		'One person decides; no assembly',
	),
	say(
		'جموع عامة غير منتظمة، والأعضاء أُخبروا بالمشروع ولم يشاركوا فيه',
		'Assemblées irrégulières ; membres informés du projet sans y avoir pris part',
		'Irregular assemblies; members told of the project without taking part in it',
	),
	say(
		'جموع عامة منتظمة، والأعضاء شاركوا في المشروع',
		'Assemblées régulières, membres associés au projet',
		'Regular assemblies, members took part in the project',
	),
	say(
		'الأعضاء شاركوا في اختيار المشروع وتقسيم الأدوار، وقاعدة تقاسم الأرباح مكتوبة، مع شريك محلي واحد على الأقل',
		'Membres associés au choix du projet et au partage des rôles, règle de partage des gains écrite, au moins un partenaire local',
		'Members took part in choosing the project and sharing roles, a written rule for sharing gains, at least one local partner',
	),
	say(
		'الأعضاء صمموه معا، أرباح متقاسمة، شركاء وتعاونيات أخرى، وقابل للتكرار',
		'Conçu avec les membres, gains partagés, partenaires et autres coopératives, reproductible',
		'Designed with the members, gains shared, partners and other cooperatives, can be repeated elsewhere',
	),
]
