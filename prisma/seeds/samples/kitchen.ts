import { CAMEL_LAND, COAST, SAFFRON_LAND } from './places.ts'
import type { Scenario } from './scenario.ts'

/** Foodstuffs, aromatic and medicinal plants, fishing, forestry. */
export const KITCHEN: readonly Scenario[] = [
	{
		sector: 'foodstuffs',
		ar: {
			titles: [
				'كسكس الحبوب الكاملة مجفف بالشمس تحت بيت زجاجي نظيف',
				'كسكس خماسي الحبوب: وصفة البيت بسلامة المعمل',
			],
			problem: [
				'نجفف الكسكس فوق السطوح، فيتوقف العمل مع كل غيمة ولا نحصل على الترخيص الصحي.',
				'يبقى الإنتاج في ثمانين كيلوغراما في الأسبوع مهما كثرت الطلبات.',
			],
			solution: [
				'نبني مجففا شمسيا مغلقا بمروحة صغيرة ورفوف من الفولاذ، ونفصل قاعة الفتل عن قاعة التعبئة.',
				'نعتمد ورقة تتبع لكل عجنة: مصدر الحبوب، الوقت، الحرارة، اسم المسؤول.',
			],
			novelty: [
				'الخليط من خمسة حبوب محلية مع الفتل باليد، وهو منتوج لا نجده في السوق بترخيص صحي.',
				'المجفف من تصميم طلبة معهد تقني وجرب أربعة أشهر: يجف الكسكس في تسع ساعات بدل يومين.',
			],
			market: [
				'متجران كبيران ومطعمان ينتظرون الترخيص، والطلبية الأولى مئتا علبة في الشهر.',
				'ثمن العلبة تسعة وعشرون درهما، وكلفتها ثمانية عشر.',
			],
			environment: [
				'التجفيف كله بالشمس، ولا نستعمل الغاز إلا في أيام الشتاء الثلاثين.',
				'العلب من الورق المقوى، والنخالة تعود علفا لمربي الجوار.',
			],
			items: ['مجفف شمسي ورفوف غذائية', 'تهيئة القاعة وفق شروط السلامة الصحية', 'علب وآلة لحام وتحاليل'],
		},
		fr: {
			titles: [
				'Couscous complet séché au soleil, sous serre propre',
				'Couscous aux cinq céréales : la recette de la maison, l’hygiène d’un atelier',
			],
			problem: [
				'Le couscous sèche sur les terrasses : chaque nuage arrête le travail et l’autorisation sanitaire nous échappe.',
				'La production plafonne à quatre-vingts kilos par semaine, quelles que soient les commandes.',
			],
			solution: [
				'Un séchoir solaire fermé, avec petit ventilateur et claies en inox ; le roulage et l’emballage sont séparés.',
				'Une fiche par pétrin : origine des grains, heure, température, responsable.',
			],
			novelty: [
				'Cinq céréales locales roulées à la main, avec autorisation sanitaire : ce produit n’est pas sur le marché.',
				'Le séchoir, dessiné par des étudiants d’un institut technique, a été essayé quatre mois : neuf heures au lieu de deux jours.',
			],
			market: [
				'Deux supermarchés et deux restaurants attendent l’autorisation ; première commande de 200 boîtes par mois.',
				'La boîte se vend 29 DH et revient à 18 DH.',
			],
			environment: [
				'Tout sèche au soleil ; le gaz ne sert que trente jours d’hiver.',
				'Boîtes en carton, et le son retourne aux éleveurs voisins.',
			],
			items: [
				'Séchoir solaire et claies alimentaires',
				'Mise aux normes sanitaires du local',
				'Boîtes, soudeuse et analyses',
			],
		},
	},
	{
		sector: 'foodstuffs',
		provinces: CAMEL_LAND,
		ar: {
			titles: ['بسترة حليب النوق وتحويله إلى أجبان طرية', 'حليب الإبل: من الخيمة إلى قارورة مرخصة'],
			problem: [
				'يُتلف نصف حليب النوق في الربيع لأن أقرب وحدة تبريد تبعد تسعين كيلومترا.',
				'ونبيعه طازجا دون ترخيص، فلا تقبله المتاجر ولا دور الضيافة.',
			],
			solution: [
				'نضع وحدتي تبريد شمسيتين عند المراعي، ومبسترا بسعة مئتي لتر في المركز.',
				'نصنع جبنا طريا بوصفة جربناها سنة كاملة مع مدرسة للصناعات الغذائية.',
			],
			novelty: [
				'جبن حليب النوق صعب التخثر، والوصفة التي طورناها تعطي كيلوغراما من اثني عشر لترا.',
				'التبريد الشمسي المتنقل يتبع القطيع، ولا تنتظر الأسر وصول الشاحنة.',
			],
			market: [
				'فندقان وسبعة محلات بقالة في المدينة طلبوا مئة وخمسين لترا في اليوم.',
				'ثمن اللتر ثمانية عشر درهما، يعود منها أحد عشر إلى الأسرة التي تحلب.',
			],
			environment: [
				'طاقة شمسية بالكامل عند المراعي، وقوارير زجاجية تسترجع.',
				'نوزع الرعي بين ثلاث آبار فيخف الضغط على النبات.',
			],
			items: ['مبستر بسعة مئتي لتر', 'وحدتا تبريد شمسيتان', 'قوارير وتحاليل وترخيص صحي'],
		},
		fr: {
			titles: [
				'Pasteuriser le lait de chamelle et en faire un fromage frais',
				'Lait de chamelle : de la tente à la bouteille autorisée',
			],
			problem: [
				'Au printemps, la moitié du lait est perdue : le premier tank à froid est à quatre-vingt-dix kilomètres.',
				'Vendu cru sans autorisation, il n’entre ni dans les magasins ni dans les maisons d’hôtes.',
			],
			solution: [
				'Deux groupes de froid solaires près des parcours et un pasteurisateur de 200 litres au centre.',
				'Un fromage frais, mis au point pendant un an avec une école d’agroalimentaire.',
			],
			novelty: [
				'Ce lait caille mal : notre recette donne un kilo pour douze litres.',
				'Le froid solaire suit le troupeau, et les familles n’attendent plus le camion.',
			],
			market: [
				'Deux hôtels et sept épiceries demandent 150 litres par jour.',
				'Le litre se vend 18 DH, dont 11 reviennent à la famille qui trait.',
			],
			environment: [
				'Énergie entièrement solaire sur les parcours et bouteilles de verre consignées.',
				'Le pâturage tourne entre trois puits et la végétation respire.',
			],
			items: [
				'Pasteurisateur de 200 litres',
				'Deux groupes de froid solaires',
				'Bouteilles, analyses et autorisation sanitaire',
			],
		},
	},
	{
		sector: 'foodstuffs',
		ar: {
			titles: ['مربى وعصائر من فواكه الموسم الفائضة', 'فائض الموسم في قارورة: مربى بنصف السكر'],
			problem: [
				'في شهر يونيو يُرمى المشمش والبرقوق تحت الأشجار لأن ثمن الجني أكبر من ثمن البيع.',
				'وحاولنا سابقا صنع المربى في البيوت فاختلفت الجودة وأُرجعت لنا قوارير.',
			],
			solution: [
				'نجهز مطبخا جماعيا بقدر مفرغ من الهواء يطبخ على حرارة منخفضة ويحفظ اللون والطعم.',
				'وصفة واحدة مكتوبة لكل فاكهة، وقياس السكر والحموضة في كل طبخة.',
			],
			novelty: [
				'نصف السكر المعتاد دون مواد حافظة، بفضل الطبخ على حرارة منخفضة: لا ينتج أحد هذا في الجهة.',
				'أشركنا مربيات المدرسة في اختيار وصفات الأطفال.',
			],
			market: [
				'بعنا ألفا ومئتي قارورة تجريبية في ثلاثة معارض، وطلبت سلسلة فنادق قوارير صغيرة للفطور.',
				'ثمن القارورة اثنان وثلاثون درهما، وهامشها تسعة دراهم ونصف.',
			],
			environment: [
				'ننقذ نحو سبعة أطنان من الفاكهة في السنة، ونحول القشور والنوى إلى سماد.',
				'القوارير الزجاجية تسترجع بدرهمين.',
			],
			items: ['قدر طبخ مفرغ من الهواء', 'آلة تعبئة وقوارير', 'جهازا قياس السكر والحموضة وتكوين'],
		},
		fr: {
			titles: [
				'Confitures et jus avec les fruits de saison en trop',
				'Le surplus de saison en pot : deux fois moins de sucre',
			],
			problem: [
				'En juin, abricots et prunes pourrissent sous les arbres : les cueillir coûte plus que les vendre.',
				'Nos premières confitures, faites à la maison, étaient inégales et des pots nous sont revenus.',
			],
			solution: [
				'Une cuisine commune avec marmite sous vide, qui cuit à basse température et garde couleur et goût.',
				'Une recette écrite par fruit, sucre et acidité mesurés à chaque cuisson.',
			],
			novelty: [
				'Deux fois moins de sucre et aucun conservateur, grâce à la basse température : personne ne le fait dans la région.',
				'Les maîtresses de l’école ont choisi avec nous les recettes pour enfants.',
			],
			market: [
				'Mille deux cents pots d’essai vendus en trois foires, et une chaîne d’hôtels demande de petits pots pour le petit-déjeuner.',
				'Le pot se vend 32 DH avec 9,50 DH de marge.',
			],
			environment: [
				'Environ sept tonnes de fruits sauvées par an ; peaux et noyaux vont au compost.',
				'Pots de verre consignés à 2 DH.',
			],
			items: ['Marmite de cuisson sous vide', 'Remplisseuse et pots', 'Réfractomètre, pH-mètre et formation'],
		},
	},
	{
		sector: 'aromatic_medicinal_plants',
		ar: {
			titles: ['تقطير إكليل الجبل والزعتر بمرجل شمسي', 'زيوت أساسية بطاقة الشمس ومعايير مكتوبة'],
			problem: [
				'يباع إكليل الجبل أطنانا يابسة بدرهمين للكيلو، ويُقطر بعيدا عنا.',
				'والجمع العشوائي قبل الإزهار أضعف النبتة في ثلاث مناطق.',
			],
			solution: [
				'نقتني مرجلا بسعة ثلاثمئة لتر يسخن ماءه لاقط شمسي قبل أن يكمل الغاز.',
				'نجمع وفق تقويم متفق عليه، ونزرع هكتارا لتخفيف الضغط على البري منه.',
			],
			novelty: [
				'التسخين الشمسي الأولي يوفر نصف الغاز، وهو أول مرجل من هذا النوع في الإقليم.',
				'كل قارورة برقم دفعتها وتحليلها الكروماتوغرافي.',
			],
			market: [
				'شركة مستحضرات محلية تجرب خمسة كيلوغرامات من الزيت، ومستعدة لشراء ستين في السنة.',
				'ثمن الكيلوغرام ألف ومئة درهم، وكلفته ستمئة وثمانون.',
			],
			environment: [
				'تقويم الجني يسمح للنبتة أن تزهر كل سنة، وقسنا الغطاء النباتي في ست قطع.',
				'ما يبقى بعد التقطير يُستعمل سمادا وفرشا للتربة.',
			],
			items: ['مرجل تقطير من الفولاذ', 'لاقط شمسي وخزان', 'مجفف وتحاليل مختبرية'],
		},
		fr: {
			titles: [
				'Distiller romarin et thym avec une chaudière préchauffée au soleil',
				'Huiles essentielles au solaire, avec un cahier des charges',
			],
			problem: [
				'Le romarin part sec, par tonnes, à 2 DH le kilo, et il est distillé loin de nous.',
				'La cueillette désordonnée avant floraison a affaibli la plante dans trois zones.',
			],
			solution: [
				'Un alambic de 300 litres dont l’eau est préchauffée par un capteur solaire avant le gaz.',
				'Une cueillette au calendrier convenu, et un hectare planté pour soulager le sauvage.',
			],
			novelty: [
				'Le préchauffage solaire économise la moitié du gaz : c’est le premier alambic de ce type dans la province.',
				'Chaque flacon porte son lot et son analyse chromatographique.',
			],
			market: [
				'Un fabricant de cosmétiques essaie cinq kilos et se dit prêt à en acheter soixante par an.',
				'Le kilo se vend 1 100 DH et revient à 680 DH.',
			],
			environment: [
				'Le calendrier laisse fleurir la plante chaque année ; le couvert est mesuré sur six placettes.',
				'Le marc distillé sert de paillage et de compost.',
			],
			items: ['Alambic en inox', 'Capteur solaire et ballon', 'Séchoir et analyses de laboratoire'],
		},
	},
	{
		sector: 'aromatic_medicinal_plants',
		provinces: SAFFRON_LAND,
		ar: {
			titles: [
				'زعفران بميزان واحد: تجفيف مضبوط وتعبئة مختومة',
				'من الزهرة إلى الغرام المختوم: زعفران بلا غش',
			],
			problem: [
				'يخلط بعض التجار الزعفران بألياف أخرى، فتضيع سمعة منطقتنا كلها.',
				'ونجفف كل واحد على طريقته، فتختلف القوة اللونية من أسرة إلى أخرى.',
			],
			solution: [
				'نجفف جماعيا في أفران صغيرة مضبوطة على خمسين درجة، ونعبئ في علب من غرام مختومة.',
				'تحلل كل دفعة وتحمل العلبة رقم الأسرة وسنة الجني.',
			],
			novelty: [
				'علبة الغرام المختومة بتحليلها المنشور غير موجودة عند منتجي المنطقة.',
				'خفضنا ضياع الوزن من ثمانية إلى ثلاثة في المئة في موسمين تجريبيين.',
			],
			market: [
				'نبيع الغرام بثمانية وثلاثين درهما بدل أربعة وعشرين، ولنا زبناء في ست مدن بالمراسلة.',
				'تستلم الأسر ثلاثة أرباع الثمن يوم التسليم والباقي بعد البيع.',
			],
			environment: [
				'البصيلات تسقى بالتنقيط ليلا، ونحتاج نصف الماء الذي كنا نحتاج.',
				'علب معدنية تعاد تعبئتها، دون بلاستيك.',
			],
			items: ['أفران تجفيف مضبوطة', 'علب وأختام وميزان دقيق', 'تحاليل القوة اللونية'],
		},
		fr: {
			titles: [
				'Un safran, une balance : séchage réglé et boîte scellée',
				'De la fleur au gramme scellé : un safran sans fraude',
			],
			problem: [
				'Des marchands mêlent au safran d’autres fibres, et c’est la réputation de tout le terroir qui en souffre.',
				'Chacun sèche à sa façon : le pouvoir colorant varie d’une famille à l’autre.',
			],
			solution: [
				'Un séchage en commun dans de petits fours réglés à cinquante degrés, et des boîtes scellées d’un gramme.',
				'Chaque lot est analysé ; la boîte porte le numéro de la famille et l’année.',
			],
			novelty: [
				'La boîte d’un gramme scellée, avec analyse publiée, n’existe pas chez les producteurs d’ici.',
				'La perte de poids est tombée de 8 à 3 % en deux saisons d’essai.',
			],
			market: [
				'Le gramme se vend 38 DH au lieu de 24, avec des clients par correspondance dans six villes.',
				'Les familles touchent les trois quarts à la livraison et le solde après la vente.',
			],
			environment: [
				'Les bulbes sont irrigués la nuit au goutte-à-goutte : moitié moins d’eau.',
				'Boîtes de métal rechargeables, sans plastique.',
			],
			items: [
				'Fours de séchage réglés',
				'Boîtes, scellés et balance de précision',
				'Analyses du pouvoir colorant',
			],
		},
	},
	{
		sector: 'fishing',
		provinces: COAST,
		ar: {
			titles: [
				'جمع الطحالب بالتناوب وتجفيفها نظيفة على شباك مرفوعة',
				'تثمين الطحالب الحمراء: جودة أفضل وضغط أقل على البحر',
			],
			problem: [
				'تجفف الطحالب على الرمل فتباع بثلث ثمنها لما فيها من شوائب.',
				'والجمع المكثف في يوليوز وغشت يترك الصخور عارية في السنة الموالية.',
			],
			solution: [
				'نقسم الشاطئ إلى خمس مناطق يرتاح بعضها سنة كاملة، ونجفف على شباك مرفوعة عن الأرض.',
				'نغسل وننقي ونكبس في بالات من عشرين كيلوغراما، فنبيع مباشرة للمعمل.',
			],
			novelty: [
				'راحة المناطق بالتناوب اتفاق بين الجامعين أنفسهم، بخريطة معلقة عند مدخل الشاطئ.',
				'تنتقل الجودة من الصنف الثالث إلى الأول، وقد أكدها المعمل على دفعة من طنين.',
			],
			market: [
				'المعمل يشتري الصنف الأول بأربعة عشر درهما بدل خمسة، وعقد السنة في انتظار التوقيع.',
				'نطمح إلى ثمانية عشر طنا، أي نصف ما نجمعه اليوم وبدخل أكبر.',
			],
			environment: [
				'راحة سنة تعيد الغطاء إلى الصخور، ونتابعها بالصور مع المعهد البحري.',
				'نجمع مع الطحالب ما وجدناه من بلاستيك: أربعمئة كيلوغرام في الموسم الماضي.',
			],
			items: ['شباك وهياكل للتجفيف', 'مكبس يدوي وموازين', 'بذلات سلامة وتكوين في الإسعاف'],
		},
		fr: {
			titles: [
				'Récolter les algues par zones et les sécher au propre, sur filets surélevés',
				'Algues rouges : meilleure qualité, moindre pression sur la mer',
			],
			problem: [
				'Séchées sur le sable, les algues se vendent au tiers de leur prix à cause des impuretés.',
				'La récolte intense de juillet et d’août laisse les rochers nus l’année suivante.',
			],
			solution: [
				'Le rivage est divisé en cinq zones mises au repos à tour de rôle, et le séchage se fait sur filets.',
				'Lavées, triées, pressées en balles de vingt kilos, elles se vendent directement à l’usine.',
			],
			novelty: [
				'Le repos tournant est décidé par les récoltants eux-mêmes, carte affichée à l’entrée de la plage.',
				'Du troisième au premier choix : l’usine l’a confirmé sur un lot de deux tonnes.',
			],
			market: [
				'L’usine paie le premier choix 14 DH au lieu de 5 ; le contrat annuel attend la signature.',
				'Objectif : dix-huit tonnes, moitié moins qu’aujourd’hui, pour un revenu plus élevé.',
			],
			environment: [
				'Un an de repos rend leur couvert aux rochers, suivi en photos avec l’institut de recherche.',
				'Nous ramassons aussi le plastique : 400 kg la saison passée.',
			],
			items: [
				'Filets et supports de séchage',
				'Presse manuelle et balances',
				'Équipements de sécurité et formation aux secours',
			],
		},
	},
	{
		sector: 'forestry',
		ar: {
			titles: ['مشتل غابوي لأنواع محلية تسيره التعاونية', 'شتلات من بذور غابتنا: مشتل بأنواع أصلية'],
			problem: [
				'حملات التشجير تأتي بشتلات من بعيد، يموت نصفها في الصيف الأول.',
				'ولا عمل في القرية بين موسم الجني وموسم الحرث.',
			],
			solution: [
				'نجمع بذور ستة أنواع من الغابة المجاورة، وننتج أربعين ألف شتلة في السنة في حاويات عميقة الجذر.',
				'نتعاقد على الغرس والسقي سنتين، لا على بيع الشتلة وحدها.',
			],
			novelty: [
				'نبيع نسبة نجاح لا شتلات: الثلث الأخير من الثمن يؤدى بعد عد الأشجار الحية.',
				'الحاويات العميقة رفعت النجاح في قطعتنا التجريبية من اثنتين وخمسين إلى إحدى وثمانين في المئة.',
			],
			market: [
				'جماعتان ومقلع ملزم بإعادة التأهيل طلبوا اثني عشر ألف شتلة.',
				'ثمن الشتلة المغروسة والمتابعة أربعة وعشرون درهما، وكلفتها خمسة عشر.',
			],
			environment: [
				'أنواع أصلية تناسب التربة والمطر، وتربة المشتل من سماد محلي بلا خث مستورد.',
				'نسقي بماء حوض يجمع مطر السطوح.',
			],
			items: ['حاويات ورفوف المشتل', 'حوض لجمع ماء المطر وشبكة سقي', 'أدوات الغرس والعد'],
		},
		fr: {
			titles: [
				'Une pépinière d’essences locales tenue par la coopérative',
				'Des plants issus de notre forêt : pépinière d’espèces d’ici',
			],
			problem: [
				'Les plants des campagnes de reboisement viennent de loin et la moitié meurt le premier été.',
				'Au village, il n’y a pas de travail entre la récolte et les labours.',
			],
			solution: [
				'Graines de six essences récoltées dans la forêt voisine, quarante mille plants par an en conteneurs profonds.',
				'Le contrat porte sur la plantation et deux ans d’arrosage, pas sur le seul plant.',
			],
			novelty: [
				'Nous vendons une reprise : le dernier tiers du prix se paie après comptage des arbres vivants.',
				'Les conteneurs profonds ont fait passer la reprise de 52 à 81 % sur notre parcelle d’essai.',
			],
			market: [
				'Deux communes et une carrière tenue de réhabiliter demandent douze mille plants.',
				'Le plant posé et suivi se vend 24 DH et revient à 15 DH.',
			],
			environment: [
				'Des essences faites pour ce sol et cette pluie, et un terreau local sans tourbe importée.',
				'L’arrosage vient d’une citerne qui recueille l’eau des toits.',
			],
			items: [
				'Conteneurs et tables de culture',
				'Citerne d’eau de pluie et arrosage',
				'Outils de plantation et de comptage',
			],
		},
	},
]
