import { forget, isTouched, keep, valuesOf } from './kept-text.ts'
import { restoreText } from './restore-text.ts'

/**
 * `<form data-enhance="keep-typed" data-keep="…">`: what is typed stays in this browser until the form has been sent
 * and taken. The page says so by coming back with the same text, or by not coming back at all.
 */
export function enhance(element: HTMLElement): void {
	const form = element as HTMLFormElement
	const key = form.dataset['keep']
	if (!key) return
	const rev = form.dataset['rev'] ?? ''
	const words = JSON.parse(form.dataset['words'] ?? '{}') as Record<string, string>
	const hear = () => keep(key, { rev, at: Date.now(), values: valuesOf(form) })
	const isTyped = isTouched(form)
	restoreText(form, key, rev, words)
	form.addEventListener('input', hear)
	if (isTyped) hear()
	if (form.dataset['taken'] !== undefined) forget(key)
}
