/**
 * What jurors write: `COMMENTS[language][criterion][level]`, criteria in the order of the rubric (innovation, market,
 * social impact, environment, feasibility, governance). Each has more than thirty characters.
 */
export const COMMENTS: Readonly<Record<'ar' | 'fr', readonly (readonly (readonly string[])[])[]>> = {
	ar: [
		[
			[
				'لم يُذكر في الملف ما هو الجديد مقارنة بما ينجز اليوم.',
				'الجواب عن هذا المحور فارغ تقريبا، فلا يمكن تقييمه.',
			],
			[
				'نشاط معروف في المنطقة، ولم أجد ما يميزه عن غيره.',
				'الفكرة مألوفة، والتعاونيات المجاورة تقوم بالعمل نفسه.',
			],
			[
				'هناك تحسين في طريقة العمل، لكن وصفه قصير جدا.',
				'تغيير مفيد في المنتوج، غير أن ما يميزه يحتاج إلى شرح.',
			],
			[
				'الطريقة جديدة على التعاونية وموصوفة بوضوح، دون تجربة بعد.',
				'منفذ بيع جديد على المنطقة ومشروح جيدا خطوة خطوة.',
			],
			[
				'فكرة جديدة على الإقليم مع عينة أولى ووصف دقيق للطريقة.',
				'تجربة أولى مقنعة، وينقصها فقط ما يثبت أنها جديدة على القطاع.',
			],
			[
				'جديد بوضوح على الجهة ومُجرَّب بأرقام، ويصعب تقليده بسرعة.',
				'نموذج أولي اشتغل فعلا ونتائجه معروضة: هذا ما نبحث عنه.',
			],
		],
		[
			['لا أثمنة ولا زبناء ولا تكاليف في الملف.', 'لم تُقدم أي معلومة عن السوق أو عن ثمن البيع.'],
			['يُذكر السوق عموما دون زبناء محددين ولا أثمنة.', 'الحديث عن الطلب عام، ولا نعرف من سيشتري ولا بكم.'],
			[
				'الزبناء مذكورون جزئيا، والتكاليف غير كاملة لمعرفة الهامش.',
				'الأثمنة موجودة لكن كلفة العمل غير محسوبة فيها.',
			],
			[
				'أثمنة وتكاليف واضحة وهامش معقول، مع زبناء معروفين.',
				'حساب الكلفة مفهوم، والزبناء مذكورون بالنوع والعدد.',
			],
			[
				'الكلفة مفصلة والهامش مبين، مع طلبيات أولى. المخاطر دون أرقام.',
				'بيع تجريبي مشجع وحساب دقيق، ينقصه تقدير المخاطر.',
			],
			[
				'التزامات شراء مكتوبة وعتبة مردودية محسوبة: ملف متين جدا.',
				'الطلب مثبت بالأرقام والمخاطر محسوبة، نادرا ما نقرأ هذا.',
			],
		],
		[
			['لا ذكر للمستفيدين ولا لأثر المشروع على الدخل.', 'المحور الاجتماعي غير معالج في هذا الملف للأسف.'],
			['نوايا طيبة عن الأثر الاجتماعي دون عدد ولا أجل.', 'كلام عام عن التمكين، ولا نعرف من يستفيد وكم.'],
			['عدد المستفيدين تقريبي، ولا رقم عن الدخل قبل المشروع.', 'أثر موصوف بصدق لكن دون أرقام تسمح بالقياس.'],
			[
				'المستفيدون معدودون والدخل قبل المشروع مذكور بوضوح.',
				'وضعية الانطلاق معروفة، والهدف واقعي وإن بقي عاما.',
			],
			[
				'هدف بالأرقام وبأجل للدخل، ويشمل الفئات الهشة. تنقص المؤشرات.',
				'أثر قوي على الدخل ومحدد في الزمن، وأتمنى رؤية مؤشرات التتبع.',
			],
			[
				'مكسب دائم وقابل للقياس، بمؤشرات ومسؤوليات قيادية واضحة.',
				'أفضل ما في الملف: من يستفيد، كم، متى، وكيف نقيس.',
			],
		],
		[
			['لا يوجد أي جواب عن البيئة في هذا الملف.', 'لم يُقدم شيء عن الماء أو الطاقة أو النفايات.'],
			['البيئة غائبة عن المشروع، ولا يُذكر مصير النفايات.', 'إشارة عابرة لا تكفي، والنشاط يستهلك ماء كثيرا.'],
			['اهتمام عام بالبيئة دون إجراء محدد في المشروع.', 'جملة واحدة عن البيئة، صحيحة لكنها لا تلزم بشيء.'],
			[
				'النفايات والماء مأخوذان بعين الاعتبار بطريقة بسيطة ومقنعة.',
				'تدبير معقول للموارد، يحتاج فقط إلى قياس.',
			],
			[
				'إجراءات محددة للماء والطاقة مع هدف مذكور، دون قياس بعد.',
				'تثمين جيد للبقايا، وهدف واضح ينقصه خط انطلاق.',
			],
			[
				'المكسب البيئي مقاس على تجربة، والموارد المحلية مثمَّنة بالكامل.',
				'ماء وطاقة ونفايات بأرقام قبل وبعد: ممتاز.',
			],
		],
		[
			['لا خطة ولا ميزانية مفصلة، فلا يمكن الحكم على الإنجاز.', 'الميزانية رقم واحد دون أي تفصيل أو سند.'],
			['خطة غامضة، وميزانية لا تستند إلى أي عرض ثمن.', 'المراحل غير مرتبة، والميزانية تبدو تقديرا سريعا.'],
			['مراحل مذكورة دون تواريخ ولا مسؤولين، والميزانية بلا عروض.', 'الميزانية مفصلة لكن لا وثيقة تسندها.'],
			[
				'مراحل وتواريخ وأدوار محددة، مع عروض أثمان لأهم السطور.',
				'خطة واقعية وفريق معروف الأدوار، دون مفاجآت.',
			],
			[
				'خطة كاملة ومبررة، والمخاطر مذكورة. التمويل المشترك غير مؤكد.',
				'أغلب السطور لها عروض، والجدول الزمني مقنع.',
			],
			[
				'جاهز للانطلاق: المبلغ حاسم ومبرر كليا مع مساهمة ذاتية.',
				'كل سطر له سند، والتعاونية تساهم من مالها: واضح تماما.',
			],
		],
		[
			['لا معلومة عن الجموع العامة ولا عن مشاركة الأعضاء.', 'طريقة اتخاذ القرار غير معروفة في هذا الملف.'],
			['يبدو أن شخصا واحدا يقرر، ولا أثر لجموع عامة.', 'المشروع مشروع فرد أكثر مما هو مشروع تعاونية.'],
			[
				'جموع عامة غير منتظمة، والأعضاء على علم دون مشاركة.',
				'الأعضاء أُخبروا بالمشروع ولم يشاركوا في اختياره.',
			],
			[
				'جموع عامة منتظمة، والأعضاء شاركوا في إعداد المشروع.',
				'تسيير سليم ومعتاد، ووثائق الجموع العامة مذكورة.',
			],
			[
				'الأعضاء اختاروا المشروع، وقاعدة تقاسم الأرباح مكتوبة، مع شريك محلي.',
				'شراكة محلية مفيدة وتقسيم واضح للأدوار بين الأعضاء.',
			],
			[
				'صُمم مع الأعضاء، والأرباح متقاسمة، ويمكن لتعاونيات أخرى نقله.',
				'روح تعاونية حقيقية: قرار جماعي وشركاء ونقل للتجربة.',
			],
		],
	],
	fr: [
		[
			[
				'Le dossier ne dit pas ce qui serait nouveau par rapport à aujourd’hui.',
				'Réponse presque vide : impossible de juger ce critère.',
			],
			[
				'Activité connue sur le territoire, je n’ai pas vu ce qui la distingue.',
				'Idée courante : les coopératives voisines font la même chose.',
			],
			[
				'Une amélioration du procédé, mais décrite en une ligne.',
				'Changement utile du produit ; ce qui le distingue reste à expliquer.',
			],
			[
				'Procédé nouveau pour la coopérative et bien décrit, pas encore essayé.',
				'Un débouché nouveau pour le territoire, clairement expliqué.',
			],
			[
				'Nouveau dans la province, avec un premier échantillon et une description précise.',
				'Premier essai convaincant ; il manque la preuve que la filière ne connaît pas déjà cela.',
			],
			[
				'Nettement nouveau pour la région, testé avec des chiffres, difficile à copier.',
				'Un prototype a fonctionné et ses résultats sont montrés : c’est ce que l’on cherche.',
			],
		],
		[
			[
				'Ni prix, ni clients, ni coûts dans le dossier.',
				'Aucune information sur le marché ou le prix de vente.',
			],
			['Le marché est évoqué en général, sans clients ni prix.', 'On ne sait ni qui achètera, ni combien.'],
			[
				'Clients cités en partie, coûts incomplets : la marge reste inconnue.',
				'Les prix sont là, mais le travail n’est pas compté dans le coût.',
			],
			[
				'Prix et coûts clairs, marge plausible, clients connus.',
				'Calcul de coût compréhensible ; clients indiqués par type et nombre.',
			],
			[
				'Coûts détaillés, marge montrée, premières commandes. Risques non chiffrés.',
				'Ventes d’essai encourageantes et calcul précis ; manque une mesure des risques.',
			],
			[
				'Engagements d’achat écrits et seuil de rentabilité calculé : très solide.',
				'Demande prouvée, risques chiffrés : on le lit rarement.',
			],
		],
		[
			[
				'Aucun bénéficiaire cité, aucun effet sur le revenu.',
				'La dimension sociale n’est pas traitée dans ce dossier.',
			],
			[
				'De bonnes intentions sociales, sans nombre ni échéance.',
				'Propos généraux : on ne sait pas qui en profite, ni combien.',
			],
			[
				'Bénéficiaires approximatifs, revenu de départ non indiqué.',
				'Effet décrit avec sincérité, mais sans chiffre pour le mesurer.',
			],
			[
				'Bénéficiaires comptés et revenu de départ clairement indiqué.',
				'Situation de départ connue ; objectif réaliste, encore général.',
			],
			[
				'Objectif de revenu chiffré et daté, publics fragiles concernés. Manquent les indicateurs.',
				'Effet fort et daté sur le revenu ; j’aurais aimé des indicateurs de suivi.',
			],
			[
				'Gain durable et mesurable, indicateurs et responsabilités clairs.',
				'Le meilleur du dossier : qui, combien, quand, et comment on le mesure.',
			],
		],
		[
			['Aucune réponse sur l’environnement dans ce dossier.', 'Rien sur l’eau, l’énergie ou les déchets.'],
			[
				'L’environnement est absent ; le sort des déchets n’est pas dit.',
				'Une allusion ne suffit pas : l’activité consomme beaucoup d’eau.',
			],
			[
				'Souci général de l’environnement, sans mesure précise.',
				'Une phrase juste, mais qui n’engage à rien.',
			],
			[
				'Déchets et eau pris en compte, simplement et de façon crédible.',
				'Gestion raisonnable des ressources ; il manque une mesure.',
			],
			[
				'Actions précises sur l’eau et l’énergie, objectif donné, pas encore mesuré.',
				'Bonne valorisation des restes ; objectif clair, sans point de départ.',
			],
			[
				'Gain mesuré sur un essai, ressources locales entièrement valorisées.',
				'Eau, énergie, déchets avec chiffres avant et après : excellent.',
			],
		],
		[
			[
				'Ni plan ni budget détaillé : impossible de juger la faisabilité.',
				'Le budget est un seul chiffre, sans détail ni appui.',
			],
			[
				'Plan vague et budget qui ne repose sur aucun devis.',
				'Étapes désordonnées, budget visiblement estimé à la hâte.',
			],
			[
				'Étapes sans dates ni responsables, budget sans devis.',
				'Budget détaillé, mais aucune pièce ne l’appuie.',
			],
			[
				'Étapes, dates et rôles précis, devis pour les lignes principales.',
				'Plan réaliste et équipe aux rôles connus, sans surprise.',
			],
			[
				'Plan complet et justifié, risques cités. Cofinancement non confirmé.',
				'La plupart des lignes ont un devis et le calendrier convainc.',
			],
			[
				'Prêt à démarrer : montant décisif, entièrement justifié, apport propre.',
				'Chaque ligne a sa pièce, et la coopérative met de son argent : très clair.',
			],
		],
		[
			[
				'Aucune information sur les assemblées ni sur la part des membres.',
				'On ne sait pas comment les décisions se prennent.',
			],
			[
				'Une seule personne semble décider, sans trace d’assemblée.',
				'C’est le projet d’une personne plus que d’une coopérative.',
			],
			[
				'Assemblées irrégulières ; membres informés, sans participation.',
				'Les membres connaissent le projet mais ne l’ont pas choisi.',
			],
			[
				'Assemblées régulières, membres associés au projet.',
				'Gestion saine et habituelle, assemblées documentées.',
			],
			[
				'Projet choisi par les membres, règle de partage écrite, partenaire local.',
				'Partenariat local utile et rôles bien répartis.',
			],
			[
				'Conçu avec les membres, gains partagés, transmissible à d’autres.',
				'Un vrai esprit coopératif : décision commune, partenaires, transmission.',
			],
		],
	],
}

/** A second sentence that some jurors add: to low (0–1), middle (2–3) and high (4–5) levels. */
export const TAILS: Readonly<Record<'ar' | 'fr', readonly (readonly string[])[]>> = {
	ar: [
		[
			'أقترح على التعاونية أن تستعين بالمندوبية لإعداد هذا الجزء.',
			'سؤالان أو ثلاثة كانت تكفي لتوضيحه.',
			'الفكرة قد تكون جيدة، لكن الملف لا يظهرها.',
		],
		[
			'مثال واحد بالأرقام كان سيرفع النقطة.',
			'أنصح بإضافة وثيقة واحدة تسند ما قيل.',
			'الأساس موجود ويمكن تقويته بسهولة.',
			'تردد عندي بين هذا المستوى والذي فوقه.',
		],
		[
			'واضح أن العمل ميداني وليس مكتبيا.',
			'أتمنى أن تنشر هذه الطريقة.',
			'الأرقام متناسقة مع بقية الملف.',
			'قرأت هذا الجزء بمتعة.',
		],
	],
	fr: [
		[
			'Je conseille de préparer cette partie avec la délégation.',
			'Deux ou trois précisions auraient suffi.',
			'L’idée est peut-être bonne, mais le dossier ne la montre pas.',
		],
		[
			'Un seul exemple chiffré aurait fait monter la note.',
			'Une pièce à l’appui serait utile.',
			'La base est là et se renforce facilement.',
			'J’ai hésité avec le niveau au-dessus.',
		],
		[
			'On sent un travail de terrain, pas de bureau.',
			'Cette méthode mérite d’être diffusée.',
			'Les chiffres s’accordent avec le reste du dossier.',
			'Lu avec plaisir.',
		],
	],
}

/** The free words at the end of a sheet; often left empty. */
export const OVERALLS: Readonly<Record<'ar' | 'fr', readonly string[]>> = {
	ar: [
		'ملف متوازن، وأقوى ما فيه علاقته بالمنطقة.',
		'مشروع صادق يحتاج إلى أرقام أكثر.',
		'فريق يعرف ما يريد، وخطة قابلة للتنفيذ.',
		'الفكرة أفضل من طريقة تقديمها.',
	],
	fr: [
		'Dossier équilibré, dont la force est le lien au territoire.',
		'Projet sincère, qui a besoin de chiffres.',
		'Une équipe qui sait où elle va, et un plan réalisable.',
		'L’idée vaut mieux que sa présentation.',
	],
}
