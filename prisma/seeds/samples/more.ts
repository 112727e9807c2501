import { ARGAN_LAND } from './places.ts'
import type { Scenario } from './scenario.ts'

/** More projects of the sectors that have most cooperatives. */
export const MORE: readonly Scenario[] = [
	{
		sector: 'handicraft',
		ar: {
			titles: [
				'حقائب وأحذية من جلد مدبوغ بالنبات',
				'جلد بلا كروم: من المدبغة إلى الحقيبة',
				'ورشة للمصنوعات الجلدية بقياسات موحدة',
			],
			problem: [
				'نشتري الجلد المدبوغ بالكروم من بعيد، ورائحته تبعد الزبون الأجنبي.',
				'كل صانع له قالبه، فلا تتشابه فردتا الزوج الواحد أحيانا.',
				'ونبيع في العيد وفي الصيف فقط، ونتوقف بقية السنة.',
			],
			solution: [
				'ندبغ جلود الماعز بقشور الميموزا والرمان في أربعة أحواض، ثم نفصل بقوالب موحدة.',
				'ثلاث قطع ثابتة: حقيبة ظهر، حذاء خفيف، ومحفظة وثائق، بخياطة يدوية مضمونة سنتين.',
				'نعيد إصلاح ما يرجع إلينا مجانا في السنة الأولى.',
			],
			novelty: [
				'الدباغة النباتية اختفت من مدينتنا منذ أربعين سنة، وأعدناها مع آخر من يعرف وصفتها.',
				'ضمان الإصلاح لسنتين لا يقدمه أي صانع جلد في السوق المحلي.',
			],
			market: [
				'طلب متجر إلكتروني مغربي أربعين حقيبة للتجربة، وبيعت تسع وعشرون منها في شهر.',
				'ثمن الحقيبة أربعمئة وعشرون درهما، وكلفتها مئتان وستون مع الأجر.',
			],
			environment: [
				'لا كروم في مياهنا، ونرسب ما يبقى ونستعمله في صنع آجر صغير.',
				'الجلود من ذبائح الجهة، وكان نصفها يرمى بعد العيد.',
			],
			items: ['أحواض الدباغة وتجهيزها', 'قوالب وآلات خياطة الجلد', 'تصوير وبطاقات ضمان'],
		},
		fr: {
			titles: [
				'Sacs et chaussures en cuir tanné au végétal',
				'Un cuir sans chrome : de la tannerie au sac',
				'Atelier de maroquinerie aux gabarits communs',
			],
			problem: [
				'Nous achetons au loin un cuir tanné au chrome, dont l’odeur éloigne le client étranger.',
				'Chacun a son gabarit, et les deux pieds d’une même paire ne se ressemblent pas toujours.',
				'Nous vendons à l’Aïd et l’été, et nous arrêtons le reste de l’année.',
			],
			solution: [
				'Les peaux de chèvre sont tannées au mimosa et à la grenade dans quatre cuves, puis coupées sur gabarits communs.',
				'Trois pièces fixes (sac à dos, chaussure légère, porte-documents), cousues main et garanties deux ans.',
				'La première année, toute réparation est gratuite.',
			],
			novelty: [
				'Le tannage végétal avait disparu de notre ville depuis quarante ans ; nous l’avons repris avec le dernier qui en connaît la recette.',
				'Aucun maroquinier du marché local ne garantit ses pièces deux ans.',
			],
			market: [
				'Une boutique en ligne marocaine a pris quarante sacs à l’essai, vingt-neuf vendus en un mois.',
				'Le sac se vend 420 DH et revient à 260 DH, travail compris.',
			],
			environment: [
				'Pas de chrome dans nos eaux ; les boues décantées servent à de petites briques.',
				'Les peaux viennent de la région ; la moitié était jetée après l’Aïd.',
			],
			items: [
				'Cuves de tannage et leur installation',
				'Gabarits et machines à coudre le cuir',
				'Photographies et cartes de garantie',
			],
		},
	},
	{
		sector: 'handicraft',
		ar: {
			titles: ['أثواب منسوجة من قطن معاد تدويره', 'من قصاصات المعامل إلى أغطية منسوجة'],
			problem: [
				'ترمي معامل الخياطة في منطقتنا القصاصات، ونحن نشتري الخيط بثمن لا يترك لنا ربحا.',
				'والأنوال التي نشتغل عليها ضيقة، فلا ننسج إلا مناديل.',
			],
			solution: [
				'نفرز القصاصات حسب اللون، ونقصها شرائط، وننسجها أغطية ووسائد على نولين عريضين.',
				'نشتري القصاصات بوزنها من ثلاثة معامل بعقد سنة، ونلتزم بجمعها كل خميس.',
			],
			novelty: [
				'لا نصبغ أبدا: الألوان هي ألوان الموسم في المعامل، وكل قطعة رقمها وحدها.',
				'أول عقد من هذا النوع بين تعاونية ومعامل المنطقة الصناعية.',
			],
			market: [
				'بعنا مئة وثلاث وسادات عبر صفحتنا في ثلاثة أشهر، وفندق طلب ستين غطاء.',
				'ثمن الغطاء مئتان وخمسون درهما، وكلفته مئة وأربعون.',
			],
			environment: [
				'أربعة أطنان من القصاصات في السنة لا تحرق، ولا نستهلك ماء في الصباغة.',
				'نولان يدويان دون كهرباء، وتعليب بشرائط من القماش نفسه.',
			],
			items: ['نولان عريضان', 'طاولات الفرز والقص', 'واجهة عرض وصفحة بيع'],
		},
		fr: {
			titles: ['Tissages en coton de récupération', 'Des chutes d’usine à la couverture tissée'],
			problem: [
				'Les usines de confection jettent leurs chutes, et nous achetons un fil qui ne laisse pas de marge.',
				'Nos métiers sont étroits : nous ne tissons que des serviettes.',
			],
			solution: [
				'Les chutes sont triées par couleur, coupées en bandes et tissées en couvertures et coussins sur deux métiers larges.',
				'Elles sont achetées au poids à trois usines, par contrat d’un an, et enlevées chaque jeudi.',
			],
			novelty: [
				'Aucune teinture : les couleurs sont celles de la saison des usines, et chaque pièce porte son numéro.',
				'C’est le premier contrat de ce genre entre une coopérative et la zone industrielle.',
			],
			market: [
				'Cent trois coussins vendus en trois mois sur notre page, et un hôtel demande soixante couvertures.',
				'La couverture se vend 250 DH et revient à 140 DH.',
			],
			environment: [
				'Quatre tonnes de chutes par an échappent au feu, sans une goutte d’eau de teinture.',
				'Deux métiers à main, sans électricité, et un emballage de même tissu.',
			],
			items: ['Deux métiers larges', 'Tables de tri et de coupe', 'Présentoir et page de vente'],
		},
	},
	{
		sector: 'agriculture',
		ar: {
			titles: [
				'معصرة زيتون باردة صغيرة لصغار المنتجين',
				'زيت زيتون مبكر: عصر في اليوم نفسه',
				'من القطف إلى القارورة في عشر ساعات',
			],
			problem: [
				'ننتظر دورنا في المعصرة أسبوعا، فيتخمر الزيتون في الأكياس وترتفع الحموضة.',
				'ونبيع الزيت في قناني الماء، بلا تاريخ ولا صنف.',
			],
			solution: [
				'معصرة بطورين سعتها مئة وخمسون كيلوغراما في الساعة، وقطف مبكر بالأمشاط اليدوية.',
				'كل منتج يأخذ زيته بوزنه ونتيجة تحليله، وما يبيعه معنا يعبأ في قوارير داكنة.',
			],
			novelty: [
				'موعد لكل منتج بالهاتف: لا يدخل زيتون بات ليلة، وهذا لم يكن ممكنا في معاصر المنطقة.',
				'الصنفان المحليان يعصران منفصلين، والطعم مكتوب على البطاقة بلغة الناس.',
			],
			market: [
				'بعنا الموسم الماضي ألفا ومئة لتر بخمسة وسبعين درهما، مقابل خمسة وخمسين في القناني.',
				'ست دور ضيافة ومتجران حجزوا نصف إنتاج الموسم المقبل.',
			],
			environment: [
				'الطوران يستهلكان عشر الماء الذي تستهلكه المعصرة القديمة، ولا ينتج المرجان.',
				'التفل يجفف ويباع وقودا، وأوراق الزيتون علف.',
			],
			items: ['معصرة بطورين', 'خزانات من الفولاذ وقوارير', 'أمشاط القطف وتحاليل الحموضة'],
		},
		fr: {
			titles: [
				'Petit moulin à froid pour petits producteurs d’olives',
				'Huile précoce, pressée le jour même',
				'De la cueillette à la bouteille en dix heures',
			],
			problem: [
				'On attend une semaine son tour au moulin : les olives fermentent en sac et l’acidité monte.',
				'L’huile part dans des bouteilles d’eau, sans date ni variété.',
			],
			solution: [
				'Un moulin à deux phases de 150 kg à l’heure et une cueillette précoce au peigne.',
				'Chacun reprend son huile au poids, avec son analyse ; ce qu’il vend avec nous est mis en bouteille sombre.',
			],
			novelty: [
				'Un rendez-vous par téléphone pour chacun : aucune olive n’attend la nuit, ce qu’aucun moulin d’ici ne permet.',
				'Les deux variétés locales sont pressées à part, et leur goût est écrit avec des mots simples.',
			],
			market: [
				'La saison dernière, 1 100 litres à 75 DH, contre 55 DH en vrac.',
				'Six maisons d’hôtes et deux magasins ont réservé la moitié de la prochaine récolte.',
			],
			environment: [
				'Les deux phases consomment dix fois moins d’eau que l’ancien moulin, sans margines.',
				'Les grignons séchés se vendent comme combustible, les feuilles vont au bétail.',
			],
			items: ['Moulin à deux phases', 'Cuves en inox et bouteilles', 'Peignes de cueillette et analyses'],
		},
	},
	{
		sector: 'agriculture',
		ar: {
			titles: ['ألبان الماعز: جبن طري بقاعة نظيفة', 'جبن الماعز الجبلي بمعايير السلامة'],
			problem: [
				'نحلب قطعاننا كل صباح، والحليب يشرب أو يعطى للجيران لأن لا أحد يجمعه.',
				'حاولنا صنع الجبن في البيت فرفضته المطاعم لغياب الترخيص.',
			],
			solution: [
				'قاعة من غرفتين، حوض تخثير بمئة لتر، ومبرد؛ والوصفة طرية بالأعشاب وجافة للتخزين.',
				'نجمع الحليب من ثمانية عشر بيتا مع اختبار سريع لكل سطل.',
			],
			novelty: [
				'السداد بالأسبوع حسب الدهن لا حسب الكمية، فيهتم المربي بعلف قطيعه.',
				'جبن جاف يحفظ أربعة أشهر دون كهرباء، بوصفة قديمة عندنا ومع اختبار.',
			],
			market: [
				'ثلاثة مطاعم وسوق أسبوعي أخذوا خمسة وثلاثين كيلوغراما في الأسبوع التجريبي.',
				'الكيلوغرام بمئة وعشرين درهما، وكلفته ثمانون.',
			],
			environment: [
				'المصل يعطى للعجول أو يعجن به الخبز، ولا يصرف في الواد.',
				'رعي موزع بين ثلاث جهات حسب الفصل، باتفاق بين المربين.',
			],
			items: ['حوض التخثير والمبرد', 'تهيئة القاعة ومقاييس الحليب', 'قوالب وتحاليل وترخيص'],
		},
		fr: {
			titles: [
				'Lait de chèvre : un fromage frais dans une salle propre',
				'Fromage de chèvre de montagne, aux normes',
			],
			problem: [
				'On trait chaque matin, et le lait est bu ou donné : personne ne le collecte.',
				'Fait à la maison, notre fromage était refusé par les restaurants faute d’autorisation.',
			],
			solution: [
				'Deux pièces, une cuve de 100 litres et un froid ; une recette fraîche aux herbes, une sèche de garde.',
				'Le lait vient de dix-huit foyers, chaque seau est testé rapidement.',
			],
			novelty: [
				'Le paiement se fait à la semaine et selon la matière grasse : l’éleveur soigne son fourrage.',
				'Un fromage sec gardé quatre mois sans électricité, recette ancienne désormais analysée.',
			],
			market: [
				'Trois restaurants et un souk ont pris 35 kg pendant la semaine d’essai.',
				'Le kilo se vend 120 DH et revient à 80 DH.',
			],
			environment: [
				'Le petit-lait va aux veaux ou au pain, jamais à l’oued.',
				'Le pâturage tourne entre trois zones selon la saison, d’accord entre éleveurs.',
			],
			items: ['Cuve et froid', 'Aménagement et testeurs de lait', 'Moules, analyses et autorisation'],
		},
	},
	{
		sector: 'foodstuffs',
		ar: {
			titles: [
				'خبز الحبوب القديمة بخميرة بلدية',
				'مخبزة الحي: خبز يبقى ثلاثة أيام',
				'خميرة بلدية وطحين محلي',
			],
			problem: [
				'خبز الحي أبيض ورخيص ويابس في المساء، ومرضى السكري لا يجدون بديلا قريبا.',
				'والطحين المحلي يباع علفا لأن المخابز لا تعرف كيف تعجنه.',
			],
			solution: [
				'فرن بطابقين وعجانة، وثلاثة أنواع من الخبز بخميرة تتخمر اثنتي عشرة ساعة.',
				'نطحن مرتين في الأسبوع عند طاحونة القرية، ونكتب النسبة على الواجهة.',
			],
			novelty: [
				'اشتراك بالأسبوع وصندوق عند باب العمارة: نخبز ما هو مطلوب فقط.',
				'الشعير والذرة البيضاء في خبز واحد يبقى طريا ثلاثة أيام، بعد أربعين تجربة مكتوبة.',
			],
			market: [
				'مئة وعشر أسر ومطعم مدرسي جربوا شهرا، وجدد منهم ثمانية من كل عشرة.',
				'ثمن الرغيف أربعة دراهم ونصف، وكلفته درهمان وثمانون.',
			],
			environment: [
				'ما لا يباع، وهو قليل، يجفف ويطحن للقلي؛ ولا رمي.',
				'فرن معزول يستهلك ثلث الغاز أقل، وأكياس من القماش.',
			],
			items: ['فرن بطابقين وعجانة', 'رفوف التخمير وطاولة', 'صناديق الاشتراك وعلامة'],
		},
		fr: {
			titles: [
				'Pain de céréales anciennes au levain',
				'Le fournil du quartier : un pain qui tient trois jours',
				'Levain et farine d’ici',
			],
			problem: [
				'Le pain du quartier est blanc, bon marché et sec le soir ; les diabétiques ne trouvent rien à côté.',
				'La farine locale part en fourrage, faute de fournil qui sache la pétrir.',
			],
			solution: [
				'Un four à deux étages, un pétrin et trois pains au levain, levés douze heures.',
				'Mouture deux fois par semaine au moulin du village, proportions affichées en vitrine.',
			],
			novelty: [
				'Un abonnement hebdomadaire et une caisse au pied de l’immeuble : on ne cuit que ce qui est demandé.',
				'Orge et sorgho dans un même pain, tendre trois jours, après quarante essais notés.',
			],
			market: [
				'Cent dix familles et une cantine ont essayé un mois ; huit sur dix continuent.',
				'Le pain se vend 4,50 DH et revient à 2,80 DH.',
			],
			environment: [
				'Le peu d’invendus est séché et broyé en chapelure.',
				'Four isolé, un tiers de gaz en moins, et sacs de toile.',
			],
			items: [
				'Four à deux étages et pétrin',
				'Chambre de pousse et table',
				'Caisses d’abonnement et enseigne',
			],
		},
	},
	{
		sector: 'aromatic_medicinal_plants',
		ar: {
			titles: ['أعشاب مجففة للشاي في أكياس قابلة للتحلل', 'شاي الأعشاب: لويزة وزعتر ومريوت بجودة معروفة'],
			problem: [
				'نبيع اللويزة رزما في السوق، فيشتريها محول ويبيعها أكياسا بعشرة أضعاف.',
				'وعند التجفيف تحت الشمس تصفر الأوراق وتفقد زيتها.',
			],
			solution: [
				'مجفف بالظل وبهواء دافئ على أربعين درجة، وآلة صغيرة لملء الأكياس.',
				'أربع خلطات بوصفة مكتوبة، وتاريخ القطف على العلبة.',
			],
			novelty: [
				'الأكياس من ألياف الذرة تتحلل في الحديقة، ولا منتج محلي يستعملها.',
				'حافظنا على اللون الأخضر بعد سنة من التخزين، وعندنا صور المقارنة.',
			],
			market: [
				'مقهيان وثلاث صيدليات وموزع لمكاتب طلبوا ألفا ومئتي علبة.',
				'العلبة بخمسة وعشرين درهما، وكلفتها أربعة عشر.',
			],
			environment: ['زراعة بلا مبيدات وسقي بالتنقيط ليلا على نصف هكتار.', 'السيقان تعود فرشا للتربة.'],
			items: ['مجفف بهواء دافئ', 'آلة ملء الأكياس', 'علب وتحاليل ووصفات'],
		},
		fr: {
			titles: [
				'Tisanes en sachets compostables',
				'Verveine, thym, marrube : des infusions de qualité connue',
			],
			problem: [
				'Notre verveine part en bottes au souk ; un transformateur la revend en sachets dix fois plus cher.',
				'Séchée au soleil, la feuille jaunit et perd son huile.',
			],
			solution: [
				'Un séchoir à l’ombre, à air tiède de quarante degrés, et une petite ensacheuse.',
				'Quatre mélanges à la recette écrite, date de cueillette sur la boîte.',
			],
			novelty: [
				'Des sachets en fibre de maïs, compostables au jardin, qu’aucun producteur local n’emploie.',
				'La couleur verte tient un an ; les photos de comparaison sont disponibles.',
			],
			market: [
				'Deux cafés, trois pharmacies et un distributeur de bureaux demandent 1 200 boîtes.',
				'La boîte se vend 25 DH et revient à 14 DH.',
			],
			environment: [
				'Culture sans pesticide, goutte-à-goutte de nuit sur un demi-hectare.',
				'Les tiges retournent au sol en paillage.',
			],
			items: ['Séchoir à air tiède', 'Ensacheuse', 'Boîtes, analyses et recettes'],
		},
	},
	{
		sector: 'argan',
		provinces: ARGAN_LAND,
		ar: {
			titles: ['مستحضرات تجميل بسيطة من الأركان بترخيص', 'من الزيت إلى الصابون: ثلاثة منتوجات لا أكثر'],
			problem: [
				'نبيع الزيت خاما، وثلثاه يصدر لتصنع منه علامات بعيدة منتوجات غالية.',
				'جربنا الصابون بيتيا فتغير لونه، ولم نحصل على رقم التسجيل.',
			],
			solution: [
				'مختبر صغير لثلاثة منتوجات: صابون، مرهم لليدين، وزيت معطر بالورد، مع ملف تقني كامل.',
				'كل دفعة بخمسين قطعة، وعينة محفوظة سنتين.',
			],
			novelty: [
				'الملف التقني والتسجيل هما الجديد: لا تملكهما إلا تعاونية واحدة في الإقليم.',
				'التفل يدخل في الصابون مقشرا طبيعيا، وقد جربه سبعون شخصا.',
			],
			market: [
				'حمامان وفندق ومتجر في المطار مهتمون، والطلبية الأولى ستمئة قطعة.',
				'الصابونة باثنين وعشرين درهما، وكلفتها أحد عشر.',
			],
			environment: [
				'نشتري اللوز من نساء ورجال الدواوير المجاورة مع التزام براحة الشجر.',
				'علب من الورق، ولا ماء يصرف من المختبر إلا بعد تصفيته.',
			],
			items: ['تجهيز المختبر', 'الملف التقني والتسجيل', 'قوالب وعلب'],
		},
		fr: {
			titles: [
				'Cosmétiques simples à l’argan, enregistrés',
				'De l’huile au savon : trois produits, pas plus',
			],
			problem: [
				'Nous vendons l’huile brute ; les deux tiers partent vers des marques lointaines qui en font des produits chers.',
				'Notre savon maison changeait de couleur, et l’enregistrement nous a été refusé.',
			],
			solution: [
				'Un petit laboratoire pour trois produits (savon, baume pour les mains, huile à la rose) et un dossier technique complet.',
				'Des lots de cinquante pièces, avec un échantillon gardé deux ans.',
			],
			novelty: [
				'Le dossier et l’enregistrement sont la nouveauté : une seule coopérative de la province les possède.',
				'Le tourteau entre dans le savon comme gommage ; soixante-dix personnes l’ont essayé.',
			],
			market: [
				'Deux hammams, un hôtel et une boutique d’aéroport sont intéressés ; première commande de 600 pièces.',
				'Le savon se vend 22 DH et revient à 11 DH.',
			],
			environment: [
				'Les amandons viennent des douars voisins, qui s’engagent à laisser l’arbre se reposer.',
				'Boîtes de papier, et aucune eau de laboratoire rejetée sans filtration.',
			],
			items: ['Équipement du laboratoire', 'Dossier technique et enregistrement', 'Moules et boîtes'],
		},
	},
]
