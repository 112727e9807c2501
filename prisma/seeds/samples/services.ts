import type { Scenario } from './scenario.ts'

/** Tourism, waste, energy, education, services. */
export const SERVICES: readonly Scenario[] = [
	{
		sector: 'tourism',
		ar: {
			titles: ['مسار مشي بين القرى مع مبيت عند الأسر', 'خمس قرى وثلاث ليال: سياحة تسيرها الساكنة'],
			problem: [
				'يمر السياح بقريتنا في سياراتهم نصف ساعة، ويصرفون أموالهم في المدينة.',
				'والبيوت القديمة تنهار لأن أصحابها لا يجدون سببا لترميمها.',
			],
			solution: [
				'نهيئ مسارا من ثمانية وثلاثين كيلومترا بعلامات، وعشر غرف نظيفة عند الأسر بدفتر تحملات واحد.',
				'نحجز من رقم واحد، ونوزع الزوار بالتناوب حتى يستفيد الجميع.',
			],
			novelty: [
				'التناوب في الاستقبال مكتوب ومعلن، وصندوق مشترك يأخذ عشرة في المئة لترميم بيت كل سنة.',
				'دليل صوتي بثلاث لغات سجله كبار القرية.',
			],
			market: [
				'وكالتان استقبلنا معهما أربع مجموعات تجريبية، وأعطتنا موعدا لاثنتي عشرة مجموعة.',
				'ثلاث ليال بألف وثلاثمئة وخمسين درهما، ويصل إلى الأسر سبعة من كل عشرة دراهم.',
			],
			environment: [
				'مجموعات من عشرة أشخاص على الأكثر، وقوارير ماء تملأ من عين مراقبة.',
				'نرمم بالطين والحجر وخشب المنطقة.',
			],
			items: ['تجهيز عشر غرف', 'علامات المسار ولوحاته', 'الدليل الصوتي وتكوين المرشدين'],
		},
		fr: {
			titles: [
				'Un sentier de village en village, avec nuits chez l’habitant',
				'Cinq villages, trois nuits : un tourisme tenu par les habitants',
			],
			problem: [
				'Les visiteurs traversent le village une demi-heure en voiture et dépensent en ville.',
				'Les maisons anciennes s’écroulent, faute de raison de les restaurer.',
			],
			solution: [
				'Trente-huit kilomètres balisés et dix chambres propres chez l’habitant, sous un même cahier des charges.',
				'Un seul numéro de réservation et un tour de rôle pour que chacun en profite.',
			],
			novelty: [
				'Le tour de rôle est écrit et affiché, et un fonds commun de 10 % restaure une maison par an.',
				'Un guide sonore en trois langues, enregistré par les anciens.',
			],
			market: [
				'Quatre groupes d’essai avec deux agences, qui annoncent douze groupes.',
				'Trois nuits à 1 350 DH, dont sept dirhams sur dix vont aux familles.',
			],
			environment: [
				'Dix personnes au plus par groupe, et des gourdes remplies à une source contrôlée.',
				'Restauration en terre, pierre et bois d’ici.',
			],
			items: ['Équipement de dix chambres', 'Balisage et panneaux', 'Guide sonore et formation des guides'],
		},
	},
	{
		sector: 'waste_recycling',
		ar: {
			titles: ['من البلاستيك الزراعي إلى أنابيب: جمع وغسل وفرم', 'حلقة قصيرة للبلاستيك الفلاحي'],
			problem: [
				'تحرق أغطية البيوت البلاستيكية في الحقول أو تدفنها الرياح، ولا تصلها شاحنة الجماعة.',
				'ويشتري المعيدون القريبون البلاستيك النظيف فقط، وهو عندنا متسخ ومخلوط.',
			],
			solution: [
				'نجمع من ستين ضيعة مرتين في الموسم، ونغسل في حوض مغلق ونفرم الرقائق حسب النوع.',
				'نبيع الرقائق لمعمل الأنابيب، ونقدم للضيعة وصلا بالكمية المجموعة.',
			],
			novelty: [
				'وصل الجمع جديد: تقبله شركات التصدير دليلا على التخلص السليم من النفايات.',
				'حوض الغسل يعيد تصفية الماء ويستعمله خمس مرات.',
			],
			market: [
				'معمل واحد يلتزم بشراء ستة أطنان في الشهر بدرهمين وثمانين سنتيما للكيلو.',
				'وأبدت إحدى عشرة ضيعة موافقتها على أداء مئتي درهم عن كل جولة.',
			],
			environment: [
				'سبعون طنا في السنة لا تحرق ولا تدفن، نزنها ونعلن الرقم كل ثلاثة أشهر.',
				'لا نصرف ماء الغسل، والطمي المصفى يجفف ويسلم للمطرح.',
			],
			items: ['مفرمة وحوض غسل بتصفية', 'مقطورة للجمع', 'ميزان ومعدات السلامة'],
		},
		fr: {
			titles: [
				'Du plastique agricole au tuyau : collecter, laver, broyer',
				'Une boucle courte pour le plastique des serres',
			],
			problem: [
				'Les bâches de serre sont brûlées au champ ou emportées par le vent ; le camion communal ne vient pas jusque-là.',
				'Les recycleurs voisins n’achètent que du plastique propre, et le nôtre est sale et mélangé.',
			],
			solution: [
				'Collecte dans soixante exploitations deux fois par saison, lavage en bassin fermé, broyage par type.',
				'Les paillettes vont à une usine de tuyaux, et l’exploitation reçoit un bon de collecte.',
			],
			novelty: [
				'Le bon de collecte est nouveau : les exportateurs l’acceptent comme preuve d’élimination correcte.',
				'Le bassin filtre l’eau et la réemploie cinq fois.',
			],
			market: [
				'Une usine s’engage sur six tonnes par mois, à 2,80 DH le kilo.',
				'Onze exploitations acceptent de payer 200 DH par tournée.',
			],
			environment: [
				'Soixante-dix tonnes par an ni brûlées ni enfouies, pesées et publiées chaque trimestre.',
				'Aucun rejet d’eau de lavage ; les boues filtrées sont séchées et remises à la décharge.',
			],
			items: [
				'Broyeur et bassin de lavage filtrant',
				'Remorque de collecte',
				'Balance et équipements de sécurité',
			],
		},
	},
	{
		sector: 'waste_recycling',
		ar: {
			titles: ['سماد عضوي من نفايات سوق الخضر', 'من السوق إلى التربة: وحدة تسميد جماعية'],
			problem: [
				'يرمي سوق الخضر طنا ونصفا كل يوم، تتعفن خلف السوق وتشكو منها الساكنة.',
				'والفلاحون القريبون يشترون سمادا كيماويا غاليا وتربتهم فقيرة.',
			],
			solution: [
				'نفرز في السوق نفسه مع الباعة، ونخمر في أكوام مهواة تحت سقيفة، ونغربل ونعبئ.',
				'نقيس الحرارة كل يوم ونحلل كل دفعة قبل البيع.',
			],
			novelty: [
				'الفرز عند المصدر مقابل وصل يخفض رسم السوق: فكرة قبلتها الجماعة على سبيل التجربة.',
				'مدة النضج انخفضت من خمسة أشهر إلى ثمانية أسابيع بالتهوية.',
			],
			market: [
				'سبعة عشر فلاحا ومشتلان اشتروا دفعة تجريبية من أربعة أطنان.',
				'كيس خمسة وعشرين كيلوغراما بثمانية وعشرين درهما، وكلفته ستة عشر.',
			],
			environment: [
				'أربعمئة طن في السنة لا تصل إلى المطرح، وتعود كربونا إلى التربة.',
				'لا رائحة ولا عصارة: أرضية مائلة وحوض يجمعها ويعاد رشها.',
			],
			items: ['سقيفة وأرضية مائلة', 'غربال ومروحة وآلة خياطة الأكياس', 'تحاليل وحملة تحسيس في السوق'],
		},
		fr: {
			titles: [
				'Du compost avec les restes du marché aux légumes',
				'Du marché au sol : une unité de compostage commune',
			],
			problem: [
				'Le marché jette une tonne et demie par jour, qui pourrit derrière les étals et dont se plaint le quartier.',
				'Les agriculteurs voisins achètent des engrais chers pour des sols pauvres.',
			],
			solution: [
				'Tri au marché avec les vendeurs, andains aérés sous abri, criblage et ensachage.',
				'Température relevée chaque jour et analyse de chaque lot avant la vente.',
			],
			novelty: [
				'Le tri à la source contre un bon qui réduit le droit de place : la commune l’accepte à l’essai.',
				'L’aération ramène la maturation de cinq mois à huit semaines.',
			],
			market: [
				'Dix-sept agriculteurs et deux pépinières ont acheté un lot d’essai de quatre tonnes.',
				'Le sac de 25 kg se vend 28 DH et revient à 16 DH.',
			],
			environment: [
				'Quatre cents tonnes par an évitées à la décharge, rendues au sol.',
				'Ni odeur ni jus : dalle en pente et cuve de reprise.',
			],
			items: [
				'Abri et dalle en pente',
				'Crible, ventilateur et couseuse de sacs',
				'Analyses et sensibilisation au marché',
			],
		},
	},
	{
		sector: 'renewable_energy',
		ar: {
			titles: ['ضخ الماء بالطاقة الشمسية وصيانته بفريق محلي', 'ورشة قروية لصيانة الألواح الشمسية'],
			problem: [
				'ركبت ألواح كثيرة في المنطقة، وحين تتعطل ينتظر الفلاح تقنيا من المدينة أسبوعين ويؤدي ستمئة درهم.',
				'ولا يعرف أغلب المستعملين أن الغبار وحده يضيع ربع الطاقة.',
			],
			solution: [
				'نكون فريقا من ستة أشخاص في التشخيص والصيانة، ونجهز حقيبتين للقياس ومخزن قطع مشتركا.',
				'نعرض اشتراكا سنويا فيه أربع زيارات وتنظيف وتقرير مكتوب.',
			],
			novelty: [
				'الصيانة بالاشتراك لا بالعطب: لم يقدم أحد هذه الخدمة للمضخات الصغيرة في الإقليم.',
				'سجل رقمي بسيط لكل محطة، نعرف به متى تضعف قبل أن تتوقف.',
			],
			market: [
				'وقعنا رسائل نوايا مع ثلاث وأربعين ضيعة، بثمن تسعمئة درهم في السنة.',
				'نقطة التعادل عند واحد وثلاثين اشتراكا.',
			],
			environment: [
				'كل مضخة تعود إلى العمل تغني عن ثلاثة براميل من الكازوال في السنة.',
				'نجمع البطاريات المستهلكة ونسلمها لمعيد تدوير مرخص.',
			],
			items: ['حقيبتا قياس ومعدات التسلق', 'مخزون قطع الغيار', 'تكوين معتمد لستة أشخاص'],
		},
		fr: {
			titles: [
				'Pompage solaire : une équipe locale d’entretien',
				'Un atelier rural pour l’entretien des panneaux',
			],
			problem: [
				'Beaucoup de panneaux ont été posés ; en panne, il faut attendre deux semaines un technicien de la ville, pour 600 DH.',
				'Peu d’utilisateurs savent que la poussière seule fait perdre un quart de l’énergie.',
			],
			solution: [
				'Six personnes formées au diagnostic, deux valises de mesure et un stock commun de pièces.',
				'Un abonnement annuel de quatre visites, nettoyage et rapport écrit compris.',
			],
			novelty: [
				'L’entretien par abonnement et non à la panne : personne ne l’offre aux petites pompes de la province.',
				'Un registre numérique simple par station dit quand elle faiblit, avant l’arrêt.',
			],
			market: [
				'Lettres d’intention de quarante-trois exploitations, à 900 DH par an.',
				'L’équilibre est atteint à trente et un abonnements.',
			],
			environment: [
				'Chaque pompe remise en service évite trois fûts de gasoil par an.',
				'Les batteries usées sont remises à un recycleur agréé.',
			],
			items: [
				'Deux valises de mesure et matériel de hauteur',
				'Stock de pièces',
				'Formation certifiée de six personnes',
			],
		},
	},
	{
		sector: 'education_training_literacy',
		ar: {
			titles: [
				'محو الأمية الوظيفية داخل التعاونيات: درس من فاتورة',
				'نتعلم من أوراقنا: قراءة وحساب في مكان العمل',
			],
			problem: [
				'في تعاونيات المنطقة ثلثا الأعضاء لا يقرؤون الفاتورة ولا محضر الجمع العام.',
				'دروس المساء بعيدة ومواضيعها غريبة عن العمل، فيتوقف أغلبهم بعد شهر.',
			],
			solution: [
				'نعطي الدروس في مقر كل تعاونية ساعتين في الأسبوع، من وثائقها هي: وصل، ميزان، محضر، رسالة.',
				'ونكون مسيرة تعليمية من كل تعاونية تواصل بعدنا.',
			],
			novelty: [
				'حقيبة من ثلاثين درسا بالعربية والأمازيغية الشفوية، كل درس من وثيقة حقيقية.',
				'التقييم ليس امتحانا: يقرأ المتعلم محضر جمعه أمام زملائه.',
			],
			market: [
				'تسع تعاونيات سجلت مئة وأربعين متعلما، وتؤدي كل واحدة ثلاثمئة درهم في الشهر.',
				'وطلبت جماعة ترابية عرضا لموظفي المداومة.',
			],
			environment: [
				'نتنقل مشيا أو بالنقل الجماعي، ونطبع على ظهر الورق المستعمل.',
				'ثلاثة دروس من الحقيبة عن الماء والنفايات والمبيدات.',
			],
			items: ['إعداد الحقيبة وطبعها', 'سبورات متنقلة وأجهزة عرض صغيرة', 'تكوين المنشطين وتتبعهم'],
		},
		fr: {
			titles: [
				'Alphabétisation au travail : une leçon tirée d’une facture',
				'Apprendre sur nos papiers : lire et compter à la coopérative',
			],
			problem: [
				'Dans les coopératives voisines, deux membres sur trois ne lisent ni la facture ni le procès-verbal.',
				'Les cours du soir sont loin et parlent d’autre chose que du travail : la plupart arrêtent au bout d’un mois.',
			],
			solution: [
				'Deux heures par semaine au siège de chaque coopérative, sur ses propres papiers : reçu, balance, procès-verbal, lettre.',
				'Une animatrice par coopérative est formée pour continuer après nous.',
			],
			novelty: [
				'Une mallette de trente leçons, en arabe et en amazigh oral, chacune tirée d’un document réel.',
				'L’évaluation n’est pas un examen : on lit le procès-verbal de son assemblée devant les autres.',
			],
			market: [
				'Neuf coopératives ont inscrit 140 personnes et paient 300 DH par mois chacune.',
				'Une commune demande une offre pour ses agents.',
			],
			environment: [
				'Déplacements à pied ou en transport commun, impressions au verso de papier déjà utilisé.',
				'Trois leçons portent sur l’eau, les déchets et les pesticides.',
			],
			items: [
				'Conception et impression de la mallette',
				'Tableaux mobiles et petits projecteurs',
				'Formation et suivi des animatrices',
			],
		},
	},
	{
		sector: 'services_consulting',
		ar: {
			titles: [
				'محاسبة مبسطة مشتركة بين خمس تعاونيات صغيرة',
				'مكتب مشترك للتعاونيات الصغيرة: حسابات ومحاضر وصفقات',
			],
			problem: [
				'التعاونيات الصغيرة لا تقدر على محاسب، فتتأخر التصاريح وتضيع طلبات العروض.',
				'والملفات موزعة بين دفاتر وهواتف، ولا أحد يعرف وضعية الصندوق قبل الجمع العام.',
			],
			solution: [
				'نشغل محاسبين اثنين لخمس تعاونيات، بأداة واحدة وشهر واحد للإقفال وورقة من صفحة لكل مكتب.',
				'نحضر معها الجموع العامة ونتابع طلبات العروض العمومية.',
			],
			novelty: [
				'ورقة الشهر تقرأ في خمس دقائق: ما دخل، ما خرج، ما بقي، وما يجب أداؤه.',
				'تكون التعاونيات الزبونة عضوة في التسيير، فتقرر معنا الثمن.',
			],
			market: [
				'خمس تعاونيات تؤدي سبعمئة درهم في الشهر منذ شتنبر، وأربع أخرى تنتظر.',
				'نغطي كلفتنا ابتداء من سبع تعاونيات.',
			],
			environment: ['أرشيف رقمي يقلل الورق إلى الربع، ويوم حضور واحد في الأسبوع يجمع التنقلات.'],
			items: ['حواسيب وأداة محاسبة', 'تجهيز المكتب وناسخ', 'تكوين المحاسبين وأعضاء المكاتب'],
		},
		fr: {
			titles: [
				'Une comptabilité simple, partagée par cinq petites coopératives',
				'Bureau commun pour petites coopératives : comptes, assemblées, marchés',
			],
			problem: [
				'Une petite coopérative ne peut pas payer un comptable : déclarations en retard, appels d’offres manqués.',
				'Les pièces sont entre cahiers et téléphones, et personne ne connaît la caisse avant l’assemblée.',
			],
			solution: [
				'Deux comptables pour cinq coopératives, un seul outil, une clôture mensuelle et une feuille d’une page pour chaque bureau.',
				'Nous préparons avec elles les assemblées et suivons les marchés publics.',
			],
			novelty: [
				'La feuille du mois se lit en cinq minutes : entré, sorti, reste, à payer.',
				'Les coopératives clientes siègent à la gestion et fixent le prix avec nous.',
			],
			market: [
				'Cinq coopératives paient 700 DH par mois depuis septembre, quatre attendent.',
				'L’équilibre se fait à sept.',
			],
			environment: [
				'Archives numériques, quatre fois moins de papier, et un seul jour de présence par semaine.',
			],
			items: [
				'Ordinateurs et outil comptable',
				'Équipement du bureau et numériseur',
				'Formation des comptables et des bureaux',
			],
		},
	},
]
