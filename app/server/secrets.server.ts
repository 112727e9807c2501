import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { env, EnvironmentFault, type Environment } from '#app/server/env.server.ts'

const SHORTEST = 32
const IV_BYTES = 12
const TAG_BYTES = 16

/** What a key is for; no key serves two purposes. */
export type Purpose = 'session' | 'uploads' | 'fields' | 'codes'

/** A field that cannot be opened: changed, moved elsewhere, or encrypted with a secret that is gone. */
export class UnreadableField extends Error {}

/**
 * The secrets of this installation, the one in use first: `APP_SECRET`, else `DATA_DIR/keys/app-secret`, made on the
 * first run for its owner's eyes alone. Several, separated by spaces or lines, let the secret be changed: the first
 * one encrypts, all of them decrypt. Whoever loses it loses the encrypted answers: it belongs in the backup.
 */
export function readAppSecrets(
	environment: Pick<Environment, 'APP_SECRET' | 'DATA_DIR'>,
): [string, ...string[]] {
	const file = path.join(environment.DATA_DIR, 'keys', 'app-secret')
	const text = environment.APP_SECRET ?? readSecretFile(file)
	const [first, ...older] = text.split(/\s+/).filter(Boolean)
	if (!first || [first, ...older].some((secret) => secret.length < SHORTEST)) {
		throw new EnvironmentFault(
			`${environment.APP_SECRET ? 'APP_SECRET' : file} must hold a secret of ${SHORTEST} characters or more.`,
		)
	}
	return [first, ...older]
}

function readSecretFile(file: string): string {
	mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
	if (!existsSync(file)) {
		try {
			writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
		} catch (error) {
			// Another process of the same first run was faster: its secret counts.
			if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
		}
	}
	chmodSync(file, 0o600)
	return readFileSync(file, 'utf8')
}

let secrets: [string, ...string[]] | undefined

function current(): [string, ...string[]] {
	return (secrets ??= readAppSecrets(env()))
}

/** A key of 32 bytes: HKDF-SHA-256 of the secret in use, `tatwij/<purpose>/1` as its info. */
export function deriveKey(purpose: Purpose): Buffer {
	return keyOf(current()[0], purpose)
}

function keyOf(secret: string, purpose: Purpose | 'key-id'): Buffer {
	return Buffer.from(hkdfSync('sha256', secret, '', `tatwij/${purpose}/1`, 32))
}

/** Eight hex digits that name a secret and say nothing about it. */
function keyIdOf(secret: string): string {
	return keyOf(secret, 'key-id').toString('hex', 0, 4)
}

/** What is kept of a sign-in code, hex. A stolen database does not give the six digits away. */
export function codeDigest(contact: string, code: string): string {
	return createHmac('sha256', deriveKey('codes')).update(`${contact}\0${code}`).digest('hex')
}

/**
 * AES-256-GCM: `<key id>.<base64url of iv, ciphertext, tag>`. `place` (application and field) is bound to it: the text
 * opens nowhere else.
 */
export function encryptField(plain: string, place: string): string {
	const [secret] = current()
	const iv = randomBytes(IV_BYTES)
	const cipher = createCipheriv('aes-256-gcm', keyOf(secret, 'fields'), iv)
	cipher.setAAD(Buffer.from(place))
	const sealed = Buffer.concat([iv, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()])
	return `${keyIdOf(secret)}.${sealed.toString('base64url')}`
}

/** Throws `UnreadableField` for anything that `encryptField` did not make for this place with a known secret. */
export function decryptField(text: string, place: string): string {
	const [keyId, body = ''] = text.split('.')
	const secret = current().find((one) => keyIdOf(one) === keyId)
	if (!secret) throw new UnreadableField(`No secret has the key id of the field ${place}.`)
	const sealed = Buffer.from(body, 'base64url')
	try {
		const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, 'fields'), sealed.subarray(0, IV_BYTES))
		decipher.setAAD(Buffer.from(place))
		decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
		return decipher.update(sealed.subarray(IV_BYTES, -TAG_BYTES)).toString('utf8') + decipher.final('utf8')
	} catch {
		throw new UnreadableField(`The field ${place} was changed or belongs elsewhere.`)
	}
}
