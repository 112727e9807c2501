import { clockTime, findKept, forget, isSame, isTouched, putBack, valuesOf } from './kept-text.ts'

/** Texts of the news, `{time}` where it is said. */
export type RestoreWords = { restored?: string; found?: string }

/**
 * Text of this form that never reached the server comes back. When the page is still the one it was typed on, at
 * once; when another save came between, or somebody has typed here already, only if she says so: nothing newer is
 * overwritten.
 * @returns whether the page now holds text that the server does not have
 */
export function restoreText(form: HTMLFormElement, key: string, rev: string, words: RestoreWords): boolean {
	const kept = findKept(key)
	if (!kept) return false
	const here = valuesOf(form)
	if (isSame({ ...here, ...kept.values }, here)) {
		forget(key)
		return false
	}
	const news = showNews(form)
	if (kept.rev === rev && !isTouched(form)) {
		putBack(form, kept.values)
		news?.say(words.restored, kept.at)
		return true
	}
	news?.say(words.found, kept.at)
	news?.ask({
		putBack: () => putBack(form, kept.values),
		drop: () => forget(key),
	})
	return false
}

function showNews(form: HTMLFormElement) {
	const template = form.querySelector<HTMLTemplateElement>('template[data-part="restored"]')
	const note = (template?.content.cloneNode(true) as DocumentFragment | undefined)?.firstElementChild
	if (!template || !note) return null
	template.after(note)
	const part = (name: string) => note.querySelector<HTMLElement>(`[data-part="${name}"]`)
	part('choice')?.setAttribute('hidden', '')
	return {
		say(text: string | undefined, at: number) {
			const place = part('text')
			if (place && text) place.textContent = text.replace('{time}', clockTime(at))
		},
		ask(choice: { putBack: () => void; drop: () => void }) {
			part('choice')?.removeAttribute('hidden')
			const close = (act: () => void) => () => {
				act()
				note.remove()
			}
			part('put-back')?.addEventListener('click', close(choice.putBack))
			part('drop')?.addEventListener('click', close(choice.drop))
		},
	}
}
