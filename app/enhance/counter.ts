/**
 * Round a text area: keeps its count in words, in the right form of the language, and in characters.
 * `data-count`: the forms by category, `{n}` where the number stands.
 */
export function enhance(element: HTMLElement): void {
	const area = element.querySelector('textarea')
	const { count, characters = '', language = 'ar', max = '0' } = element.dataset
	if (!area || !count) return
	const part = (name: string) => element.querySelector<HTMLElement>(`[data-part="${name}"]`)
	const [words, figures, meter] = [part('words'), part('characters'), element.querySelector('progress')]
	const forms = JSON.parse(count) as Record<string, string>
	const spoken = language === 'zgh' ? 'ar' : language
	const rules = new Intl.PluralRules(spoken)
	const show = () => {
		const text = area.value.trim()
		const length = Array.from(text).length
		const n = text === '' ? 0 : text.split(/\s+/u).length
		const form = (n === 0 ? forms['zero'] : undefined) ?? forms[rules.select(n)] ?? forms['other'] ?? ''
		if (words) words.textContent = form.replace('{n}', grouped(n, spoken))
		if (figures) {
			figures.textContent = characters
				.replace('{length}', grouped(length, spoken))
				.replace('{max}', grouped(Number(max), spoken))
			figures.classList.toggle('over', length > Number(max))
		}
		if (meter) meter.value = Math.min(meter.max, element.dataset['by'] === 'words' ? n : length)
	}
	area.addEventListener('input', show)
	if (area.value !== area.defaultValue) show()
}

/** As the house writes figures: `1.250`, `1 250`, `1,250`. */
function grouped(value: number, language: string): string {
	const mark = { ar: '.', fr: '\u202F', en: ',' }[language] ?? '.'
	return String(value).replace(/\B(?=(\d{3})+$)/g, mark)
}
