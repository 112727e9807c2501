import type { Scenario } from './scenario.ts'

/** The smaller sectors. */
export const TOWN: readonly Scenario[] = [
	{
		sector: 'services_consulting',
		ar: {
			titles: ['خدمات منزلية للمسنين بفريق مكون ومؤمن', 'رفقة وعناية: خدمة قرب لكبار السن'],
			problem: [
				'يعيش مسنون كثيرون وحدهم في الحي، وأسرهم في مدن بعيدة أو خارج البلاد.',
				'ومن يساعدهم يشتغل دون عقد ولا تكوين ولا تأمين.',
			],
			solution: [
				'نقدم زيارات من ساعتين: نظافة، تحضير الدواء حسب الوصفة، مشي ومؤانسة، بدفتر متابعة في البيت.',
				'كل من يشتغل معنا مكون في الإسعاف ومصرح به.',
			],
			novelty: ['دفتر المتابعة ترسل صورته الأسبوعية إلى الأسرة، وهي خدمة لا تقدمها أي جهة في المدينة.'],
			market: [
				'ثماني وعشرون أسرة جربت الخدمة ثلاثة أشهر، وبقيت منها أربع وعشرون.',
				'ثمن الزيارة تسعون درهما، تأخذ منها المساعدة ثمانية وخمسين والباقي للتأمين والتسيير.',
			],
			environment: ['نوزع الزيارات حسب الأحياء فيكفي المشي، ونستعمل مواد تنظيف نحضرها نحن.'],
			items: ['تكوين في الإسعاف والعناية', 'حقائب ومعدات قياس الضغط', 'تأمين ورقم اتصال لسنة'],
		},
		fr: {
			titles: [
				'Aide à domicile pour personnes âgées : une équipe formée et assurée',
				'Présence et soin : un service de proximité',
			],
			problem: [
				'Beaucoup de personnes âgées vivent seules au quartier, loin de leurs enfants.',
				'Celles qui les aident travaillent sans contrat, sans formation, sans assurance.',
			],
			solution: [
				'Des visites de deux heures (ménage, prise du traitement prescrit, marche, conversation) avec un cahier au domicile.',
				'Toute personne qui travaille avec nous est formée aux secours et déclarée.',
			],
			novelty: [
				'Le cahier est photographié chaque semaine pour la famille : aucun service de la ville ne le fait.',
			],
			market: [
				'Vingt-huit familles ont essayé trois mois, vingt-quatre sont restées.',
				'La visite coûte 90 DH, dont 58 pour l’aidante ; le reste paie l’assurance et la gestion.',
			],
			environment: ['Tournées par quartier, à pied, et produits d’entretien préparés par nous.'],
			items: [
				'Formation aux secours et aux soins',
				'Mallettes et tensiomètres',
				'Assurance et ligne d’appel pour un an',
			],
		},
	},
	{
		sector: 'housing',
		ar: {
			titles: ['لبنات من التراب المضغوط لسكن اقتصادي بارد في الصيف', 'نبني بالتراب: لبنة مضغوطة بدل الإسمنت'],
			problem: [
				'بيوت الإسمنت في قريتنا فرن في الصيف وثلاجة في الشتاء، وكلفتها ترتفع كل سنة.',
				'ونسي البناؤون تقنيات التراب، فلا تقبل الجماعة تراخيصها.',
			],
			solution: [
				'نقتني مكبسا يدويا وننتج خمسمئة لبنة في اليوم من تراب محلي بنسبة صغيرة من الجير.',
				'نبني بيتا نموذجيا مع مهندس وملف تقني يقبل الترخيص.',
			],
			novelty: ['الملف التقني المصادق عليه هو الجديد: به يستطيع أي عضو أن يطلب رخصة بالتراب.'],
			market: ['ستة بيوت في لائحة الانتظار ومدرسة تطلب سورا، وثمن المتر المربع أقل بالخمس من الإسمنت.'],
			environment: ['لا حرق ولا نقل بعيد، وقسنا في البيت النموذجي ست درجات أقل عند الظهر.'],
			items: ['مكبس وقوالب', 'بناء النموذج', 'دراسة المهندس واختبارات المقاومة'],
		},
		fr: {
			titles: [
				'Briques de terre comprimée pour un logement frais et économe',
				'Bâtir en terre : la brique comprimée au lieu du parpaing',
			],
			problem: [
				'Nos maisons de ciment sont un four l’été, une glacière l’hiver, et coûtent chaque année plus cher.',
				'Les maçons ont oublié la terre, et la commune n’en délivre plus l’autorisation.',
			],
			solution: [
				'Une presse manuelle et cinq cents briques par jour, terre d’ici et un peu de chaux.',
				'Une maison témoin avec un architecte, et un dossier technique qui rend l’autorisation possible.',
			],
			novelty: ['Le dossier technique validé est la nouveauté : chacun pourra demander un permis en terre.'],
			market: [
				'Six maisons en attente, une école qui veut un mur, et un mètre carré un cinquième moins cher.',
			],
			environment: ['Ni cuisson ni long transport ; la maison témoin gagne six degrés à midi.'],
			items: ['Presse et moules', 'Construction du témoin', 'Étude d’architecte et essais de résistance'],
		},
	},
	{
		sector: 'transport',
		ar: {
			titles: ['نقل قروي مشترك للسلع الصغيرة إلى السوق الأسبوعي', 'شاحنة واحدة لعشرين منتجا: جولة السوق'],
			problem: [
				'يؤدي كل منتج ثمانين درهما لنقل صندوقين إلى السوق، فيضيع ربحه قبل أن يبيع.',
				'وتتلف البضاعة الطرية لأن النقل السري لا يحترم الوقت ولا النظافة.',
			],
			solution: [
				'نقتني مركبة صغيرة مبردة بجولة ثابتة بين تسعة دواوير، بالحجز عبر الهاتف وتسعيرة بالصندوق.',
				'نجمع في الرجوع حاجيات الدكاكين، فلا ترجع المركبة فارغة.',
			],
			novelty: ['التسعيرة بالصندوق لا بالرحلة، وجدول المواعيد معلق في كل دوار.'],
			market: [
				'ستة وثلاثون منتجا مسجلا، وخمسة عشر درهما للصندوق، ونصل التعادل بمئة وأربعين صندوقا في الأسبوع.',
			],
			environment: ['مركبة واحدة تعوض نحو إحدى عشرة رحلة متفرقة في كل سوق.'],
			items: ['مساهمة في اقتناء مركبة مبردة', 'صناديق موحدة قابلة للغسل', 'تأمين وتكوين السائقين'],
		},
		fr: {
			titles: [
				'Transport rural partagé des petites marchandises vers le souk',
				'Un véhicule pour vingt producteurs : la tournée du souk',
			],
			problem: [
				'Porter deux caisses au souk coûte 80 DH : le gain part avant la vente.',
				'Le transport informel ne respecte ni l’heure ni l’hygiène, et le frais se perd.',
			],
			solution: [
				'Un petit véhicule réfrigéré, une tournée fixe entre neuf douars, réservation par téléphone et tarif à la caisse.',
				'Au retour, il rapporte l’approvisionnement des épiceries : aucun trajet à vide.',
			],
			novelty: ['Un tarif à la caisse et non au voyage, et l’horaire affiché dans chaque douar.'],
			market: ['Trente-six producteurs inscrits, 15 DH la caisse, équilibre à 140 caisses par semaine.'],
			environment: ['Un véhicule remplace environ onze trajets séparés à chaque souk.'],
			items: [
				'Participation à l’achat d’un véhicule réfrigéré',
				'Caisses normalisées lavables',
				'Assurance et formation des conducteurs',
			],
		},
	},
	{
		sector: 'labour',
		ar: {
			titles: ['فرق عمل فلاحي بعقود وأجر معلن', 'يد عاملة منظمة: نقل آمن وعقد موسمي'],
			problem: [
				'ينتقل عمال الضيعات في شاحنات مكشوفة، وبأجر يتغير كل صباح.',
				'وتشتكي الضيعات من نقص العمال وقت الجني ومن غياب التكوين في التقليم.',
			],
			solution: [
				'ننظم فرقا من ثمانية أشخاص برئيس فريق مكون، وعقد موسمي وتأمين وحافلة صغيرة.',
				'نعلن الأجر كتابة في أول الأسبوع وندفعه يوم السبت.',
			],
			novelty: ['العقد بين التعاونية والضيعة، لا بين الوسيط والعامل: أول تجربة من نوعها في سهلنا.'],
			market: ['أربع ضيعات وقعت ألفا ومئتي يوم عمل للموسم، باثني عشر درهما عن كل يوم لفائدة التسيير.'],
			environment: ['فرق مكونة في الرش السليم وجمع العبوات الفارغة.'],
			items: ['كراء حافلة وتأمين لموسم', 'أدوات التقليم والحماية', 'تكوين رؤساء الفرق'],
		},
		fr: {
			titles: [
				'Équipes agricoles sous contrat, au salaire affiché',
				'Une main-d’œuvre organisée : transport sûr et contrat de saison',
			],
			problem: [
				'Les ouvriers agricoles voyagent en camion découvert, pour un salaire qui change chaque matin.',
				'Les exploitations manquent de bras à la récolte et de savoir-faire à la taille.',
			],
			solution: [
				'Des équipes de huit, un chef formé, un contrat de saison, une assurance et un minibus.',
				'Le salaire est affiché en début de semaine et payé le samedi.',
			],
			novelty: [
				'Le contrat lie la coopérative et l’exploitation, sans intermédiaire : une première dans la plaine.',
			],
			market: ['Quatre exploitations ont signé 1 200 journées, avec 12 DH par journée pour la gestion.'],
			environment: ['Des équipes formées au traitement raisonné et à la collecte des bidons vides.'],
			items: [
				'Location d’un minibus et assurance de saison',
				'Outils de taille et protections',
				'Formation des chefs d’équipe',
			],
		},
	},
	{
		sector: 'retail_consumption',
		ar: {
			titles: ['دكان جماعي بلا تغليف لمنتجات التعاونيات المجاورة', 'متجر واحد لتسع تعاونيات: بيع بالوزن'],
			problem: [
				'تبيع كل تعاونية وحدها في المعارض، وبعد المعرض لا يجد الزبون أين يشتري.',
				'ويأخذ التلفيف ثمانية دراهم من منتوج ثمنه أربعون.',
			],
			solution: [
				'نفتح دكانا مشتركا في وسط المدينة بتسعة رفوف، بيع بالوزن وبطاقة صغيرة لكل تعاونية.',
				'صندوق واحد وحساب أسبوعي معلن لكل شريك.',
			],
			novelty: ['البيع بالوزن لمنتجات التعاونيات غير موجود في مدينتنا، والحساب الأسبوعي المعلن يبني الثقة.'],
			market: ['في دكان تجريبي خلال رمضان بعنا بثمانية وأربعين ألف درهم في ثلاثين يوما.'],
			environment: ['وفرنا في الشهر التجريبي نحو ستة آلاف كيس، وقوارير الزيت تعاد تعبئتها.'],
			items: ['موزعات وموازين ورفوف', 'تسبيق كراء ستة أشهر', 'صندوق رقمي وواجهة'],
		},
		fr: {
			titles: [
				'Une boutique commune, sans emballage, pour les coopératives voisines',
				'Un magasin pour neuf coopératives : la vente au poids',
			],
			problem: [
				'Chacune vend seule dans les foires ; la foire finie, le client ne sait plus où acheter.',
				'L’emballage prend 8 DH sur un produit de 40.',
			],
			solution: [
				'Une boutique partagée au centre-ville, neuf rayons, vente au poids et une fiche par coopérative.',
				'Une seule caisse et un compte hebdomadaire affiché pour chaque associé.',
			],
			novelty: [
				'La vente au poids de produits coopératifs n’existe pas dans notre ville ; le compte affiché crée la confiance.',
			],
			market: ['Une boutique d’essai pendant le Ramadan a vendu pour 48 000 DH en trente jours.'],
			environment: [
				'Environ six mille sachets évités pendant le mois d’essai, et des bouteilles d’huile rechargées.',
			],
			items: [
				'Distributeurs, balances et rayons',
				'Avance de loyer de six mois',
				'Caisse numérique et vitrine',
			],
		},
	},
	{
		sector: 'quarries',
		ar: {
			titles: ['نحت الحجر المحلي من بقايا المقالع', 'لا حجر يضيع: بلاط ومغاسل من كسر المقلع'],
			problem: [
				'يترك المقلع أكواما من الكسر، ونشتري نحن بلاطا من مدينة أخرى.',
				'والغبار في ورشاتنا القديمة يؤذي الصدر.',
			],
			solution: [
				'نقطع الكسر بمنشار مائي إلى بلاط ومغاسل وشواهد، في ورشة بشفط للغبار.',
				'نشتري الكسر من المقلع بثمن رمزي بعقد سنتين.',
			],
			novelty: ['أول ورشة في الإقليم تشتغل بالماء في حلقة مغلقة، وبقطع مصممة على مقاس الكسر.'],
			market: ['مقاولان طلبا مئة وعشرين مترا مربعا بمئتين وستين درهما للمتر.'],
			environment: ['تسعون طنا من الكسر تستعمل كل سنة، وماء القطع يصفى ويعود.'],
			items: ['منشار مائي', 'نظام شفط وحوض ترسيب', 'معدات الحماية'],
		},
		fr: {
			titles: [
				'Tailler la pierre locale à partir des rebuts de carrière',
				'Pas de pierre perdue : dalles et vasques en chutes de carrière',
			],
			problem: [
				'La carrière laisse des tas de rebuts, et nous achetons des dalles venues d’ailleurs.',
				'La poussière de nos anciens ateliers abîme les poumons.',
			],
			solution: [
				'Une scie à eau débite les rebuts en dalles, vasques et stèles, dans un atelier avec aspiration.',
				'Les rebuts sont achetés à prix symbolique par un contrat de deux ans.',
			],
			novelty: [
				'Premier atelier de la province à travailler en circuit d’eau fermé, avec des pièces dessinées à la taille des chutes.',
			],
			market: ['Deux entrepreneurs demandent 120 m² à 260 DH le mètre.'],
			environment: ['Quatre-vingt-dix tonnes de rebuts utilisées par an, eau de coupe filtrée et reprise.'],
			items: ['Scie à eau', 'Aspiration et bac de décantation', 'Équipements de protection'],
		},
	},
	{
		sector: 'communication',
		ar: {
			titles: ['استوديو صوت وصورة للتعاونيات بأثمنة معقولة', 'صورة المنتوج تبيعه: استوديو متنقل للتعاونيات'],
			problem: [
				'منتجات التعاونيات جيدة وصورها ضعيفة، فلا تقبلها المتاجر الإلكترونية.',
				'ووكالات المدينة تطلب أربعة آلاف درهم ليوم واحد.',
			],
			solution: [
				'نجهز حقيبة تصوير متنقلة، وننجز في نصف يوم عشرين صورة وبطاقات منتوج بلغتين.',
				'ونكون شخصا في كل تعاونية ليصور بهاتفه بعدنا.',
			],
			novelty: ['نصف يوم بستمئة درهم مع نقل المعرفة: لا نبيع الصور فقط، بل طريقة إنجازها.'],
			market: ['أنجزنا أحد عشر طلبا في ستة أشهر، وطلبت مديرية جهوية عرضا لأربعين تعاونية.'],
			environment: ['نتنقل بجولة مجمعة حسب المحور، والإضاءة من مصابيح منخفضة الاستهلاك.'],
			items: ['آلة تصوير وإضاءة متنقلة', 'حاسوب وبرمجيات', 'تكوين وتنقل'],
		},
		fr: {
			titles: [
				'Un studio image et son pour les coopératives, à prix juste',
				'La photo vend le produit : studio mobile des coopératives',
			],
			problem: [
				'De bons produits, de mauvaises photos : les boutiques en ligne les refusent.',
				'Une agence de la ville demande 4 000 DH la journée.',
			],
			solution: [
				'Une mallette mobile : en une demi-journée, vingt photos et des fiches produit en deux langues.',
				'Une personne par coopérative apprend à faire la suite au téléphone.',
			],
			novelty: ['Une demi-journée à 600 DH avec transmission : nous vendons aussi la manière de faire.'],
			market: [
				'Onze commandes en six mois, et une direction régionale demande une offre pour quarante coopératives.',
			],
			environment: ['Tournées groupées par axe, éclairage à basse consommation.'],
			items: ['Appareil photo et éclairage mobile', 'Ordinateur et logiciels', 'Formation et déplacements'],
		},
	},
	{
		sector: 'other',
		ar: {
			titles: ['إصلاح الأجهزة المنزلية بدل رميها', 'ورشة إصلاح جماعية وقطع مستعملة مضمونة'],
			problem: [
				'تُرمى الغسالة والفرن لعطب صغير، ولا يوجد في المدينة من يصلح بضمان.',
				'وكلفة جهاز جديد تعادل أجرة شهرين.',
			],
			solution: ['نفتح ورشة بثلاثة مواقع عمل، ونعطي ضمان ثلاثة أشهر على كل إصلاح ونبيع أجهزة مجددة.'],
			novelty: ['الضمان المكتوب على الإصلاح جديد في المدينة، ومعه سجل أعطاب يفيد في اختيار القطع.'],
			market: ['مئتان وستة عشر إصلاحا في السنة الأولى، بمتوسط مئة وأربعين درهما.'],
			environment: ['نحو تسعة أطنان من الأجهزة لم تصل إلى المطرح في سنة واحدة.'],
			items: ['أدوات القياس واللحام', 'مخزون القطع', 'تكوين ولوحات الورشة'],
		},
		fr: {
			titles: [
				'Réparer l’électroménager au lieu de le jeter',
				'Atelier commun de réparation et pièces d’occasion garanties',
			],
			problem: [
				'On jette un four ou une machine pour une petite panne : personne en ville ne répare avec garantie.',
				'Un appareil neuf coûte deux mois de salaire.',
			],
			solution: [
				'Un atelier de trois postes, trois mois de garantie sur chaque réparation et vente d’appareils remis à neuf.',
			],
			novelty: [
				'La garantie écrite est nouvelle en ville, avec un registre des pannes qui guide l’achat des pièces.',
			],
			market: ['Deux cent seize réparations la première année, à 140 DH en moyenne.'],
			environment: ['Environ neuf tonnes d’appareils évitées à la décharge en un an.'],
			items: ['Outils de mesure et de soudure', 'Stock de pièces', 'Formation et enseignes'],
		},
	},
]
