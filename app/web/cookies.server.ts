import { createHash, randomBytes } from 'node:crypto'
import { env } from '#app/server/env.server.ts'

/** A token of 256 bits for a cookie or a link; only its hash is stored. */
export function newToken(): string {
	return randomBytes(32).toString('base64url')
}

/** SHA-256, hex: what the database keeps of a token. */
export function hashToken(token: string): string {
	return createHash('sha256').update(token).digest('hex')
}

type CookieName = 'session' | 'device' | 'contact' | 'language' | 'theme' | 'flash'

/** `__Host-` needs https; over plain http the plain name is used (decisions: cookies). */
function fullName(name: CookieName): string {
	return isHttps() ? `__Host-tatwij-${name}` : `tatwij-${name}`
}

export function isHttps(): boolean {
	return env().PUBLIC_URL?.startsWith('https:') ?? false
}

export function readCookie(request: Request, name: CookieName): string | null {
	const wanted = fullName(name)
	for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
		const at = part.indexOf('=')
		if (at > 0 && part.slice(0, at).trim() === wanted) return safelyDecode(part.slice(at + 1).trim())
	}
	return null
}

function safelyDecode(value: string): string | null {
	try {
		return decodeURIComponent(value)
	} catch {
		return null
	}
}

/** A `Set-Cookie` value. `maxAgeSeconds` null ends with the browser; 0 removes it. */
export function writeCookie(name: CookieName, value: string, maxAgeSeconds: number | null): string {
	const parts = [`${fullName(name)}=${encodeURIComponent(value)}`, 'Path=/', 'HttpOnly', 'SameSite=Lax']
	if (isHttps()) parts.push('Secure')
	if (maxAgeSeconds !== null) parts.push(`Max-Age=${maxAgeSeconds}`)
	return parts.join('; ')
}
