import { expect, test } from 'vitest'
import type { RequiredDocument } from '#app/domain/edition/definition.ts'
import { agrees, extensionFor, normaliseFileType } from '#app/domain/application/file-types.ts'
import {
	decideUpload,
	isInTime,
	PENDING_LIMIT_BYTES,
	type UploadWish,
} from '#app/domain/application/decide-upload.ts'

const MB = 1024 * 1024
const text = { ar: 'وثيقة', fr: 'Pièce', en: 'Document' }
const document: RequiredDocument = {
	key: 'statutes',
	label: text,
	required: true,
	maxFiles: 2,
	maxBytes: 16 * MB,
	types: ['application/pdf', 'image/jpeg'],
	readersSee: false,
	origin: 'proposed',
}
const at = (time: string) => new Date(`2027-02-05T${time}Z`)
const window = { opensAt: at('08:00:00'), closesAt: at('15:30:00'), finishBy: at('15:45:00') }

function wish(change: Partial<UploadWish> = {}): UploadWish {
	return {
		document,
		file: { name: 'statuts.pdf', size: MB, type: 'application/pdf' },
		filesInSlot: 0,
		pendingBytes: 0,
		begunAt: at('12:00:00'),
		now: at('12:00:00'),
		window,
		...change,
	}
}
const file = (change: Partial<UploadWish['file']>) => wish({ file: { ...wish().file, ...change } })

test('a file that fits is accepted with its type', () => {
	expect(decideUpload(wish())).toEqual({ ok: true, value: { type: 'application/pdf' } })
	expect(decideUpload(file({ size: 16 * MB }))).toEqual({ ok: true, value: { type: 'application/pdf' } })
	expect(decideUpload(wish({ filesInSlot: 1 })).ok).toBe(true)
})

test('what does not fit is refused by name', () => {
	expect(decideUpload(wish({ document: undefined }))).toEqual({ ok: false, code: 'upload.unknown-slot' })
	expect(decideUpload(file({ size: 0 }))).toEqual({ ok: false, code: 'upload.empty' })
	expect(decideUpload(file({ size: 16 * MB + 1 }))).toEqual({
		ok: false,
		code: 'upload.too-large',
		details: { maxBytes: 16 * MB },
	})
	expect(decideUpload(file({ type: 'image/png' }))).toEqual({ ok: false, code: 'upload.wrong-type' })
	expect(decideUpload(file({ type: 'text/html' }))).toEqual({ ok: false, code: 'upload.wrong-type' })
	expect(decideUpload(file({ type: 'image/heic' }))).toEqual({ ok: false, code: 'upload.heic' })
	expect(decideUpload(file({ name: 'IMG_1.HEIC', type: '' }))).toEqual({ ok: false, code: 'upload.heic' })
	expect(decideUpload(wish({ filesInSlot: 2 }))).toEqual({
		ok: false,
		code: 'upload.slot-full',
		details: { maxFiles: 2 },
	})
	expect(decideUpload(wish({ pendingBytes: PENDING_LIMIT_BYTES - MB })).ok).toBe(true)
	expect(decideUpload(wish({ pendingBytes: PENDING_LIMIT_BYTES - MB + 1 }))).toEqual({
		ok: false,
		code: 'upload.too-much-at-once',
	})
})

test('begun before closing, it may finish within the grace and not a millisecond later', () => {
	const lastMillisecond = new Date(window.closesAt.getTime() - 1)
	expect(isInTime(window, lastMillisecond, lastMillisecond)).toBe(true)
	expect(isInTime(window, lastMillisecond, window.closesAt)).toBe(true)
	expect(isInTime(window, lastMillisecond, window.finishBy)).toBe(true)
	expect(isInTime(window, lastMillisecond, new Date(window.finishBy.getTime() + 1))).toBe(false)
	expect(isInTime(window, window.closesAt, window.closesAt)).toBe(false)
	expect(isInTime(window, at('07:59:59'), at('07:59:59'))).toBe(false)
	expect(decideUpload(wish({ begunAt: window.closesAt, now: window.closesAt }))).toEqual({
		ok: false,
		code: 'upload.closed',
	})
})

test('odd types of phones are read as what they are', () => {
	expect(normaliseFileType('a.JPG', '')).toBe('image/jpeg')
	expect(normaliseFileType('a.pdf', 'application/octet-stream')).toBe('application/pdf')
	expect(normaliseFileType('a.jpg', 'image/jpg')).toBe('image/jpeg')
	expect(normaliseFileType('a.jpg', 'image/pjpeg')).toBe('image/jpeg')
	expect(normaliseFileType('a.pdf', 'text/html')).toBe('text/html')
	expect(normaliseFileType('a', '')).toBe('')
	expect(normaliseFileType('a.mp3', 'Audio/MP3')).toBe('audio/mpeg')
})

test('first bytes must agree with the claim', () => {
	expect(agrees('application/pdf', 'application/pdf')).toBe(true)
	expect(agrees('application/pdf', 'image/png')).toBe(false)
	expect(agrees('application/pdf', undefined)).toBe(false)
	expect(agrees('video/mp4', 'video/x-m4v')).toBe(true)
	expect(agrees('audio/mpeg', 'video/mp4')).toBe(false)
	expect(extensionFor('image/jpeg')).toBe('jpg')
})
