import { expect, test } from 'vitest'
import type { Actor } from '#app/domain/people/actor.ts'
import {
	approvePublication,
	cancelPublication,
	preparePublication,
	type PublicationState,
} from '#app/domain/publication/two-people.ts'

const manager = (accountId: string): Actor => ({
	kind: 'person',
	accountId,
	deviceHash: null,
	roles: [{ role: 'manager', editionId: 'lm-2027', regionCode: null }],
})
const FIRST = manager('first')
const SECOND = manager('second')
const NOW = new Date('2027-04-14T14:20:00Z')
const MINUTE = new Date('2027-04-15T10:00:00Z')
const AFTER = new Date('2027-04-15T10:00:01Z')
const NOTICE = { ar: 'تصحيح اسم', fr: 'Un nom corrigé' }
const PREPARE = {
	actor: FIRST,
	editionId: 'lm-2027',
	versions: [],
	sittingClosed: true,
	publishAt: MINUTE,
	notice: null,
	now: NOW,
}
const WAITING: PublicationState = {
	version: 1,
	hash: '9f2c',
	preparedById: 'first',
	approvedAt: null,
	publishAt: MINUTE,
	cancelledAt: null,
	lettersAt: null,
}
const APPROVE = {
	actor: SECOND,
	editionId: 'lm-2027',
	publication: WAITING,
	seenHash: '9f2c',
	managedBefore: true,
	now: NOW,
}
const refused = (code: string) => ({ ok: false, code })

test('the first person prepares version 1, without a notice', () => {
	expect(preparePublication(PREPARE)).toEqual({
		ok: true,
		value: { version: 1, preparedById: 'first', publishAt: MINUTE, notice: null },
	})
	expect(preparePublication({ ...PREPARE, notice: NOTICE })).toEqual(refused('publication.notice-unneeded'))
})

test('only who manages this edition, from a closed sitting, for a minute to come', () => {
	expect(preparePublication({ ...PREPARE, editionId: 'sg-2027' })).toEqual(refused('publication.not-yours'))
	expect(preparePublication({ ...PREPARE, actor: { kind: 'visitor', deviceHash: null } })).toEqual(
		refused('publication.not-yours'),
	)
	expect(preparePublication({ ...PREPARE, sittingClosed: false })).toEqual(
		refused('publication.sitting-open'),
	)
	expect(preparePublication({ ...PREPARE, publishAt: NOW })).toEqual(refused('publication.in-the-past'))
	expect(preparePublication({ ...PREPARE, publishAt: new Date(NOW.getTime() + 1) }).ok).toBe(true)
	expect(preparePublication({ ...PREPARE, publishAt: new Date(Number.NaN) })).toEqual(
		refused('publication.in-the-past'),
	)
})

test('one version at a time waits, approved or not; a cancelled one leaves its number and needs no notice', () => {
	expect(preparePublication({ ...PREPARE, versions: [WAITING] })).toEqual(
		refused('publication.one-is-waiting'),
	)
	expect(preparePublication({ ...PREPARE, versions: [{ ...WAITING, approvedAt: NOW }] })).toEqual(
		refused('publication.one-is-waiting'),
	)
	expect(preparePublication({ ...PREPARE, versions: [{ ...WAITING, cancelledAt: NOW }] })).toMatchObject({
		value: { version: 2, notice: null },
	})
})

test('once public, the next version is a correction and says what and why in both languages', () => {
	const versions = [{ ...WAITING, approvedAt: NOW }]
	const correct = { ...PREPARE, versions, now: AFTER, publishAt: new Date('2027-04-20T10:00:00Z') }
	expect(preparePublication(correct)).toEqual(refused('publication.notice-missing'))
	expect(preparePublication({ ...correct, notice: { ar: ' ', fr: 'x' } })).toEqual(
		refused('publication.notice-missing'),
	)
	expect(preparePublication({ ...correct, notice: { ...NOTICE, fr: ' Un nom corrigé ' } })).toMatchObject({
		value: { version: 2, notice: NOTICE },
	})
})

test('another person approves what she read, before the minute', () => {
	expect(approvePublication(APPROVE)).toEqual({
		ok: true,
		value: { approvedById: 'second', approvedAt: NOW },
	})
	expect(approvePublication({ ...APPROVE, actor: FIRST })).toEqual(refused('publication.same-person'))
	expect(approvePublication({ ...APPROVE, managedBefore: false })).toEqual(
		refused('publication.signer-too-new'),
	)
	expect(approvePublication({ ...APPROVE, seenHash: '0000' })).toEqual(
		refused('publication.snapshot-changed'),
	)
	expect(approvePublication({ ...APPROVE, now: MINUTE })).toEqual(refused('publication.minute-passed'))
	expect(approvePublication({ ...APPROVE, now: new Date(MINUTE.getTime() - 1) }).ok).toBe(true)
	expect(approvePublication({ ...APPROVE, publication: { ...WAITING, approvedAt: NOW } })).toEqual(
		refused('publication.already-approved'),
	)
	expect(approvePublication({ ...APPROVE, publication: { ...WAITING, cancelledAt: NOW } })).toEqual(
		refused('publication.cancelled'),
	)
	expect(approvePublication({ ...APPROVE, editionId: 'sg-2027' })).toEqual(refused('publication.not-yours'))
})

test('a version is stopped while nobody outside knows of it', () => {
	const cancel = {
		actor: SECOND,
		editionId: 'lm-2027',
		publication: WAITING,
		reason: ' Erreur de date ',
		now: NOW,
	}
	expect(cancelPublication(cancel)).toEqual({
		ok: true,
		value: { cancelledAt: NOW, reason: 'Erreur de date' },
	})
	const approved = { ...WAITING, approvedAt: NOW }
	expect(cancelPublication({ ...cancel, publication: approved }).ok).toBe(true)
	expect(cancelPublication({ ...cancel, publication: approved, now: MINUTE })).toEqual(
		refused('publication.already-public'),
	)
	expect(cancelPublication({ ...cancel, publication: { ...approved, lettersAt: NOW } })).toEqual(
		refused('publication.letters-out'),
	)
	expect(cancelPublication({ ...cancel, publication: { ...WAITING, cancelledAt: NOW } })).toEqual(
		refused('publication.cancelled'),
	)
	expect(cancelPublication({ ...cancel, reason: '  ' })).toEqual(refused('publication.reason-missing'))
	expect(cancelPublication({ ...cancel, actor: { kind: 'visitor', deviceHash: null } })).toEqual(
		refused('publication.not-yours'),
	)
})

test('a version that nobody approved in time never became public and can still be stopped', () => {
	const cancel = { actor: FIRST, editionId: 'lm-2027', publication: WAITING, reason: 'Trop tard', now: AFTER }
	expect(cancelPublication(cancel).ok).toBe(true)
})
