import { expect, test } from 'vitest'
import { renderHtml } from '#app/server/mail/render-html.server.ts'

test('the number stands out, links open, and what was typed stays text', () => {
	const html = renderHtml('LM27-0142 · x', [
		{
			language: 'fr',
			subject: 'LM27-0142 · Votre dossier est arrivé',
			body: 'Le dossier « <b>Fil</b> »\n\nVotre numéro : LM27-0142-K7\n\nhttps://tatwij.example/r?a=1&b=2',
		},
	])
	expect(html).toContain('<h1>Votre dossier est arrivé</h1>')
	expect(html).toContain('<p>Le dossier « &lt;b&gt;Fil&lt;/b&gt; »</p>')
	expect(html).toContain('<p class="number">Votre numéro : <b dir="ltr">LM27-0142-K7</b></p>')
	expect(html).toContain('<a href="https://tatwij.example/r?a=1&amp;b=2" dir="ltr">')
	expect(html).not.toMatch(/<img|src=|url\(/)
})
