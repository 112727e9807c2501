/**
 * Texts of the page's language: states, refusals by their code, with `{percent}` and `{size}` where they vary; how
 * figures are written, `percent`, `kilobytes` and `megabytes` with `{n}`, and the `decimal` sign.
 */
export type Words = Readonly<Record<string, string>>
export type RowState = 'sending' | 'waiting' | 'paused' | 'done' | 'failed'

/** Failures after which the same file may go on. */
const MAY_GO_ON = ['upload.interrupted', 'upload.no-space']

export type Row = {
	show(state: RowState, values?: { percent?: number; code?: string }): void
	onPause: () => void
	onGoOn: () => void
	remove(): void
}

/**
 * A row of the page's own making: the server put it in a `<template>`, with parts named by `data-part`. Nothing here
 * knows a word or an icon.
 */
export function addRow(list: Element, template: HTMLTemplateElement, words: Words, file: File): Row {
	const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
	const part = <Kind extends HTMLElement>(name: string) =>
		element.querySelector<Kind>(`[data-part="${name}"]`)
	const progress = part<HTMLProgressElement>('progress')
	const state = part('state')
	const buttons = { pause: part('pause'), 'go-on': part('go-on'), remove: part('remove') }
	const name = part('name')
	if (name) name.textContent = file.name
	progress?.setAttribute('aria-label', file.name)
	let percent = 0
	const row: Row = {
		onPause: () => undefined,
		onGoOn: () => undefined,
		remove: () => element.remove(),
		show(now, values = {}) {
			percent = values.percent ?? percent
			if (progress) {
				progress.value = now === 'done' ? 100 : percent
				progress.hidden = now === 'failed'
			}
			element.classList.toggle('file--bad', now === 'failed')
			const text = (values.code ? words[values.code] : undefined) ?? words[now] ?? ''
			if (state) say(state, text, { percent: figure(words['percent'], percent), size: sizeOf(file, words) })
			if (buttons.pause) buttons.pause.hidden = now !== 'sending' && now !== 'waiting'
			const mayGoOn = now === 'paused' || (now === 'failed' && MAY_GO_ON.includes(values.code ?? ''))
			if (buttons['go-on']) buttons['go-on'].hidden = !mayGoOn
			if (buttons.remove) buttons.remove.hidden = now !== 'paused' && now !== 'failed'
		},
	}
	buttons.pause?.addEventListener('click', () => row.onPause())
	buttons['go-on']?.addEventListener('click', () => row.onGoOn())
	buttons.remove?.addEventListener('click', () => row.remove())
	list.append(element)
	return row
}

/** Writes a text with its figures isolated, so that "62%" stays whole in an Arabic line. */
function say(element: Element, text: string, values: Record<string, string>): void {
	element.replaceChildren(
		...text.split(/(\{\w+\})/).map((piece) => {
			const value = values[/^\{(\w+)\}$/.exec(piece)?.[1] ?? '']
			if (value === undefined) return piece
			const figure = document.createElement('bdi')
			figure.className = 'num'
			figure.textContent = value
			return figure
		}),
	)
}

/** As the page's own list says it: decimal units, a tenth of a megabyte. */
function sizeOf({ size }: File, words: Words): string {
	if (size < 999_500) return figure(words['kilobytes'], Math.max(1, Math.round(size / 1000)))
	const megabytes = String(Math.round(size / 100_000) / 10)
	return figure(words['megabytes'], megabytes.replace('.', words['decimal'] ?? '.'))
}

function figure(form: string | undefined, n: number | string): string {
	return (form ?? '{n}').replace('{n}', String(n))
}
