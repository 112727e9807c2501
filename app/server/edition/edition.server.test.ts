import { expect, test } from 'vitest'
import { partValues } from '#app/domain/edition/part-values.ts'
import type { PartTarget } from '#app/domain/edition/edit-part.ts'
import type { SentPart } from '#app/domain/edition/part-form.ts'
import type { Actor, Person } from '#app/domain/people/actor.ts'
import { managedBefore } from '#app/domain/people/second-signer.ts'
import { copyEdition } from '#app/server/edition/copy-edition.server.ts'
import { editionTools } from '#app/server/edition/edition-tools.server.ts'
import { confirmExtension, proposeExtension } from '#app/server/edition/extend-closing.server.ts'
import { loadEdition, type LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { loadExtension } from '#app/server/edition/load-extension.server.ts'
import { compareVersions, listVersions } from '#app/server/edition/load-history.server.ts'
import { savePart, type SavedPart } from '#app/server/edition/save-part.server.ts'
import { seedEditions } from '#app/server/edition/seed-editions.server.ts'
import { signEdition } from '#app/server/edition/sign-edition.server.ts'
import { verifyJournal } from '#app/server/journal/verify-journal.server.ts'
import { closeAccount } from '#app/server/people/close-account.server.ts'
import { invitePerson } from '#app/server/people/invite-person.server.ts'
import { findSignature } from '#app/server/people/read-managing-roles.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const now = new Date('2027-01-04T09:00:00Z')
const EDITION = 'lm-2027'

async function manager(email: string, editionId: string | null = null): Promise<Person> {
	const role = { role: 'manager', editionId, regionCode: null } as const
	const account = await db.write((tx) =>
		tx.account.create({
			data: { email, createdAt: now, roles: { create: { ...role, grantedAt: now } } },
		}),
	)
	return { kind: 'person', accountId: account.id, deviceHash: null, roles: [role] }
}

/** Another manager, made by the first one on the page of people. */
async function invite(by: Person, email: string, at = now): Promise<Person> {
	const invited = await invitePerson({
		actor: by,
		contact: { kind: 'email', value: email },
		displayName: '',
		language: 'fr',
		role: 'manager',
		editionId: null,
		regionCode: null,
		linkAddress: (token) => `https://tatwij.example/${token}`,
		now: at,
	})
	if (!invited.ok) throw new Error(invited.code)
	return { ...by, accountId: invited.value.accountId }
}

async function current(): Promise<LoadedEdition> {
	const edition = await loadEdition(EDITION)
	if (!edition) throw new Error('no edition')
	return edition
}

type Controls = Record<string, string | readonly string[] | undefined>
function sent(values: Controls): SentPart {
	const all = (name: string) => {
		const value = values[name]
		return value === undefined ? [] : typeof value === 'string' ? [value] : value
	}
	return { all, get: (name) => all(name)[0] ?? '', has: (name) => all(name).length > 0 }
}

/** Sends a screen of the current version with some controls changed. */
async function save(
	actor: Actor,
	part: PartTarget['part'],
	change: Controls,
	more: { fromVersionId?: string; item?: string } = {},
): Promise<SavedPart> {
	const edition = await current()
	const target = { part, item: more.item ?? null }
	return savePart({
		actor,
		editionId: EDITION,
		target,
		fromVersionId: more.fromVersionId ?? edition.versionId,
		form: sent({ ...partValues(edition.definition, target, editionTools), ...change }),
		now,
	})
}
async function actions(): Promise<string[]> {
	const entries = await db.read.journalEntry.findMany({
		where: { objectId: EDITION },
		orderBy: { seq: 'asc' },
	})
	return entries.map(({ action }) => action)
}

async function openEdition(first: Person, second: Person): Promise<void> {
	const { versionId } = await current()
	for (const actor of [first, second]) {
		const signed = await signEdition({ actor, editionId: EDITION, versionId, read: true, now })
		if (!signed.ok) throw new Error(signed.code)
	}
}

test('a save makes a new version; last version stays as it was; the journal has its hash', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const before = await current()
	const saved = await save(first, 'awards', { 'awards.seats': '32' })
	expect(saved).toMatchObject({ kind: 'saved', changed: 1 })
	const after = await current()
	expect([after.version, after.definition.awards.seats, before.definition.awards.seats]).toEqual([2, 32, 31])
	const [entry] = await db.read.journalEntry.findMany({ where: { action: 'edition.changed' } })
	expect(JSON.parse(entry?.payload ?? '{}')).toEqual({
		version: 2,
		hash: after.versionHash,
		part: 'awards',
		changed: 1,
	})
	expect(await compareVersions(EDITION, 1, 2)).toEqual([{ path: 'awards.seats', before: 31, after: 32 }])
	expect(await compareVersions(EDITION, 1, 3)).toBeNull()
	expect((await listVersions(EDITION)).map(({ version, note, by }) => [version, note, by])).toEqual([
		[2, 'awards', 'm1'],
		[1, null, null],
	])
	expect((await verifyJournal(db.read)).ok).toBe(true)
})

test('an untouched screen makes no version', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	expect(await save(first, 'awards', {})).toMatchObject({ kind: 'saved', changed: 0 })
	expect((await current()).version).toBe(1)
})

test('a stale screen writes nothing and tells both texts apart; sent again knowingly, it counts', async () => {
	await seedEditions(now)
	const [first, second] = [await manager('m1@example.ma'), await manager('m2@example.ma')]
	const { versionId } = await current()
	await save(first, 'awards', { 'awards.seats': '32', 'ranking.floor': '55' })
	const stale = await save(
		second,
		'awards',
		{ 'awards.seats': '33', 'ranking.floor': '55' },
		{ fromVersionId: versionId },
	)
	expect(stale).toMatchObject({
		kind: 'stale',
		changes: [{ path: 'awards.seats', before: 32, after: 33 }],
	})
	expect((await current()).definition.awards.seats).toBe(32)
	if (stale.kind !== 'stale') throw new Error('not stale')
	await save(second, 'awards', { 'awards.seats': '33' }, { fromVersionId: stale.versionId })
	expect((await current()).definition.awards.seats).toBe(33)
})

test('the same save twice at once makes one version', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const both = await Promise.all([
		save(first, 'awards', { 'awards.seats': '32' }),
		save(first, 'awards', { 'awards.seats': '32' }),
	])
	expect(both.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale'])
	expect((await current()).version).toBe(2)
})

test('what cannot be read is refused, and nothing is written', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	expect(await save(first, 'rubric', { 'rubric.criteria.0.weight': '25' })).toEqual({
		kind: 'faults',
		faults: [
			{ field: 'rubric.criteria', code: 'edition.weights-not-100', details: { sum: 105, difference: 5 } },
		],
	})
	expect(await save(first, 'dates', { 'calendar.closesAt': 'tomorrow' })).toMatchObject({ kind: 'faults' })
	expect(await save(first, 'rubric', {}, { item: 'gone' })).toEqual({ kind: 'nothing-there' })
	expect((await current()).version).toBe(1)
	expect(await actions()).toEqual(['edition.created'])
})

test('only who manages this edition changes or signs it', async () => {
	await seedEditions(now)
	const other = await manager('m1@example.ma', 'sg-2027')
	expect(await save(other, 'awards', { 'awards.seats': '32' })).toEqual({
		kind: 'refused',
		code: 'edition.not-yours',
	})
	const { versionId } = await current()
	expect(await signEdition({ actor: other, editionId: EDITION, versionId, read: true, now })).toMatchObject({
		code: 'edition.not-yours',
	})
})

test('two different people open it on the same version; then nothing changes any more', async () => {
	await seedEditions(now)
	const [first, second] = [await manager('m1@example.ma'), await manager('m2@example.ma')]
	const { versionId } = await current()
	const sign = (actor: Actor, more = {}) =>
		signEdition({ actor, editionId: EDITION, versionId, read: true, now, ...more })
	expect(await sign(first, { read: false })).toEqual({ ok: false, code: 'edition.not-read' })
	expect(await sign(first)).toEqual({ ok: true, value: { freezes: false } })
	expect(await sign(first)).toEqual({ ok: false, code: 'edition.already-signed' })
	expect((await current()).stage).toBe('draft')
	expect(await sign(second)).toEqual({ ok: true, value: { freezes: true } })
	expect(await current()).toMatchObject({ stage: 'frozen', frozenAt: now, versionId })
	expect(await save(first, 'awards', { 'awards.seats': '32' })).toEqual({
		kind: 'refused',
		code: 'edition.frozen',
	})
	expect(await sign(await manager('m3@example.ma'))).toEqual({ ok: false, code: 'edition.frozen' })
	expect(await actions()).toEqual(['edition.created', 'edition.signed', 'edition.signed', 'edition.frozen'])
})

test('an account made to manage after the first signature cannot give the second; after a change it can', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const sign = async (actor: Actor) =>
		signEdition({ actor, editionId: EDITION, versionId: (await current()).versionId, read: true, now })
	expect(await sign(first)).toMatchObject({ ok: true })
	const made = await invite(first, 'ghost@example.ma')
	expect(await sign(made)).toEqual({ ok: false, code: 'edition.signer-too-new' })
	expect((await current()).stage).toBe('draft')
	await save(first, 'awards', { 'awards.seats': '32' })
	expect(await sign(first)).toEqual({ ok: true, value: { freezes: false } })
	expect(await sign(made)).toEqual({ ok: true, value: { freezes: true } })
})

test('a signature that the journal does not know lets nobody sign second', async () => {
	const unknown = { actions: ['edition.signed'] as const, accountId: 'nobody', editionId: EDITION }
	expect(managedBefore(await findSignature(db.read, unknown), [{ seq: 0, givenBy: null }])).toBe(false)
})

test('beside a signature stands who gave its role, on the page and in the journal', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const second = await invite(first, 'm2@example.ma')
	await openEdition(first, second)
	const [version] = await listVersions(EDITION)
	expect(version?.signatures.map(({ by, role }) => ({ by, role }))).toEqual([
		{ by: 'm1', role: null },
		{ by: 'm2', role: { by: 'm1', at: now } },
	])
	const entries = await db.read.journalEntry.findMany({
		where: { action: 'edition.signed' },
		orderBy: { seq: 'asc' },
	})
	expect(entries.map(({ payload }) => JSON.parse(payload).roleGivenBy)).toEqual([null, first.accountId])
})

test('who was closed and invited again signs with her new role, and an old signature keeps the old one', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const [second, third] = [await invite(first, 'm2@example.ma'), await invite(first, 'm3@example.ma')]
	const sign = async (actor: Actor, at: Date) => {
		const { versionId } = await current()
		return signEdition({ actor, editionId: EDITION, versionId, read: true, now: at })
	}
	expect(await sign(second, now)).toMatchObject({ ok: true })
	const [closed, again, later] = [1, 2, 3].map((minutes) => new Date(now.getTime() + minutes * 60_000))
	if (!closed || !again || !later) throw new Error('no times')
	await closeAccount({ actor: first, accountId: second.accountId, confirmed: true, now: closed })
	await invite(third, 'm2@example.ma', again)
	await save(first, 'awards', { 'awards.seats': '32' })
	expect(await sign(second, later)).toMatchObject({ ok: true })
	const versions = await listVersions(EDITION)
	expect(versions.flatMap(({ signatures }) => signatures.map(({ role }) => role))).toEqual([
		{ by: 'm3', at: again },
		{ by: 'm1', at: now },
	])
	const entries = await db.read.journalEntry.findMany({
		where: { action: 'edition.signed' },
		orderBy: { seq: 'desc' },
	})
	expect(entries.map(({ payload }) => JSON.parse(payload).roleGivenBy)).toEqual([
		third.accountId,
		first.accountId,
	])
})

test('a change after the first signature voids it', async () => {
	await seedEditions(now)
	const [first, second] = [await manager('m1@example.ma'), await manager('m2@example.ma')]
	const { versionId } = await current()
	await signEdition({ actor: first, editionId: EDITION, versionId, read: true, now })
	await save(second, 'awards', { 'awards.seats': '32' })
	const sign = async (actor: Actor, version = '') =>
		signEdition({
			actor,
			editionId: EDITION,
			versionId: version || (await current()).versionId,
			read: true,
			now,
		})
	expect(await sign(second, versionId)).toEqual({ ok: false, code: 'edition.version-not-current' })
	expect(await sign(second)).toEqual({ ok: true, value: { freezes: false } })
	expect(await sign(first)).toEqual({ ok: true, value: { freezes: true } })
	expect(await actions()).toEqual([
		'edition.created',
		'edition.signed',
		'edition.changed',
		'edition.unsigned',
		'edition.signed',
		'edition.signed',
		'edition.frozen',
	])
})

test('two second signatures at once freeze once', async () => {
	await seedEditions(now)
	const people = [
		await manager('m1@example.ma'),
		await manager('m2@example.ma'),
		await manager('m3@example.ma'),
	]
	const { versionId } = await current()
	const outcomes = await Promise.all(
		people.map((actor) => signEdition({ actor, editionId: EDITION, versionId, read: true, now })),
	)
	expect(outcomes.map((one) => (one.ok ? one.value.freezes : one.code))).toEqual([
		false,
		true,
		'edition.frozen',
	])
	expect((await actions()).filter((action) => action === 'edition.frozen')).toHaveLength(1)
})

test('next year is prepared once, by a manager of every edition, from the last year', async () => {
	await seedEditions(now)
	const first = await manager('m1@example.ma')
	const partly = await manager('m2@example.ma', EDITION)
	const copy = (actor: Actor) => copyEdition({ actor, editionId: EDITION, now })
	expect(await copy(partly)).toEqual({ ok: false, code: 'edition.next-not-yours' })
	expect(await copy(first)).toEqual({ ok: true, value: { editionId: 'lm-2028' } })
	const next = await loadEdition('lm-2028')
	expect(next).toMatchObject({ year: 2028, stage: 'draft', version: 1, prizeKey: 'a' })
	expect(next?.definition.calendar.closesAt).toBe('2028-02-04T16:30:00Z')
	expect(await copy(first)).toEqual({ ok: true, value: { editionId: 'lm-2029' } })
	const both = await Promise.all([copy(first), copy(first)])
	expect(both.filter(({ ok }) => ok)).toHaveLength(1)
	expect((await current()).version).toBe(1)
	expect(await copyEdition({ actor: first, editionId: 'gone', now })).toEqual({
		ok: false,
		code: 'edition.next-unknown',
	})
})

const REASON = {
	'reason.ar': 'انقطاع الشبكة في جهتين',
	'reason.fr': 'Réseau coupé',
	'reason.en': 'Network cut',
}
const open = new Date('2027-02-05T12:00:00Z')
async function propose(actor: Actor, change: Controls, calendar = open) {
	const { definition } = await current()
	const values = partValues(definition, { part: 'dates', item: null }, editionTools)
	return proposeExtension({
		actor,
		editionId: EDITION,
		now: open,
		calendar,
		form: sent({ ...values, ...REASON, ...change }),
	})
}

test('the closing is put off by two people, once, in the calendar alone', async () => {
	await seedEditions(now)
	const [first, second] = [await manager('m1@example.ma'), await manager('m2@example.ma')]
	const later = { 'calendar.closesAt': '2027-02-12T16:30', 'calendar.opensAt': '2027-01-01T09:00' }
	expect(await propose(first, later)).toMatchObject({ code: 'edition.extension-not-open' })
	await openEdition(first, second)
	const frozen = await current()
	expect(await propose(first, { 'calendar.closesAt': '2027-02-05T16:30' })).toMatchObject({
		code: 'edition.extension-earlier',
	})
	expect(await propose(first, { ...later, 'reason.fr': '' })).toMatchObject({
		faults: [{ field: 'reason.fr', code: 'edition.text-missing' }],
	})
	expect(await propose(first, { 'calendar.closesAt': '2027-02-23T16:30' })).toMatchObject({
		faults: [{ field: 'calendar.eligibilityDecidedOn', code: 'edition.dates-out-of-order' }],
	})
	expect(await propose(first, later, new Date('2027-02-05T16:30:00Z'))).toMatchObject({
		code: 'edition.extension-closed',
	})
	expect(await propose(first, later)).toEqual({ kind: 'proposed' })
	expect((await current()).versionId).toBe(frozen.versionId)
	const proposed = await loadExtension(EDITION)
	expect(proposed).toMatchObject({ inForce: false, closesAt: '2027-02-12T16:30:00Z', byId: first.accountId })
	const confirm = (actor: Actor, calendar = open) =>
		confirmExtension({ actor, editionId: EDITION, versionId: proposed?.versionId ?? '', now: open, calendar })
	expect(await confirm(first)).toMatchObject({ code: 'edition.extension-same-person' })
	expect(await confirm(second, new Date('2027-02-05T16:30:00Z'))).toMatchObject({
		code: 'edition.extension-closed',
	})
	expect(await confirm(second)).toEqual({ ok: true, value: null })
	expect(await confirm(second)).toMatchObject({ code: 'edition.extension-twice' })
	expect(await compareVersions(EDITION, 1, 2)).toEqual([
		{ path: 'calendar.closesAt', before: '2027-02-05T16:30:00Z', after: '2027-02-12T16:30:00Z' },
	])
	expect(await loadExtension(EDITION)).toMatchObject({
		inForce: true,
		closedAt: '2027-02-05T16:30:00Z',
		reason: { ar: 'انقطاع الشبكة في جهتين' },
	})
	expect(await propose(first, { 'calendar.closesAt': '2027-02-19T16:30' })).toMatchObject({
		code: 'edition.extension-twice',
	})
	expect((await actions()).slice(-3)).toEqual(['edition.signed', 'edition.signed', 'edition.corrected'])
})

test('a newer proposal replaces one that was not confirmed', async () => {
	await seedEditions(now)
	const [first, second] = [await manager('m1@example.ma'), await manager('m2@example.ma')]
	await openEdition(first, second)
	await propose(first, { 'calendar.closesAt': '2027-02-12T16:30' })
	const older = await loadExtension(EDITION)
	await propose(first, { 'calendar.closesAt': '2027-02-09T16:30' })
	const confirm = (versionId: string) =>
		confirmExtension({ actor: second, editionId: EDITION, versionId, now: open, calendar: open })
	expect(await confirm(older?.versionId ?? '')).toMatchObject({ code: 'edition.extension-gone' })
	expect(await confirm((await loadExtension(EDITION))?.versionId ?? '')).toMatchObject({ ok: true })
	expect((await current()).definition.calendar.closesAt).toBe('2027-02-09T16:30:00Z')
})
