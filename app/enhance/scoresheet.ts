/**
 * `<form data-enhance="scoresheet">`: scoring by the keyboard. 0 to 5 mark the criterion under the hand, Enter goes to
 * the next one, the numbers beside the answers lead to theirs; band, tabs and own marks follow the mark at once.
 * Saving is `autosave`'s. Without this script the same radios, labels and buttons do it all.
 */
export function enhance(element: HTMLElement): void {
	const form = element as HTMLFormElement
	const steps = [...form.querySelectorAll<HTMLInputElement>('input[name="at"]')]
	const sections = [...form.querySelectorAll<HTMLElement>('.pan__c')]
	const current = () => steps.findIndex((step) => step.checked)

	function go(index: number, focus = true): void {
		const step = steps[index]
		const section = sections[index]
		if (!step || !section) return
		step.checked = true
		showServed(section.dataset['key'])
		frameBand(form, index)
		if (focus) firstControl(section)?.focus()
	}

	for (const [index, step] of steps.entries()) step.addEventListener('change', () => go(index, false))
	form.addEventListener('change', (event) => {
		const radio = event.target
		if (radio instanceof HTMLInputElement && radio.name.startsWith('level.')) showMark(form, radio)
	})
	for (const radio of form.querySelectorAll<HTMLInputElement>('input[name^="level."]:checked'))
		if (!radio.defaultChecked) showMark(form, radio)
	form.querySelector('.pan__next')?.addEventListener('click', (event) => {
		event.preventDefault()
		go(current() + 1)
	})
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[href^="#crit-"]') : null
		if (!link) return
		event.preventDefault()
		go(Number(link.getAttribute('href')?.slice('#crit-'.length)) - 1)
	})
	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
		if (/^[0-5]$/.test(event.key))
			return void (mark(sections[current()], event.key) && event.preventDefault())
		if (event.key !== 'Enter' || isPressable(event.target)) return
		event.preventDefault()
		go(current() + 1)
	})
	const asked = /^#crit-(\d+)$/.exec(location.hash)?.[1]
	if (asked) go(Number(asked) - 1)
}

/** Chooses a level as a finger would, so that whatever listens hears of it. */
function mark(section: HTMLElement | undefined, key: string): boolean {
	const radio = section?.querySelector<HTMLInputElement>(`.rate__i[value="${key}"]`)
	if (!radio || radio.disabled) return false
	radio.focus()
	if (radio.checked) return true
	radio.checked = true
	radio.dispatchEvent(new Event('input', { bubbles: true }))
	radio.dispatchEvent(new Event('change', { bubbles: true }))
	return true
}

function isWriting(target: EventTarget | null): boolean {
	if (target instanceof HTMLInputElement) return target.type !== 'radio' && target.type !== 'checkbox'
	return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}

/** Enter presses these by itself. */
function isPressable(target: EventTarget | null): boolean {
	return target instanceof Element && target.closest('a, button, summary, label') !== null
}

function firstControl(section: HTMLElement): HTMLElement | null {
	return (
		section.querySelector<HTMLElement>('.rate__i:checked') ??
		section.querySelector<HTMLElement>('.rate__i') ??
		section.querySelector<HTMLElement>('textarea')
	)
}

/** The answers that the criterion under the hand is judged by. */
function showServed(key: string | undefined): void {
	for (const answer of document.querySelectorAll<HTMLElement>('[data-serves]'))
		answer.classList.toggle('is-on', answer.dataset['serves'] === key)
}

const HIGHEST = 5
/** The cloth of a part is this wide, in hundredths of it, when the mark is the highest. */
const FULL = 98

function partsOf(form: HTMLFormElement): SVGElement[] {
	return [...form.querySelectorAll<SVGElement>('.wband > svg')]
}

function frameBand(form: HTMLFormElement, index: number): void {
	const parts = partsOf(form)
	const frame = form.querySelector('.wband__on') ?? makeFrame(parts[0])
	if (!frame) return
	const part = parts[index]
	if (part) part.append(frame)
	else frame.remove()
}

function makeFrame(part: SVGElement | undefined): SVGElement | null {
	const ground = part?.querySelector('.wband__bg')
	if (!ground) return null
	const frame = ground.cloneNode() as SVGElement
	frame.setAttribute('class', 'wband__on')
	return frame
}

/** The mark on the tab, in the list, on the band, and among her own. */
function showMark(form: HTMLFormElement, radio: HTMLInputElement): void {
	const key = radio.name.slice('level.'.length)
	for (const place of form.querySelectorAll<HTMLElement>('[data-mark]'))
		if (place.dataset['mark'] === key) place.textContent = radio.value
	const section = radio.closest<HTMLElement>('.pan__c')
	const index = [...form.querySelectorAll('.pan__c')].indexOf(section as Element)
	const cloth = partsOf(form)[index]?.querySelector('.wband__m')
	cloth?.setAttribute('width', `${(Number(radio.value) / HIGHEST) * FULL}%`)
	const own = section?.querySelectorAll('.dist li') ?? []
	for (const [level, bar] of own.entries()) bar.classList.toggle('me', String(level) === radio.value)
}
