import { PassThrough, type Transform } from 'node:stream'
import { text } from 'node:stream/consumers'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { mendPage } from '#app/web/mended-page.server.ts'

const WORDS = 'ما كتبتموه محفوظ، ولا يُرسل في هذه الدورة.'

/** Fields of Arabic after `lead` letters of one byte, so that pieces end within letters. */
function render(lead: number, into: Transform): Promise<string> {
	const fields = Array.from({ length: 40 }, (_, key) => createElement('input', { key, defaultValue: WORDS }))
	const page = createElement('form', { title: 'x'.repeat(lead) }, fields)
	return new Promise((resolve, reject) => {
		const { pipe } = renderToPipeableStream(page, {
			onAllReady: () => {
				text(into).then(resolve, reject)
				pipe(into)
			},
			onError: reject,
		})
	})
}

test('an Arabic page comes whole, wherever its pieces end', async () => {
	for (let lead = 0; lead < 8; lead++) {
		const page = await render(lead, mendPage())
		expect(page).not.toMatch(/[\0\ufffd]/)
		expect(page.split(`value="${WORDS}"`)).toHaveLength(41)
	}
})

test('the fault that is mended is still there: without it, this file may go', async () => {
	const pages = await Promise.all([0, 1, 2, 3].map((lead) => render(lead, new PassThrough())))
	expect(pages.some((page) => page.includes('\0'))).toBe(true)
})
