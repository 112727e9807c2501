import type { Scenario } from './scenario.ts'

export const HANDICRAFT: readonly Scenario[] = [
	{
		sector: 'handicraft',
		ar: {
			titles: [
				'زرابي بألوان طبيعية من نباتات المنطقة',
				'ورشة مشتركة للصباغة النباتية ونسج الزرابي',
				'من جزّ الصوف إلى الزربية: حلقة إنتاج كاملة في القرية',
			],
			problem: [
				'تُنسج الزرابي عندنا في البيوت، ويشتري الوسطاء الزربية بأقل من نصف ثمنها في المدينة.',
				'والصباغة الكيماوية التي نستعملها اليوم تبهت بعد سنوات، فيشتكي الزبون ولا يعود.',
				'كما أن كل ناسجة تشتغل وحدها، فلا نستطيع أن نلبي طلبية من عشر زرابي متشابهة.',
			],
			solution: [
				'نفتح ورشة مشتركة فيها أربعة مناسج عريضة ومصبغة صغيرة تعمل بقشور الرمان والفوة والنيلة.',
				'نجزّ الصوف ونغسله ونغزله محليا، ونسجل وصفة كل لون حتى يمكن إعادته بالدرجة نفسها.',
				'وترافق كل زربية بطاقة تذكر نوع الصوف والألوان ومدة العمل.',
			],
			novelty: [
				'لا توجد في الإقليم مصبغة نباتية جماعية، وقد جربنا ثمانية عشر لونا وغسلنا العينات ثلاثين مرة دون أن تتغير.',
				'الجديد أيضا هو دفتر الألوان: يختار الزبون من العينات، ونعيد اللون نفسه بعد سنة.',
			],
			market: [
				'زبناؤنا دور ضيافة ومحلا ديكور في المدينة، وقد توصلنا بطلبية أولى من ست زرابي.',
				'ثمن المتر المربع ألف ومئتا درهم، وكلفته سبعمئة وأربعون درهما، أجرة النسج منها.',
			],
			environment: [
				'مياه الصباغة النباتية لا تحمل معادن ثقيلة، ونعيد استعمال حمام اللون ثلاث مرات قبل أن نصرفه في حوض مزروع بالقصب.',
				'نستعمل صوف قطعان المنطقة الذي كان يُرمى جزء كبير منه بعد الجز.',
			],
			items: [
				'أربعة مناسج عريضة وملحقاتها',
				'أحواض الصباغة وموقد موفر للحطب',
				'دفتر العينات والبطاقات وتصوير المنتوج',
			],
		},
		fr: {
			titles: [
				'Tapis aux couleurs végétales du territoire',
				'Un atelier commun de teinture végétale et de tissage',
				'De la tonte au tapis : une chaîne complète au village',
			],
			problem: [
				'Les tapis se tissent à domicile et les intermédiaires les achètent à moins de la moitié du prix pratiqué en ville.',
				'Les teintures chimiques que nous utilisons passent après quelques années : le client se plaint et ne revient pas.',
				'Chacun travaille seul, et nous ne pouvons pas honorer une commande de dix pièces semblables.',
			],
			solution: [
				'Nous ouvrons un atelier commun avec quatre métiers larges et une petite teinturerie à base d’écorce de grenade, de garance et d’indigo.',
				'La laine est tondue, lavée et filée sur place, et la recette de chaque couleur est notée pour être refaite à l’identique.',
				'Chaque tapis porte une fiche : laine, couleurs, temps de travail.',
			],
			novelty: [
				'Aucune teinturerie végétale collective n’existe dans la province ; nous avons testé dix-huit couleurs, lavées trente fois sans changer.',
				'Le carnet de couleurs est lui aussi nouveau : le client choisit sur échantillon et retrouve la même teinte un an plus tard.',
			],
			market: [
				'Nos clients sont des maisons d’hôtes et deux magasins de décoration ; une première commande de six tapis est signée.',
				'Le mètre carré se vend 1 200 DH pour un coût de 740 DH, travail de tissage compris.',
			],
			environment: [
				'Les eaux de teinture végétale ne contiennent pas de métaux lourds ; chaque bain sert trois fois avant de passer par un bassin planté de roseaux.',
				'Nous utilisons la laine des troupeaux voisins, dont une bonne part était jetée après la tonte.',
			],
			items: [
				'Quatre métiers à tisser larges et leurs accessoires',
				'Cuves de teinture et foyer économe en bois',
				'Carnet d’échantillons, fiches et photographies',
			],
		},
	},
	{
		sector: 'handicraft',
		ar: {
			titles: [
				'فخار نفعي بفرن غازي مشترك بدل حطب الغابة',
				'أواني الطين للمطاعم ودور الضيافة: جودة ثابتة وفرن نظيف',
			],
			problem: [
				'نحرق الطين في حفر مكشوفة بالحطب، فيتكسر ربع القطع ولا تتحمل الأواني غسالة الصحون.',
				'المطاعم تطلب طقما من أربعين صحنا بالقياس نفسه، ونحن لا نضمن إلا قطعا متفرقة.',
			],
			solution: [
				'نقتني فرنا غازيا سعته متر مكعب بجهاز لقياس الحرارة، وقوالب لثلاثة نماذج من الصحون.',
				'نعجن طين الواد مع طين أبيض بنسبة جربناها، فيقل التشقق إلى قطعة من عشرين.',
			],
			novelty: [
				'أول فرن مضبوط الحرارة لفائدة خزافي المنطقة، مع طلاء بلا رصاص حللناه في مختبر معتمد.',
				'نحتفظ بزخارف المنطقة كما هي، ونغير ما لا يظهر: الخليط والحرارة والقياس.',
			],
			market: [
				'ثلاثة مطاعم ودارا ضيافة التزمت كتابة بشراء مئتي صحن في السنة، بثمن خمسة وأربعين درهما للصحن.',
				'كلفة الصحن سبعة وعشرون درهما، والباقي للصيانة والأجور وتجديد القوالب.',
			],
			environment: [
				'نستغني عن ستة أطنان من الحطب في السنة، ونعيد طحن القطع المكسورة وخلطها بالعجين.',
				'ماء التصفية يُجمع في صهريج ويُستعمل من جديد.',
			],
			items: ['فرن غازي بمنظم حرارة', 'قوالب وعجلتان كهربائيتان', 'تحاليل المختبر وطلاء غذائي'],
		},
		fr: {
			titles: [
				'Poterie utilitaire : un four à gaz partagé au lieu du bois de forêt',
				'Vaisselle de terre pour la restauration : qualité constante et four propre',
			],
			problem: [
				'Nous cuisons en fosse ouverte, au bois : un quart des pièces casse et la vaisselle ne supporte pas le lave-vaisselle.',
				'Les restaurants demandent quarante assiettes au même calibre, et nous ne garantissons que des pièces isolées.',
			],
			solution: [
				'Nous achetons un four à gaz d’un mètre cube avec régulateur, et des moules pour trois modèles d’assiette.',
				'L’argile de l’oued est mélangée à de la terre blanche dans une proportion déjà testée : la casse tombe à une pièce sur vingt.',
			],
			novelty: [
				'C’est le premier four à température contrôlée accessible aux potiers du territoire, avec un émail sans plomb vérifié en laboratoire.',
				'Les décors restent ceux d’ici ; seul change ce qui ne se voit pas : le mélange, la cuisson, le calibre.',
			],
			market: [
				'Trois restaurants et deux maisons d’hôtes se sont engagés par écrit sur 200 assiettes par an, à 45 DH pièce.',
				'Le coût de revient est de 27 DH ; le reste paie l’entretien, le travail et le renouvellement des moules.',
			],
			environment: [
				'Six tonnes de bois économisées par an ; les pièces cassées sont broyées et remises dans la pâte.',
				'L’eau de décantation est recueillie dans une cuve et réutilisée.',
			],
			items: [
				'Four à gaz avec régulateur',
				'Moules et deux tours électriques',
				'Analyses de laboratoire et émail alimentaire',
			],
		},
	},
	{
		sector: 'handicraft',
		ar: {
			titles: [
				'الطرز التقليدي على ملابس عصرية: مجموعة جاهزة للبيع عن بعد',
				'خيط وغرزة: من الطرز تحت الطلب إلى مجموعة موسمية',
			],
			problem: [
				'نطرز تحت الطلب للأعراس، فيتكدس العمل في الصيف ونبقى دون دخل من نونبر إلى مارس.',
				'ولا أحد منا يعرف كم تكلف القطعة فعلا، فنبيع أحيانا بالخسارة دون أن ندري.',
			],
			solution: [
				'نصمم اثني عشر موديلا صغيرا: محافظ وأوشحة وقمصان أطفال، بقياسات ثابتة وبطاقة كلفة لكل موديل.',
				'نقسم العمل بين الفصالة والطرز والتشطيب، ونخزن مجموعة الشتاء في غشت.',
			],
			novelty: [
				'بطاقة كلفة لكل قطعة فيها الخيط والوقت، وهي طريقة لا تستعملها ورشات الطرز في مدينتنا.',
				'رقمنا ست عشرة غرزة قديمة ورسمناها على شبكة، حتى لا تضيع وحتى يسهل تعليمها.',
			],
			market: [
				'بعنا أربعا وستين قطعة في معرض جهوي خلال ثلاثة أيام، وعندنا لائحة بتسعة محلات هدايا مهتمة.',
				'متوسط الثمن مئة وثمانون درهما، والهامش بعد الأجور اثنان وعشرون في المئة.',
			],
			environment: [
				'نستعمل بقايا القماش في القطع الصغيرة، ونلف المنتوج في ثوب قطني بدل البلاستيك.',
				'الخيوط القطنية من معمل مغربي، فلا نقل بعيد ولا مخزون ضائع.',
			],
			items: ['آلات خياطة وطاولة فصالة', 'مخزون أول من الثوب والخيط', 'تصوير المجموعة ومتجر إلكتروني بسيط'],
		},
		fr: {
			titles: [
				'La broderie traditionnelle sur vêtements d’aujourd’hui : une collection prête à vendre',
				'Fil et point : de la commande de mariage à la collection saisonnière',
			],
			problem: [
				'Nous brodons à la commande pour les mariages : trop de travail l’été, aucun revenu de novembre à mars.',
				'Personne ne sait ce que coûte vraiment une pièce, et il nous arrive de vendre à perte sans le voir.',
			],
			solution: [
				'Nous dessinons douze petits modèles (pochettes, foulards, chemises d’enfant) en tailles fixes, avec une fiche de coût pour chacun.',
				'Le travail est réparti entre coupe, broderie et finition, et la collection d’hiver est prête en août.',
			],
			novelty: [
				'Une fiche de coût par pièce, fil et temps compris : les ateliers de notre ville ne la pratiquent pas.',
				'Seize points anciens ont été relevés et dessinés sur grille, pour ne pas se perdre et s’enseigner facilement.',
			],
			market: [
				'Soixante-quatre pièces vendues en trois jours dans une foire régionale ; neuf boutiques de cadeaux se disent intéressées.',
				'Prix moyen 180 DH, marge de 22 % une fois le travail payé.',
			],
			environment: [
				'Les chutes de tissu servent aux petites pièces et l’emballage est un sachet de coton, sans plastique.',
				'Le fil vient d’une usine marocaine : peu de transport, pas de stock dormant.',
			],
			items: [
				'Machines à coudre et table de coupe',
				'Premier stock de tissu et de fil',
				'Photographies et boutique en ligne simple',
			],
		},
	},
	{
		sector: 'handicraft',
		ar: {
			titles: ['سلال وأثاث من الدوم والقصب: تصميم جديد لحرفة قديمة', 'مشغل للدوم: من الحصير إلى أثاث خفيف'],
			problem: [
				'الحصير والسلة التقليديان فقدا السوق أمام البلاستيك، ولم يبق من الحرفة إلا ما يباع في المواسم.',
				'نجمع الدوم طوال السنة دون تنظيم، فتقل جودة الألياف وتتضرر الجذور.',
			],
			solution: [
				'ننتج ثلاث قطع مطلوبة: مصباح معلق، كرسي منخفض، وسلة للغسيل، بهيكل من خشب الزيتون المهمل.',
				'نجمع الدوم بالتناوب بين أربع مناطق ونجففه في الظل على رفوف، فترتفع المتانة.',
			],
			novelty: [
				'الهيكل القابل للفك يجعل الكرسي يُشحن مسطحا، وهذا لم نره عند أي صانع في الجهة.',
				'وضعنا جدولا لقطف الدوم مع مصلحة المياه والغابات، فيه مواعيد ومناطق راحة.',
			],
			market: [
				'اختبرنا عشرين قطعة عند محل في الدار البيضاء، بيعت سبع عشرة منها في شهر ونصف.',
				'ثمن المصباح مئتان وستون درهما، وكلفته مئة وخمسون.',
			],
			environment: [
				'القطف بالتناوب يترك النبتة ترتاح سنتين، والخشب من أغصان التقليم.',
				'المنتوج كله قابل للتحلل ولا يدخله أي لصاق صناعي.',
			],
			items: ['أدوات النجارة والتشكيل', 'رفوف التجفيف ومخزن مهوى', 'تصميم النماذج وتكوين في التشطيب'],
		},
		fr: {
			titles: [
				'Vannerie et petit mobilier en palmier nain : un dessin neuf pour un métier ancien',
				'Atelier du doum : de la natte au mobilier léger',
			],
			problem: [
				'La natte et le panier ont perdu leur marché face au plastique ; il ne reste du métier que ce qui se vend aux moussems.',
				'Le doum est récolté toute l’année sans règle : la fibre perd en qualité et les souches souffrent.',
			],
			solution: [
				'Trois objets demandés : une suspension, un siège bas et un panier à linge, sur armature de bois d’olivier de taille.',
				'La récolte tourne entre quatre zones et la fibre sèche à l’ombre sur claies : elle tient mieux.',
			],
			novelty: [
				'L’armature démontable permet d’expédier le siège à plat ; nous ne l’avons vu chez aucun artisan de la région.',
				'Un calendrier de coupe a été établi avec les eaux et forêts, avec zones de repos.',
			],
			market: [
				'Vingt pièces déposées dans une boutique de Casablanca, dix-sept vendues en six semaines.',
				'La suspension se vend 260 DH et revient à 150 DH.',
			],
			environment: [
				'La coupe tournante laisse deux ans de repos à la plante, et le bois vient de branches de taille.',
				'Tout est biodégradable, sans colle industrielle.',
			],
			items: [
				'Outils de menuiserie et de façonnage',
				'Claies de séchage et local ventilé',
				'Dessin des modèles et formation aux finitions',
			],
		},
	},
]
