import { forget, isTouched, keep, valuesOf } from './kept-text.ts'
import { restoreText } from './restore-text.ts'
import { createSaver, type Answer, type SaverState } from './save-queue.ts'

/** Somebody pauses for so long between two thoughts. */
const PAUSE_MS = 1_200

/**
 * `<form data-enhance="autosave" data-save data-keep data-status data-words>`: keeps each letter in this browser at
 * once, sends the part to the server at each pause, and always says which of the two has happened. Its buttons work as
 * before; they wait for a save that is on its way, so that a form never contradicts itself.
 */
export function enhance(element: HTMLElement): void {
	const form = element as HTMLFormElement
	const { save: address, keep: key } = form.dataset
	const rev = form.querySelector<HTMLInputElement>('input[name="rev"]')
	if (!address || !key || !rev) return
	const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
	const icons = form.querySelector<HTMLTemplateElement>('template[data-part="icons"]')
	const say = speaker(document.getElementById(form.dataset['status'] ?? ''), words, icons)
	let isDirty = false
	const keepNow = () => keep(key, { rev: rev.value, at: Date.now(), values: valuesOf(form) })
	const saver = createSaver({
		send: (leaving) => {
			isDirty = false
			return post(address, form, leaving)
		},
		onState: (state, answer) => {
			if (answer) take(form, rev, answer)
			if (state === 'saved' && isDirty) keepNow()
			else if (state === 'saved') forget(key)
			say(state, answer)
		},
	})
	let timer: ReturnType<typeof setTimeout> | undefined
	const hear = () => {
		isDirty = true
		keepNow()
		clearTimeout(timer)
		timer = setTimeout(() => saver.save(), PAUSE_MS)
	}
	form.addEventListener('input', hear)
	holdButtons(form, saver, () => {
		clearTimeout(timer)
		say('local')
	})
	addEventListener('online', () => saver.save())
	addEventListener('pagehide', () => {
		clearTimeout(timer)
		if (isDirty) saver.save({ leaving: true })
	})
	const isTyped = isTouched(form) // On a slow line, words come before this script does.
	if (restoreText(form, key, rev.value, words)) saver.save()
	if (isTyped) hear()
}

/** A button waits for the save on its way. Without a network it stays here, and the text with it. */
function holdButtons(form: HTMLFormElement, saver: ReturnType<typeof createSaver>, onAway: () => void): void {
	let isReleased = false
	form.addEventListener('submit', (event) => {
		if (!navigator.onLine) {
			event.preventDefault()
			return onAway()
		}
		if (isReleased || !saver.isBusy()) return
		event.preventDefault()
		const { submitter } = event as SubmitEvent
		void saver.settle().then(() => {
			isReleased = true
			form.requestSubmit(submitter as HTMLElement | null)
			isReleased = false
		})
	})
}

async function post(address: string, form: HTMLFormElement, leaving: boolean): Promise<Response> {
	const body = new URLSearchParams()
	for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
	return fetch(address, { method: 'POST', body, keepalive: leaving, headers: { accept: 'application/json' } })
}

/** The new revision, and what is worth a look beside each answer. */
function take(form: HTMLFormElement, rev: HTMLInputElement, answer: Answer): void {
	if (answer.rev !== undefined) rev.value = String(answer.rev)
	const { looks } = answer
	if (!looks) return
	for (const place of form.querySelectorAll<HTMLElement>('[data-look]')) {
		const names = (place.dataset['look'] ?? '').split(' ')
		const text = names.map((name) => looks[name]).find(Boolean) ?? ''
		if (place.textContent !== text) place.textContent = text
	}
}

function speaker(
	place: HTMLElement | null,
	words: Readonly<Record<string, string>>,
	icons: HTMLTemplateElement | null,
) {
	const text = place?.querySelector('span')
	return (state: SaverState, answer?: Answer) => {
		if (!place || !text) return
		const shown = state === 'saved' || state === 'saving' ? state : 'local'
		place.dataset['state'] = shown
		const icon = icons?.content.querySelector(`.${shown}-icon`)
		if (icon) place.querySelector('svg')?.replaceWith(icon.cloneNode(true))
		const sentence = state === 'refused' ? (answer?.message ?? words['local']) : words[state]
		const [before = '', after = ''] = (sentence ?? '').split('{time}')
		text.replaceChildren(before)
		if (!sentence?.includes('{time}')) return
		const time = document.createElement('bdi')
		time.className = 'num'
		time.textContent = answer?.savedAt ?? ''
		text.append(time, after)
	}
}
