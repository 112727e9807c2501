import { isTouched } from './kept-text.ts'

/**
 * Answers while one types: the same form is asked of the server, which sends its answer alone. The rule and the words
 * stay there; without this script the button does the same.
 */
const PAUSE_MS = 250

export function enhance(element: HTMLElement): void {
	const place = document.getElementById(element.dataset['answer'] ?? '')
	if (!(element instanceof HTMLFormElement) || !place) return
	let timer = 0
	let asked: AbortController | null = null
	const hear = () => {
		window.clearTimeout(timer)
		timer = window.setTimeout(() => {
			asked?.abort()
			asked = new AbortController()
			void answer(element, place, asked.signal)
		}, PAUSE_MS)
	}
	element.addEventListener('input', hear)
	if (isTouched(element)) hear()
}

async function answer(form: HTMLFormElement, place: HTMLElement, signal: AbortSignal): Promise<void> {
	const address = new URL(window.location.href)
	address.hash = ''
	address.search = ''
	for (const [name, value] of new FormData(form)) address.searchParams.set(name, String(value))
	const kept = address.href
	address.searchParams.set('only', 'answer')
	try {
		const response = await fetch(address, { signal, headers: { Accept: 'text/html' } })
		// A number that cannot be read yet is still being typed: the page says nothing until the button is pressed.
		if (!response.ok) return
		const page = new DOMParser().parseFromString(await response.text(), 'text/html')
		const found = page.getElementById(place.id)
		// Part by part: a region that is announced must stay the same element.
		for (const part of place.querySelectorAll<HTMLElement>('[data-part]')) {
			const fresh = found?.querySelector(`[data-part="${part.dataset['part']}"]`)
			if (fresh) part.replaceChildren(...fresh.childNodes)
		}
		window.history.replaceState(null, '', kept)
	} catch {
		// The network dropped, or a newer answer is on its way: the last one stays.
	}
}
