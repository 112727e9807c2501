/** Names of days and months in Moroccan usage, written out so that no machine's ICU or LANG has a say. Sunday first. */
export type DateLanguage = 'ar' | 'fr' | 'en'

export const weekdays: Readonly<Record<DateLanguage, readonly string[]>> = {
	ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
	fr: ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** January first. */
export const months: Readonly<Record<DateLanguage, readonly string[]>> = {
	ar: [
		...['يناير', 'فبراير', 'مارس', 'أبريل', 'ماي', 'يونيو'],
		...['يوليوز', 'غشت', 'شتنبر', 'أكتوبر', 'نونبر', 'دجنبر'],
	],
	fr: [
		...['janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
		...['juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre'],
	],
	en: [
		...['January', 'February', 'March', 'April', 'May', 'June'],
		...['July', 'August', 'September', 'October', 'November', 'December'],
	],
}
