import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const OLD = 'old-secret-'.repeat(4)
const NEW = 'new-secret-'.repeat(4)
const PLACE = 'application-1/account-number'

let folder = ''
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'tatwij-keys-'))))
afterEach(() => {
	vi.unstubAllEnvs()
	rmSync(folder, { recursive: true, force: true })
})

/** The module as a process with this environment has it. */
function start(APP_SECRET: string) {
	vi.stubEnv('DATA_DIR', folder)
	vi.stubEnv('APP_SECRET', APP_SECRET)
	vi.resetModules()
	return import('#app/server/secrets.server.ts')
}

test('the secret is made once, for its owner alone', async () => {
	const { readAppSecrets } = await start('')
	const [made] = readAppSecrets({ APP_SECRET: undefined, DATA_DIR: folder })
	expect(made).toMatch(/^[\w-]{43}$/)
	expect(readAppSecrets({ APP_SECRET: undefined, DATA_DIR: folder })).toEqual([made])
	expect(readFileSync(path.join(folder, 'keys/app-secret'), 'utf8')).toBe(`${made}\n`)
	expect(statSync(path.join(folder, 'keys/app-secret')).mode & 0o777).toBe(0o600)
	expect(statSync(path.join(folder, 'keys')).mode & 0o777).toBe(0o700)
})

test('an emptied secret is a fault, not a new secret', async () => {
	const { readAppSecrets } = await start('')
	readAppSecrets({ APP_SECRET: undefined, DATA_DIR: folder })
	writeFileSync(path.join(folder, 'keys/app-secret'), '')
	expect(() => readAppSecrets({ APP_SECRET: undefined, DATA_DIR: folder })).toThrow('32 characters or more')
})

test('each purpose has its own key, always the same', async () => {
	const { deriveKey } = await start(NEW)
	const keys = (['session', 'uploads', 'fields', 'codes'] as const).map((one) =>
		deriveKey(one).toString('hex'),
	)
	expect(new Set(keys).size).toBe(4)
	expect(deriveKey('uploads').toString('hex')).toBe(keys[1])
	expect((await start(OLD)).deriveKey('uploads').toString('hex')).not.toBe(keys[1])
})

test('a field opens in its own place and nowhere else', async () => {
	const { decryptField, encryptField, UnreadableField } = await start(NEW)
	const sealed = encryptField('رقم الحساب 007', PLACE)
	expect(sealed).toMatch(/^[0-9a-f]{8}\.[\w-]+$/)
	expect(encryptField('رقم الحساب 007', PLACE)).not.toBe(sealed)
	expect(decryptField(sealed, PLACE)).toBe('رقم الحساب 007')
	expect(decryptField(encryptField('', PLACE), PLACE)).toBe('')
	expect(() => decryptField(sealed, 'application-2/account-number')).toThrow(UnreadableField)
})

test('a changed field does not open', async () => {
	const { decryptField, encryptField, UnreadableField } = await start(NEW)
	const sealed = encryptField('007', PLACE)
	const last = sealed.endsWith('A') ? 'Q' : 'A'
	for (const text of [sealed.slice(0, -1) + last, sealed.slice(0, 12), sealed.slice(9), 'x', ''])
		expect(() => decryptField(text, PLACE), text).toThrow(UnreadableField)
})

test('after a change of secret, what the old one sealed still opens while it is kept', async () => {
	const sealed = (await start(OLD)).encryptField('007', PLACE)
	const changed = await start(`${NEW} ${OLD}`)
	expect(changed.decryptField(sealed, PLACE)).toBe('007')
	expect(changed.encryptField('007', PLACE).slice(0, 8)).not.toBe(sealed.slice(0, 8))
	const forgotten = await start(NEW)
	expect(() => forgotten.decryptField(sealed, PLACE)).toThrow('No secret has the key id')
})

test('a code’s digest depends on code, contact and secret', async () => {
	const { codeDigest } = await start(NEW)
	const digest = codeDigest('+212600000000', '123456')
	expect(digest).toMatch(/^[0-9a-f]{64}$/)
	expect(codeDigest('+212600000000', '123456')).toBe(digest)
	expect(codeDigest('+212600000000', '123457')).not.toBe(digest)
	expect(codeDigest('+212600000001', '123456')).not.toBe(digest)
	expect((await start(OLD)).codeDigest('+212600000000', '123456')).not.toBe(digest)
})
