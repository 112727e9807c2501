import { createHmac, timingSafeEqual } from 'node:crypto'
import { UploadRefusal } from '#app/server/files/upload-refusal.server.ts'

const MARK = '&signature='

/** uploadthing's signature of a text: `hmac-sha256=<hex>`. */
export function signText(key: string, text: string): string {
	return 'hmac-sha256=' + createHmac('sha256', key).update(text).digest('hex')
}

/** Compares in constant time. */
export function isSame(a: string, b: string): boolean {
	const left = Buffer.from(a)
	const right = Buffer.from(b)
	return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * Checks a signed address. uploadthing signs the whole text before `&signature=`, origin included; it is rebuilt here
 * from the canonical `base` and the query as it came, so that Host and proxies cannot matter.
 * @throws UploadRefusal 403 when it is not ours, 410 when it has expired.
 */
export function verifyAddress(key: string, base: string, url: URL, now: Date): void {
	const at = url.search.lastIndexOf(MARK)
	if (at < 0) throw new UploadRefusal(403, 'upload.bad-signature')
	const given = decodeOnce(url.search.slice(at + MARK.length))
	if (!isSame(given, signText(key, base + url.search.slice(0, at)))) {
		throw new UploadRefusal(403, 'upload.bad-signature')
	}
	const expires = Number(url.searchParams.get('expires'))
	if (!(expires >= now.getTime())) throw new UploadRefusal(410, 'upload.expired')
}

/** The value of a signed parameter; uploadthing encodes each twice. */
export function signedParameter(url: URL, name: string): string | null {
	const value = url.searchParams.get(name)
	return value === null ? null : decodeOnce(value)
}

function decodeOnce(text: string): string {
	try {
		return decodeURIComponent(text)
	} catch {
		return text
	}
}
