import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { consentStates } from '#app/domain/application/consents.ts'
import { contentText, type SubmissionContent } from '#app/domain/application/content.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { Answers } from '#app/domain/application/answers.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()
const content: SubmissionContent = {
	edition: 'lm-2027',
	definition: 'ab'.repeat(32),
	reference: 'LM27-0001',
	language: 'ar',
	applicantType: 'cooperative',
	answers: smallAnswers(),
	documents: [
		{ slot: 'statutes', name: 'b.pdf', type: 'application/pdf', size: 2, sha256: 'bb' },
		{ slot: 'photos', name: 'a.jpg', type: 'image/jpeg', size: 1, sha256: 'aa' },
	],
}
function hash(of: SubmissionContent): string {
	return createHash('sha256').update(contentText(of)).digest('hex')
}

test('the same dossier has the same hash, in whatever order it came', () => {
	const turned = { ...content, documents: content.documents.toReversed() }
	const answers = Object.fromEntries(Object.entries(content.answers).toReversed())
	expect(hash({ ...turned, answers })).toBe(hash(content))
})

test('any change changes it', () => {
	const members = { ...content.answers['members'], women: 10 }
	expect(hash({ ...content, answers: { ...content.answers, members } })).not.toBe(hash(content))
	expect(hash({ ...content, documents: content.documents.slice(1) })).not.toBe(hash(content))
	expect(hash({ ...content, language: 'fr' })).not.toBe(hash(content))
})

test('facts are taken from the fields that carry them', () => {
	const answers = Object.assign({}, ...Object.values(smallAnswers())) as Answers
	expect(takeFacts(definition, answers)).toEqual({
		nameAr: 'تعاونية زهر اللوز عينة',
		nameFr: 'Coopérative Fleur d’amandier (exemple)',
		searchKey:
			'تعاونيه زهر اللوز عينه cooperative fleur d amandier exemple 001561191000066 45 2019 تجفيف اللوز بالشمس',
		ice: '001561191000066',
		court: 'تنغير',
		registerNumber: '45/2019',
		registeredOn: '2019-10-03',
		regionCode: '08',
		provinceCode: '08.577',
		milieu: 'rural',
		sector: 'other',
		membersTotal: 12,
		women: 9,
		youth: 4,
		projectTitle: 'تجفيف اللوز بالشمس',
		requestedMad: 40_000,
	})
})

test('an empty draft has no facts', () => {
	expect(new Set(Object.values(takeFacts(definition, {})))).toEqual(new Set([null, '']))
	expect(takeFacts(definition, { women: { raw: { women: 'neuf' } } }).women).toBeNull()
})

test('consents, with the version of the notice', () => {
	expect(consentStates(definition, { processing: true })).toEqual([
		{ kind: 'processing', required: true, isGiven: true, version: '2027-1' },
		{ kind: 'photo', required: false, isGiven: false, version: '2027-1' },
		{ kind: 'declaration', required: true, isGiven: false, version: '2027-1' },
	])
})
