import { expect, test } from 'vitest'
import { noteConflicts, rosterEntry } from '#app/domain/jury/roster.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { field, say, smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()
const role = field('representative_role', 'choice', {
	otherOption: 'other',
	options: [
		{ key: 'president', label: say('president') },
		{ key: 'other', label: say('other role') },
	],
})
const withRole = {
	...definition,
	sections: definition.sections.map((section) =>
		section.key === 'members' ? { ...section, fields: [...section.fields, role] } : section,
	),
}
const COLUMNS = {
	applicationId: 'a',
	nameAr: 'تعاونية عينة',
	nameFr: null,
	regionCode: '08',
	provinceCode: '08.577',
}

test('a line of the roster has names, province and role, and nothing else of the answers', () => {
	const answers = smallAnswers()
	const members = { ...answers['members'], representative_role: 'president', representative_name: 'LEAK' }
	expect(rosterEntry(withRole, { ...COLUMNS, answers: { ...answers, members } })).toEqual({
		...COLUMNS,
		role: say('president'),
	})
	const other = { representative_role: 'other', representative_role_other: 'LEAK' }
	expect(rosterEntry(withRole, { ...COLUMNS, answers: { members: other } })).toEqual({
		...COLUMNS,
		role: say('other role'),
	})
	expect(rosterEntry(withRole, { ...COLUMNS, answers: {} }).role).toBe(null)
	expect(rosterEntry(definition, { ...COLUMNS, answers: { members } }).role).toBe(null)
})

const PAGE = {
	left: false,
	assigned: false,
	roster: new Set(['a', 'b', 'c', 'd']),
	shown: ['a', 'b', 'c'],
	ticked: new Map([
		['a', ' cousin '],
		['b', ''],
	]),
	declared: new Map([
		['b', 'old'],
		['c', ''],
		['d', 'kept'],
	]),
}

test('a page sets its own lines and leaves those of other pages', () => {
	expect(noteConflicts(PAGE)).toEqual({
		ok: true,
		value: {
			put: [
				{ applicationId: 'a', reason: 'cousin' },
				{ applicationId: 'b', reason: '' },
			],
			removed: ['c'],
		},
	})
	const again = { ...PAGE, declared: new Map([...PAGE.declared, ['a', 'cousin'], ['b', '']]) }
	expect(noteConflicts({ ...again, ticked: new Map([...PAGE.ticked, ['c', '']]) })).toEqual({
		ok: true,
		value: { put: [], removed: [] },
	})
})

test.each([
	[{ left: true }, 'jury.left'],
	[{ assigned: true }, 'jury.declare-after-assignment'],
	[{ roster: new Set<string>() }, 'jury.roster-not-ready'],
	[{ ticked: new Map([['d', '']]) }, 'jury.not-on-roster'],
	[{ shown: ['z'], ticked: new Map([['z', '']]) }, 'jury.not-on-roster'],
	[{ ticked: new Map([['a', 'x'.repeat(301)]]) }, 'jury.reason-too-long'],
])('%j: %s', (change, code) => {
	expect(noteConflicts({ ...PAGE, ...change })).toMatchObject({ ok: false, code })
})
