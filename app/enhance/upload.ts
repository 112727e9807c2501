import { genUploader } from 'uploadthing/client'
import { shrinkPhoto } from './shrink-photo.ts'
import { sendResumable, type SendOnce, type Target } from './upload-resumable.ts'
import { addRow, type Row, type Words } from './upload-row.ts'

/**
 * `<form data-enhance="upload" data-application data-slot data-words data-list data-max-files>` with a file input and
 * a `<template data-part="row">`. Without this script the form posts one file at a time; with it, files go as soon as
 * they are chosen, several after each other, with their progress, through a bad network.
 *
 * - `data-words`: JSON of the texts (`Words`); `data-list`: id of the list that the page shows, fetched again when a
 *   file has arrived, and once more while something in it has `data-checking`.
 */
export function enhance(form: HTMLElement): void {
	const input = form.querySelector<HTMLInputElement>('input[type="file"]')
	const template = form.querySelector<HTMLTemplateElement>('template[data-part="row"]')
	const { application: applicationId, slot } = form.dataset
	if (!input || !template || !applicationId || !slot) return
	const rows = document.createElement('ul')
	rows.className = template.dataset['list'] ?? ''
	form.append(rows)
	const words = JSON.parse(form.dataset['words'] ?? '{}') as Words
	const left = Number(form.dataset['maxFiles'] ?? 1)
	input.multiple = left > 1
	for (const button of form.querySelectorAll<HTMLElement>('[type="submit"]')) button.hidden = true
	const queue = createQueue(() => refreshList(form.dataset['list']))
	const sendChosen = () => {
		const chosen = [...(input.files ?? [])]
		input.value = ''
		for (const file of chosen) {
			const row = addRow(rows, template, words, file)
			row.show('sending', { percent: 0 })
			queue.add((done) => begin(file, { applicationId, slot }, row, done))
		}
	}
	input.addEventListener('change', sendChosen)
	// On a slow network a file is chosen before this script is there, and the button that would send it is gone now.
	sendChosen()
}

/** One file after another: a phone's network is narrow, and the first one there is better than two halves. */
function createQueue(onEmpty: () => void) {
	let last: Promise<unknown> = Promise.resolve()
	let waiting = 0
	const warn = (event: BeforeUnloadEvent) => event.preventDefault()
	return {
		add(run: (done: () => void) => Promise<void>) {
			if (waiting === 0) addEventListener('beforeunload', warn)
			waiting += 1
			last = last
				.then(() => run(onEmpty))
				.finally(() => {
					waiting -= 1
					if (waiting === 0) removeEventListener('beforeunload', warn)
				})
		},
	}
}

async function begin(chosen: File, target: Target, row: Row, onArrived: () => void): Promise<void> {
	const file = await shrinkPhoto(chosen)
	const go = async () => {
		if (!(await send(file, target, row))) return
		row.remove()
		onArrived()
	}
	row.onGoOn = () => void go()
	await go()
}

/** `true` when the file has arrived. */
async function send(file: File, target: Target, row: Row): Promise<boolean> {
	const stop = new AbortController()
	row.onPause = () => stop.abort()
	const sent = await onlyHere(`upload:${target.slot}:${file.name}:${file.size}`, () =>
		sendResumable(file, target, {
			send: sendOnce,
			signal: stop.signal,
			onProgress: (percent) => row.show('sending', { percent }),
			onState: (state) => row.show(state),
		}),
	)
	if (sent.ok) row.show('done')
	else if ('stopped' in sent) row.show('paused')
	else row.show('failed', { code: sent.code })
	return sent.ok
}

/** Two tabs that send the same file would stop each other for ever: the second waits. */
async function onlyHere<Result>(name: string, run: () => Promise<Result>): Promise<Result> {
	return 'locks' in navigator ? await navigator.locks.request(name, async () => run()) : run()
}

const { uploadFiles } = genUploader({ url: '/api/uploadthing', package: 'tatwij' })

const sendOnce: SendOnce = async (file, input, { signal, onProgress }) => {
	const wish = { files: [file], input, signal, onUploadProgress: ({ loaded }: Loaded) => onProgress(loaded) }
	// The types of the server's route stay on the server; here its input and answer are known by name.
	const [sent] = await uploadFiles('document', wish as Parameters<typeof uploadFiles>[1])
	const { refusal } = (sent?.serverData ?? {}) as { refusal?: string | null }
	return { refusal: refusal ?? null }
}
type Loaded = { loaded: number }

/** How often a list is asked again while its files are being checked. */
const CHECK_EVERY_MS = 2_500
const CHECKS = 12

/** Puts the page's own list in place again, as the server draws it now. */
async function refreshList(id: string | undefined, checks = CHECKS): Promise<void> {
	const old = id ? document.getElementById(id) : null
	if (!id || !old) return location.reload()
	try {
		const response = await fetch(location.href, { headers: { accept: 'text/html' } })
		const page = new DOMParser().parseFromString(await response.text(), 'text/html')
		const fresh = page.getElementById(id)
		if (!response.ok || !fresh) return
		old.replaceWith(fresh)
		if (checks > 0 && fresh.querySelector('[data-checking]')) {
			setTimeout(() => void refreshList(id, checks - 1), CHECK_EVERY_MS)
		}
	} catch {
		// The network dropped: the next visit shows it.
	}
}
