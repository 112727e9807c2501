import { expect, test } from 'vitest'
import { readForm } from '#app/web/forms.server.ts'

const LIMIT = 1_000_000
const FORM = 'application/x-www-form-urlencoded'

function posted(body: BodyInit, type = FORM): Request {
	return new Request('http://127.0.0.1/ar/', {
		method: 'POST',
		headers: { 'Content-Type': type },
		body,
		duplex: 'half',
	} as RequestInit)
}

/** A body that does not say how long it is. */
function inPieces(bytes: number): ReadableStream<Uint8Array> {
	let left = bytes
	return new ReadableStream({
		pull: (controller) => {
			if (left === 0) return controller.close()
			const piece = new TextEncoder().encode((left === bytes ? 'a=' : '').padEnd(Math.min(left, 10_000), '6'))
			left -= piece.length
			controller.enqueue(piece)
		},
	})
}

async function statusOf(request: Request): Promise<number> {
	return readForm(request).then(
		() => 200,
		(thrown: unknown) => (thrown as Response).status,
	)
}

test('a form of a million bytes is read, one byte more is too large, whether it says so or not', async () => {
	const form = await readForm(posted(inPieces(LIMIT)))
	expect(form.get('a')).toBe('6'.repeat(LIMIT - 2))
	expect(await statusOf(posted(inPieces(LIMIT + 1)))).toBe(413)
	const announced = posted('a=1')
	announced.headers.set('Content-Length', String(LIMIT + 1))
	expect(await statusOf(announced)).toBe(413)
})

test('what is no form is a bad request', async () => {
	expect(await statusOf(posted('a=1', 'application/json'))).toBe(400)
	expect(await statusOf(posted('a=1', 'multipart/form-data'))).toBe(400)
	expect(await statusOf(posted('--x\r\ncut', 'multipart/form-data; boundary=x'))).toBe(400)
	expect(await statusOf(new Request('http://127.0.0.1/ar/', { method: 'POST' }))).toBe(400)
})

test('texts come with one character a line end, composed; what was typed is kept under its name', async () => {
	const form = await readForm(posted('intent=save&text=a%0D%0Abe%CC%81&box=1&box=2'))
	expect(form.intent).toBe('save')
	expect(form.get('text')).toBe('a\nbé')
	expect(form.all('box')).toEqual(['1', '2'])
	expect(form.get('nothing')).toBe('')
	expect(form.has('nothing')).toBe(false)
	expect(form.typed).toEqual({ intent: 'save', text: 'a\nbé', box: ['1', '2'] })
})
