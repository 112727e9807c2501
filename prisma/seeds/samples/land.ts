import { ARGAN_LAND, PALM_GROVES } from './places.ts'
import type { Scenario } from './scenario.ts'

/** Agriculture and argan. */
export const LAND: readonly Scenario[] = [
	{
		sector: 'agriculture',
		ar: {
			titles: [
				'بذور محلية للقمح والذرة: بنك بذور تسيره التعاونية',
				'نحفظ بذورنا ونبيعها: بنك محلي للبذور المقاومة للجفاف',
			],
			problem: [
				'صارت البذور المحلية نادرة، والمشتراة تحتاج ماء أكثر مما تعطيه السماء عندنا منذ ست سنوات.',
				'كل فلاح يحتفظ بما يستطيع في أكياس، فتضيع بالسوس ثلث الكمية قبل الحرث.',
			],
			solution: [
				'نجمع ثمانية أصناف محلية ونكثرها على هكتارين، ثم ننقيها ونخزنها في قاعة باردة محكمة.',
				'يستعير الفلاح قنطارا ويرد قنطارا وربعا، ويباع الفائض في أكياس تحمل اسم الصنف وسنة الجني.',
			],
			novelty: [
				'بنك بذور يسيره المنتجون أنفسهم بنظام الإعارة، مع اختبار إنبات مكتوب لكل كيس.',
				'سجلنا عند المعهد الجهوي مقارنة لثلاث سنوات بين أصنافنا وصنف تجاري، وعندنا نتائجها.',
			],
			market: [
				'طلبت منا أربع جمعيات سقوية أحد عشر قنطارا للموسم المقبل، بثمن ستمئة وخمسين درهما للقنطار.',
				'كلفة القنطار المنقى أربعمئة وعشرة دراهم، والباقي يغطي التخزين والاختبار.',
			],
			environment: [
				'الأصناف المحلية تكتفي بسقيتين أقل في الموسم، ونوفر بذلك نحو ألف ومئتي متر مكعب في الهكتار.',
				'نقلل كذلك من المعالجة الكيماوية، لأن التخزين البارد يغني عن أقراص التبخير.',
			],
			items: ['آلة تنقية وفرز البذور', 'تهيئة قاعة التخزين والتبريد', 'أكياس وبطاقات واختبارات الإنبات'],
		},
		fr: {
			titles: [
				'Semences locales de blé et de maïs : une banque gérée par la coopérative',
				'Garder nos semences et les vendre : une banque locale résistante à la sécheresse',
			],
			problem: [
				'Les semences locales se font rares, et celles du commerce demandent plus d’eau qu’il n’en tombe chez nous depuis six ans.',
				'Chacun garde ce qu’il peut en sacs : un tiers est perdu par les charançons avant les labours.',
			],
			solution: [
				'Huit variétés locales sont multipliées sur deux hectares, nettoyées puis conservées dans une salle fraîche et étanche.',
				'On emprunte un quintal, on en rend un et quart ; le surplus se vend en sacs portant variété et année.',
			],
			novelty: [
				'Une banque tenue par les producteurs, par prêt de semences, avec un test de germination écrit pour chaque sac.',
				'Trois années de comparaison avec une variété commerciale ont été suivies par l’institut régional ; les résultats sont joints.',
			],
			market: [
				'Quatre associations d’irrigants demandent onze quintaux pour la prochaine campagne, à 650 DH le quintal.',
				'Le quintal nettoyé revient à 410 DH ; le reste couvre le stockage et les tests.',
			],
			environment: [
				'Ces variétés se contentent de deux irrigations de moins, soit environ 1 200 m³ économisés à l’hectare.',
				'Le stockage frais évite aussi les pastilles de fumigation.',
			],
			items: [
				'Trieur de semences',
				'Aménagement et froid de la salle de stockage',
				'Sacs, étiquettes et tests de germination',
			],
		},
	},
	{
		sector: 'agriculture',
		provinces: PALM_GROVES,
		ar: {
			titles: [
				'تثمين التمور الثانوية: دبس وعجين وخل بدل علف رخيص',
				'لا تمرة تضيع: وحدة صغيرة لتحويل تمور الفرز',
			],
			problem: [
				'بعد الفرز يبقى عندنا ثلث الصابة تمورا صغيرة أو مشققة تباع علفا بدرهم ونصف للكيلو.',
				'وفي السنوات الحارة تنضج الواحة دفعة واحدة، فينهار الثمن في أسبوعين.',
			],
			solution: [
				'نغسل التمور ونعالجها بالحرارة ثم نستخرج منها الدبس والعجين، ونخمر النوى والقشور خلا في براميل.',
				'نخزن العجين في علب صغيرة فنبيع طوال السنة ولا ننتظر الموسم.',
			],
			novelty: [
				'وحدة تحول التمر كله: الدبس من اللب والخل من البقايا وقهوة النوى، وهذا غير موجود في واحات الإقليم.',
				'عندنا نموذج أولي اشتغل موسمين بأدوات منزلية وتذوقه مئة وعشرون زبونا.',
			],
			market: [
				'محلبة وثلاثة مخابز وافقت على تجربة العجين، وطلب متجر للمنتجات المجالية مئتي قارورة دبس.',
				'ثمن القارورة ثمانية وثلاثون درهما، وكلفتها واحد وعشرون.',
			],
			environment: [
				'لا يرمى شيء: النوى بعد التحميص وقود للغلاية، وماء الغسل يسقي صفين من النخيل.',
				'تحسن ثمن التمور الثانوية يشجع على خدمة النخيل المهمل، فتقل الحرائق.',
			],
			items: ['غلاية ومعصرة من الفولاذ الغذائي', 'آلة تعبئة وعلب وقوارير', 'تهيئة القاعة وتحاليل السلامة'],
		},
		fr: {
			titles: [
				'Valoriser les dattes de second choix : sirop, pâte et vinaigre plutôt qu’un fourrage bradé',
				'Aucune datte perdue : petite unité de transformation des écarts de tri',
			],
			problem: [
				'Après le tri, un tiers de la récolte, petit ou fendu, part en fourrage à 1,50 DH le kilo.',
				'Les années chaudes, toute l’oasis mûrit d’un coup et le prix s’effondre en deux semaines.',
			],
			solution: [
				'Lavage, traitement thermique, puis extraction du sirop et de la pâte ; noyaux et peaux fermentent en vinaigre.',
				'La pâte se garde en petites boîtes : nous vendons toute l’année sans attendre la saison.',
			],
			novelty: [
				'Une unité qui utilise tout le fruit, du sirop au café de noyau : il n’en existe pas dans les oasis de la province.',
				'Un premier essai a tourné deux saisons avec du matériel domestique, goûté par cent vingt clients.',
			],
			market: [
				'Une laiterie et trois boulangeries acceptent d’essayer la pâte, et une boutique du terroir commande 200 bouteilles de sirop.',
				'La bouteille se vend 38 DH et revient à 21 DH.',
			],
			environment: [
				'Rien n’est jeté : les noyaux grillés chauffent la chaudière et l’eau de lavage irrigue deux rangs de palmiers.',
				'Mieux payer le second choix incite à entretenir les palmiers délaissés, donc à réduire les incendies.',
			],
			items: [
				'Chaudière et presse en inox alimentaire',
				'Remplisseuse, boîtes et bouteilles',
				'Aménagement du local et analyses sanitaires',
			],
		},
	},
	{
		sector: 'agriculture',
		ar: {
			titles: ['تربية النحل المتنقلة: عسل مصنف حسب الزهرة', 'مناحل متنقلة ومختبر صغير لعسل معروف المصدر'],
			problem: [
				'نبيع العسل خليطا دون اسم الزهرة، فيقارنه الزبون بعسل مستورد رخيص.',
				'وفقدنا في صيفين ستين خلية لأن الخلايا بقيت في مكان واحد بعد انتهاء الإزهار.',
			],
			solution: [
				'ننقل مئة خلية بين ثلاث محطات حسب تقويم الإزهار، ونستخلص كل عسل وحده في خزان مرقم.',
				'نقيس الرطوبة ونفحص حبوب اللقاح، ونكتب النتيجة على القنينة.',
			],
			novelty: [
				'بطاقة تتبع من الخلية إلى القنينة، مع فحص حبوب اللقاح لدى مختبر جامعي كل موسم.',
				'نعتمد كذلك ميزانا واحدا متصلا في كل محطة، يخبرنا بامتلاء الخلايا قبل الذهاب.',
			],
			market: [
				'صيدليتان ومحل نباتات طبية يشترون عسل الزعتر بمئتين وعشرين درهما، مقابل مئة وثلاثين للخليط.',
				'ننتج نحو تسعمئة كيلوغرام، والطلب المسجل يفوقها بالثلث.',
			],
			environment: [
				'النحل يرفع إنتاج اللوز والحوامض عند الجيران، واتفقنا معهم على عدم الرش وقت الإزهار.',
				'نعالج الفاروا بأحماض عضوية لا تترك أثرا في العسل.',
			],
			items: ['خلايا ومقطورة للنقل', 'فرازة وخزانات وجهاز قياس الرطوبة', 'تحاليل حبوب اللقاح والتلفيف'],
		},
		fr: {
			titles: [
				'Ruchers transhumants : un miel classé par fleur',
				'Ruches mobiles et petit laboratoire pour un miel d’origine connue',
			],
			problem: [
				'Nous vendons un miel mélangé, sans nom de fleur, que le client compare à un miel importé bon marché.',
				'En deux étés, soixante colonies ont été perdues, restées sur place après la floraison.',
			],
			solution: [
				'Cent ruches tournent entre trois stations selon le calendrier des floraisons, et chaque miel est extrait à part dans une cuve numérotée.',
				'Humidité mesurée, pollens vérifiés, résultat inscrit sur le pot.',
			],
			novelty: [
				'Une fiche de suivi de la ruche au pot, avec analyse pollinique par un laboratoire universitaire chaque saison.',
				'Une balance connectée par station nous dit quand se déplacer.',
			],
			market: [
				'Deux pharmacies et un herboriste achètent le miel de thym à 220 DH, contre 130 DH pour le mélange.',
				'Nous produisons environ 900 kg ; les demandes notées dépassent d’un tiers.',
			],
			environment: [
				'Les abeilles améliorent la récolte d’amandes et d’agrumes des voisins, qui s’engagent à ne pas traiter en fleur.',
				'Le varroa est traité aux acides organiques, sans résidu dans le miel.',
			],
			items: [
				'Ruches et remorque de transport',
				'Extracteur, cuves et réfractomètre',
				'Analyses polliniques et conditionnement',
			],
		},
	},
	{
		sector: 'agriculture',
		ar: {
			titles: ['خضر بالسقي الموضعي وسلال أسبوعية للمدينة القريبة', 'من الضيعة إلى البيت: سلة خضر كل خميس'],
			problem: [
				'نبيع الخضر في سوق الجملة بالثمن الذي يقرره المشتري، ويرجع معنا الخمس كل مرة.',
				'السقي بالغمر يستهلك ماء البئر حتى ينضب في غشت.',
			],
			solution: [
				'نحول ثلاثة هكتارات إلى السقي بالتنقيط، ونزرع أربعة عشر نوعا على دفعات صغيرة.',
				'نحضر كل أسبوع سلالا من ثمانية كيلوغرامات لزبناء مشتركين يؤدون في بداية الشهر.',
			],
			novelty: [
				'الاشتراك الشهري جديد في المنطقة: نعرف ما سنبيع قبل أن نزرع، ولا نرجع بشيء.',
				'خطة الزرع مكتوبة للسنة كلها، كل قطعة بتاريخها ومحصولها المنتظر.',
			],
			market: [
				'جربنا اثنتين وثلاثين سلة طوال ثلاثة أشهر، وعندنا لائحة انتظار بخمسين أسرة ومدرسة خاصة.',
				'ثمن السلة سبعون درهما، وكلفتها مع التوصيل واحد وخمسون.',
			],
			environment: [
				'التنقيط يوفر أربعين في المئة من الماء، وقسنا ذلك بعداد على قطعة تجريبية.',
				'نستعمل سمادا من مخلفات الضيعة، والسلة ترجع ويعاد ملؤها.',
			],
			items: [
				'شبكة التنقيط ووحدة التصفية',
				'دراجة ثلاثية العجلات مبردة للتوصيل',
				'سلال قابلة للإرجاع وبيت للشتلات',
			],
		},
		fr: {
			titles: [
				'Maraîchage au goutte-à-goutte et paniers hebdomadaires pour la ville voisine',
				'De la parcelle à la maison : un panier de légumes chaque jeudi',
			],
			problem: [
				'Au marché de gros, l’acheteur fixe le prix et un cinquième revient avec nous à chaque fois.',
				'L’irrigation gravitaire vide le puits dès le mois d’août.',
			],
			solution: [
				'Trois hectares passent au goutte-à-goutte, avec quatorze espèces semées en petites séries.',
				'Chaque semaine, des paniers de huit kilos pour des abonnés qui paient en début de mois.',
			],
			novelty: [
				'L’abonnement mensuel est nouveau ici : nous savons ce que nous vendrons avant de semer, et rien ne revient.',
				'Le plan de culture est écrit pour l’année, parcelle par parcelle, avec la récolte attendue.',
			],
			market: [
				'Trente-deux paniers testés pendant trois mois ; cinquante familles et une école privée en liste d’attente.',
				'Le panier se vend 70 DH et coûte 51 DH, livraison comprise.',
			],
			environment: [
				'Le goutte-à-goutte économise 40 % d’eau, mesurés au compteur sur une parcelle d’essai.',
				'Compost de la ferme, et panier consigné que l’on remplit de nouveau.',
			],
			items: [
				'Réseau goutte-à-goutte et filtration',
				'Triporteur réfrigéré pour la livraison',
				'Paniers consignés et abri à plants',
			],
		},
	},
	{
		sector: 'argan',
		provinces: ARGAN_LAND,
		ar: {
			titles: [
				'تتبع ثمار الأركان من الشجرة إلى القارورة',
				'أركان معروف الشجرة: جمع منظم وزيت بشهادة منشأ',
				'وحدة مشتركة لعصر زيت الأركان مع تتبع كل دفعة',
			],
			problem: [
				'نبيع اللوز المكسر للوسطاء، فلا نعرف أين ينتهي زيتنا ولا نأخذ إلا جزءا صغيرا من ثمنه.',
				'وتختلط الثمار القديمة بالجديدة في المخزن، فتتغير نكهة الزيت من دفعة إلى أخرى.',
			],
			solution: [
				'نسجل كل كيس باسم الدوار وتاريخ الجمع، ونعصر كل دفعة وحدها في آلة سعتها خمسون كيلوغراما.',
				'يقرأ الزبون الرمز على القارورة فيرى الدوار وتاريخ العصر ونتيجة التحليل.',
			],
			novelty: [
				'تتبع بالدوار والتاريخ لم يكن موجودا عند تعاونيات المنطقة، وجربناه على ثلاثمئة وخمسين لترا.',
				'أضفنا فترة راحة للشجر متفقا عليها بين الدواوير، وهي قاعدة عرفية كتبناها لأول مرة.',
			],
			market: [
				'مستورد صغير طلب أربعمئة لتر بشرط التتبع، وصيدلية محلية تشتري عشرين لترا كل شهر.',
				'ثمن اللتر أربعمئة وعشرون درهما، وكلفته مئتان وتسعون، أجرة الكسر منها.',
			],
			environment: [
				'الراحة المتفق عليها تترك ثلث الثمار لتجديد الغابة، وغرسنا ستمئة شتلة هذه السنة.',
				'القشور وقود للحمام، والتفل علف لماعز الدوار بعد طبخه.',
			],
			items: ['آلة عصر بالبرودة ومصفاة', 'طابعة رموز وأكياس مرقمة', 'تحاليل الجودة وشهادة المنشأ'],
		},
		fr: {
			titles: [
				'Suivre l’argan de l’arbre à la bouteille',
				'Un argan dont on connaît l’arbre : récolte réglée et huile d’origine certifiée',
				'Unité commune de pression avec suivi de chaque lot',
			],
			problem: [
				'Nous vendons les amandons à des intermédiaires : nous ne savons pas où finit notre huile et n’en touchons qu’une petite part.',
				'Les fruits anciens et nouveaux se mélangent en réserve, et le goût change d’un lot à l’autre.',
			],
			solution: [
				'Chaque sac porte le douar et la date de ramassage, et chaque lot est pressé à part dans une machine de cinquante kilos.',
				'Le code de la bouteille montre au client le douar, la date de pression et l’analyse.',
			],
			novelty: [
				'Un suivi par douar et par date n’existait pas dans les coopératives voisines ; nous l’avons essayé sur 350 litres.',
				'S’y ajoute un repos de l’arganeraie convenu entre douars, règle coutumière écrite pour la première fois.',
			],
			market: [
				'Un petit importateur demande 400 litres si le suivi est assuré, et une pharmacie locale en prend vingt par mois.',
				'Le litre se vend 420 DH et revient à 290 DH, concassage payé.',
			],
			environment: [
				'Le repos laisse un tiers des fruits à la régénération, et six cents plants ont été mis en terre cette année.',
				'Les coques chauffent le hammam et le tourteau cuit nourrit les chèvres du douar.',
			],
			items: [
				'Presse à froid et filtre',
				'Imprimante de codes et sacs numérotés',
				'Analyses de qualité et certification d’origine',
			],
		},
	},
	{
		sector: 'argan',
		provinces: ARGAN_LAND,
		ar: {
			titles: ['كسر ثمار الأركان بآلة آمنة صممت في القرية', 'وقت أقل وأصابع سليمة: آلة كسر الأركان الجماعية'],
			problem: [
				'الكسر بالحجر يأخذ يوما كاملا لكيلوغرام ونصف من اللوز، ويجرح الأصابع.',
				'لهذا يهجره الشباب، ويصبح الزيت مرتبطا بقلة من كبار السن.',
			],
			solution: [
				'نصنع مع حداد القرية عشر آلات كسر بالدواسة، بحاجز يحمي اليد ووعاء يفصل القشور.',
				'تبقى الغربلة يدوية، فتحافظ الحبة على سلامتها ولا يسخن الزيت.',
			],
			novelty: [
				'آلة بلا كهرباء، ثمنها ألفان ومئتا درهم، تكسر أربعة كيلوغرامات ونصفا في اليوم بجهد عادي.',
				'جُرب نموذجان أوليان ستة أشهر وعُدّلا ثلاث مرات حسب ملاحظات من يستعملهما.',
			],
			market: [
				'تعاونيتان مجاورتان تريدان شراء خمس آلات، ونحن نضاعف ما نعصره من الزيت كل شهر.',
				'يرتفع دخل يوم العمل من خمسة وأربعين درهما إلى مئة وعشرة.',
			],
			environment: [
				'لا طاقة ولا ضجيج، وقطع الغيار تصنع محليا من حديد معاد الاستعمال.',
				'تجمع القشور وتباع وقودا لفرن الخبز بدل الحطب.',
			],
			items: ['صنع عشر آلات بالدواسة', 'قوالب وقطع غيار', 'تكوين في السلامة والصيانة'],
		},
		fr: {
			titles: [
				'Concasser l’argan sans se blesser : une machine à pédale dessinée au village',
				'Moins de temps, des doigts saufs : des concasseurs partagés',
			],
			problem: [
				'À la pierre, une journée entière donne un kilo et demi d’amandons et blesse les doigts.',
				'Les jeunes s’en détournent, et l’huile ne tient plus qu’à quelques personnes âgées.',
			],
			solution: [
				'Avec le forgeron du village, nous fabriquons dix concasseurs à pédale, avec garde-main et bac qui sépare les coques.',
				'Le tri reste manuel : l’amande est entière et l’huile ne chauffe pas.',
			],
			novelty: [
				'Une machine sans électricité, à 2 200 DH, qui donne quatre kilos et demi par jour d’effort normal.',
				'Deux prototypes ont servi six mois et ont été corrigés trois fois d’après celles et ceux qui les utilisent.',
			],
			market: [
				'Deux coopératives voisines veulent en acheter cinq, et notre production mensuelle d’huile double.',
				'La journée de travail passe de 45 à 110 DH.',
			],
			environment: [
				'Ni énergie ni bruit, et des pièces de rechange faites ici en acier de réemploi.',
				'Les coques remplacent le bois dans le four à pain.',
			],
			items: [
				'Fabrication de dix machines à pédale',
				'Gabarits et pièces de rechange',
				'Formation à la sécurité et à l’entretien',
			],
		},
	},
]
