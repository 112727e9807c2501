import { countIn, DIRHAMS, groupFrench, MEMBERS, MONTHS, WOMEN, YOUNG_PEOPLE } from './count.ts'

/** What a sentence may speak of; the same figures stand in the answers. */
export type Figures = {
	/** Whom the prize is about. */
	readonly people: 'women' | 'youth'
	readonly members: number
	/** Women, or young people, among the members. */
	readonly share: number
	/** Those whom the project serves first. */
	readonly served: number
	/** Dirhams a month, before and after. */
	readonly incomeNow: number
	readonly incomeGoal: number
	readonly months: number
	readonly assemblies: number
	readonly ownMad: number
	readonly rural: boolean
}

/** Topics that any project has, whatever its sector. */
export type CommonTopic = 'opening' | 'impact' | 'plan' | 'governance' | 'justification' | 'more'

type Writer = (figures: Figures) => string
type Bank = Readonly<Record<CommonTopic, readonly Writer[]>>

/** Beneficiaries, counted: « 14 امرأة », « 7 شباب ». */
const servedAr = ({ people, served }: Figures) => countIn(served, people === 'women' ? WOMEN : YOUNG_PEOPLE)
const servedFr = ({ people, served }: Figures) =>
	people === 'women' ? `${served} femme${served > 1 ? 's' : ''}` : `${served} jeune${served > 1 ? 's' : ''}`

export const ARABIC: Bank = {
	opening: [
		(f) =>
			`نحن تعاونية تضم ${countIn(f.members, MEMBERS)} ${f.rural ? 'في الوسط القروي' : 'في المدينة ومحيطها'}.`,
		(f) => `تشتغل تعاونيتنا ${f.rural ? 'في القرية' : 'في الحي'} منذ سنوات، وعدد أعضائها اليوم ${f.members}.`,
	],
	impact: [
		(f) => `سيستفيد من المشروع مباشرة ${servedAr(f)} من أعضاء التعاونية.`,
		(f) =>
			`متوسط الدخل اليوم ${countIn(f.incomeNow, DIRHAMS)} في الشهر، ونريد أن يصل إلى ${countIn(f.incomeGoal, DIRHAMS)} بعد ${countIn(f.months, MONTHS)}.`,
		(f) =>
			f.people === 'women'
				? 'ثلث العضوات لم يكن لهن أي دخل خاص قبل الانضمام إلى التعاونية، ومنهن أرامل ومعيلات أسر.'
				: 'أغلب شبابنا أنهوا الدراسة أو التكوين ولم يجدوا عملا قارا في المنطقة.',
		(f) =>
			f.people === 'women'
				? 'تتولى عضوات رئاسة لجنتي البيع والجودة، وتتكون معهن شابتان لتسلم المسؤولية.'
				: 'يتولى شباب تحت الثلاثين لجنتي البيع والجودة، بالتناوب كل سنة.',
		(f) =>
			f.people === 'women'
				? 'نفتح ركنا للأطفال في المقر ثلاثة أيام في الأسبوع حتى تتمكن الأمهات من الحضور.'
				: 'نستقبل كل دورة أربعة متدربين من مركز التكوين المهني، ويبقى معنا اثنان منهم.',
		() => 'نقيس الأثر كل ثلاثة أشهر بثلاثة أرقام: أيام العمل، والدخل لكل شخص، وعدد من يشارك في القرار.',
		() => 'ينعكس ذلك على الأسر: التمدرس والتطبيب أول ما يصرف عليه الدخل الإضافي.',
	],
	plan: [
		(f) =>
			`يدوم المشروع ${countIn(f.months, MONTHS)}: اقتناء المعدات وتهيئة المقر أولا، ثم التكوين والتجربة، ثم الإنتاج والبيع.`,
		() => 'عندنا عروض أثمان من ثلاثة موردين، والمحل متوفر بعقد كراء موقع لخمس سنوات.',
		() => 'عينّا مسؤولا عن التنفيذ ومسؤولا عن المصاريف، ويطلع الجمع العام على تقرير كل شهرين.',
		() => 'أكبر خطر هو تأخر المعدات، لذلك اتفقنا على غرامة تأخير واحتفظنا بمورد بديل.',
		() => 'الشهر الأول للتراخيص، لأن ملف السلامة جاهز وأودع نصفه.',
		() => 'إذا لم نبلغ نصف المبيعات المنتظرة في الشهر السادس نؤجل الشراء الثاني ونراجع الثمن.',
	],
	governance: [
		(f) => `نعقد ${f.assemblies} جموع عامة في السنة، وقد صودق على هذا المشروع بالتصويت بعد نقاش جلستين.`,
		() => 'الأرباح تقسم حسب أيام العمل، وعشرون في المئة منها للاحتياط والتكوين.',
		() => 'نشتغل مع تعاونيتين مجاورتين في الشراء والنقل، وكل وثائقنا مفتوحة للأعضاء.',
		() => 'يمكن لأي تعاونية في الإقليم أن تأخذ الطريقة: سنكتب دليلا قصيرا ونستقبل الزيارات.',
	],
	justification: [
		(f) => `نساهم من صندوق التعاونية بمبلغ ${countIn(f.ownMad, DIRHAMS)}، زيادة على المحل والعمل التطوعي.`,
		() => 'دون هذه المعدات لا يمكن أن يبدأ المشروع، وكل سطر له عرض ثمن.',
		() => 'لا يدخل في الميزانية أي أجر للمكتب.',
	],
	more: [
		() => 'زرنا قبل كتابة هذا الملف تعاونيتين جربتا فكرة قريبة، وأخذنا من أخطائهما.',
		() => 'استشرنا الأعضاء في ثلاثة لقاءات، ورُفض اقتراح أول لأنه كان مكلفا.',
		() => 'الكلفة محسوبة بأثمنة هذه السنة، مع هامش عشرة في المئة للزيادة.',
		() => 'نتوفر على محاضر اللقاءات وصور التجربة الأولى لمن أراد الاطلاع.',
		() => 'بدأنا صغارا عمدا: الأفضل أن ننجح في مرحلة واحدة ثم نوسعها.',
		() => 'كل ما نتعلمه نكتبه في دفتر واحد موجود في المقر.',
		() => 'سألنا الزبناء مباشرة قبل تحديد القياسات والأثمنة، وغيرنا اثنتين منها.',
		() => 'نعرف أن البداية ستكون بطيئة في الشتاء، وقد حسبنا لذلك أربعة أشهر من المصاريف.',
		() => 'سبق أن سيرنا تمويلا صغيرا وقدمنا حسابه في أجله.',
		() => 'يتكفل كل عضو بيوم عمل في الشهر لفائدة المشروع.',
		() => 'سيبقى العتاد ملكا للتعاونية ويسجل في جردها.',
		() => 'نحتفظ بنسخة من كل وصل، ورقية ومصورة.',
		() => 'تلقينا تكوينا قصيرا في الموضوع السنة الماضية، وبقي عندنا الدليل.',
		() => 'نختار الأحجام الصغيرة أولا، لأن السوق القريبة تطلبها.',
		() => 'جزء من العمل ينجز في البيوت، والمراقبة والتعبئة في المقر فقط.',
		() => 'وضعنا ثلاث علامات نعرف بها أن المشروع يسير: الإنتاج الأسبوعي، والمرجوعات، وعدد الزبناء الجدد.',
		() => 'لن نشتري المستعمل إلا بفاتورة وضمان.',
		() => 'سنخبر الجهة الداعمة كل ثلاثة أشهر بما أنجز وما تأخر ولماذا.',
	],
}

export const FRENCH: Bank = {
	opening: [
		(f) =>
			`Notre coopérative compte ${f.members} membres, ${f.rural ? 'en milieu rural' : 'en ville et alentour'}.`,
		(f) =>
			`Nous travaillons ${f.rural ? 'au village' : 'dans le quartier'} depuis plusieurs années, à ${f.members} aujourd’hui.`,
	],
	impact: [
		(f) => `Le projet profite directement à ${servedFr(f)} de la coopérative.`,
		(f) =>
			`Le revenu moyen est de ${groupFrench(f.incomeNow)} DH par mois ; l’objectif est de ${groupFrench(f.incomeGoal)} DH au bout de ${f.months} mois.`,
		(f) =>
			f.people === 'women'
				? 'Un tiers d’entre elles n’avait aucun revenu propre avant la coopérative ; plusieurs sont veuves ou soutien de famille.'
				: 'La plupart de nos jeunes ont fini leurs études ou une formation sans trouver d’emploi stable ici.',
		(f) =>
			f.people === 'women'
				? 'Des adhérentes dirigent les commissions vente et qualité, et deux plus jeunes se préparent à prendre la suite.'
				: 'Des moins de trente ans dirigent les commissions vente et qualité, à tour de rôle chaque année.',
		(f) =>
			f.people === 'women'
				? 'Un coin enfants ouvre au siège trois jours par semaine pour que les mères puissent venir.'
				: 'Nous accueillons quatre stagiaires du centre de formation par session, et deux restent.',
		() =>
			'L’effet est mesuré chaque trimestre par trois chiffres : jours travaillés, revenu par personne, participation aux décisions.',
		() =>
			'Les familles le sentent vite : la scolarité et la santé sont les premières dépenses du revenu gagné.',
	],
	plan: [
		(f) =>
			`Le projet dure ${f.months} mois : achats et aménagement d’abord, formation et essais ensuite, puis production et vente.`,
		() => 'Trois fournisseurs ont remis un devis, et le local est loué par un bail de cinq ans signé.',
		() =>
			'Une personne suit l’exécution, une autre les dépenses ; l’assemblée reçoit un rapport tous les deux mois.',
		() => 'Le principal risque est un retard de livraison : pénalité prévue et second fournisseur identifié.',
		() => 'Le premier mois sert aux autorisations ; le dossier sanitaire est prêt, à moitié déposé.',
		() =>
			'Si la moitié des ventes prévues n’est pas atteinte au sixième mois, le second achat attend et le prix est revu.',
	],
	governance: [
		(f) =>
			`Nous tenons ${f.assemblies} assemblées par an ; ce projet a été voté après deux séances de discussion.`,
		() =>
			'Les bénéfices se partagent selon les jours travaillés, et 20 % vont aux réserves et à la formation.',
		() =>
			'Nous achetons et transportons avec deux coopératives voisines, et nos pièces sont ouvertes à tous les membres.',
		() =>
			'Toute coopérative de la province pourra reprendre la méthode : un petit guide sera écrit et les visites sont bienvenues.',
	],
	justification: [
		(f) =>
			`La caisse de la coopérative apporte ${groupFrench(f.ownMad)} DH, en plus du local et du travail bénévole.`,
		() => 'Sans ces équipements le projet ne peut pas démarrer ; chaque ligne a son devis.',
		() => 'Aucune rémunération du bureau n’entre dans ce budget.',
	],
	more: [
		() =>
			'Avant d’écrire ce dossier, nous avons visité deux coopératives qui ont tenté une idée proche, et appris de leurs erreurs.',
		() => 'Les membres ont été consultés trois fois ; une première version, trop chère, a été écartée.',
		() => 'Les coûts sont aux prix de cette année, avec 10 % de marge pour hausse.',
		() => 'Les comptes rendus et les photos du premier essai sont à disposition.',
		() => 'Nous commençons petit, exprès : réussir une étape, puis l’agrandir.',
		() => 'Tout ce que nous apprenons est noté dans un cahier unique, gardé au siège.',
		() => 'Les clients ont été interrogés avant de fixer tailles et prix, et deux ont été changés.',
		() => 'Le début sera lent l’hiver ; quatre mois de charges sont prévus pour cela.',
		() => 'Une petite subvention nous a déjà été confiée, et ses comptes rendus à temps.',
		() => 'Chaque membre donne une journée de travail par mois au projet.',
		() => 'Le matériel restera propriété de la coopérative et figurera à son inventaire.',
		() => 'Chaque reçu est gardé, sur papier et en photo.',
		() => 'Nous avons suivi une courte formation sur le sujet l’an dernier, et gardé le guide.',
		() => 'Nous commençons par les petits formats, que le marché voisin demande.',
		() => 'Une partie du travail se fait à la maison ; contrôle et emballage, seulement au siège.',
		() => 'Trois repères diront que le projet avance : production hebdomadaire, retours, nouveaux clients.',
		() => 'Aucun achat d’occasion sans facture ni garantie.',
		() => 'Tous les trois mois, nous dirons ce qui est fait, ce qui tarde et pourquoi.',
	],
}
