import { expect, test } from 'vitest'
import {
	ENTRY_PAGE,
	listEntries,
	SUBJECTS,
	type EntryFilter,
} from '#app/server/journal/list-entries.server.ts'
import { words } from '#app/i18n/catalog.ts'
import { ACTIONS } from '#app/server/journal/actions.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase()
const all: EntryFilter = { about: null, id: '', before: null }
const seqs = async (change: Partial<EntryFilter>) =>
	(await listEntries({ ...all, ...change })).entries.map(({ seq }) => seq)

test('pages follow each other from the newest to the first; subject and id filter', async () => {
	await db.write(async (tx) => {
		for (let n = 1; n <= ENTRY_PAGE + 3; n++) {
			await record(tx, {
				at: new Date('2027-01-10T09:00:00Z'),
				actor: n === 2 ? { kind: 'account', id: 'officer' } : { kind: 'system', id: null },
				action: n % 2 ? 'edition.changed' : 'application.started',
				objectType: n % 2 ? 'edition' : 'application',
				objectId: n % 2 ? 'lm-2027' : `a${n}`,
				payload: {},
			})
		}
	})
	const first = await listEntries(all)
	expect([first.entries.length, first.entries[0]?.seq, first.next, first.total]).toEqual([50, 53, 4, 53])
	expect(await seqs({ before: first.next })).toEqual([3, 2, 1])
	expect((await listEntries({ ...all, before: 4 })).next).toBeNull()
	expect(await seqs({ id: 'a4' })).toEqual([4])
	expect(await seqs({ id: ' officer ' })).toEqual([2])
	expect((await listEntries({ ...all, about: 'edition' })).total).toBe(27)
	expect(await seqs({ about: 'edition', id: 'a4' })).toEqual([])
	expect(await seqs({ id: 'nobody' })).toEqual([])
})

test('every act and every subject has its words', () => {
	const keys = [...ACTIONS.map((action) => `act.${action}`), ...SUBJECTS.map((subject) => `about.${subject}`)]
	expect(keys.filter((key) => !(key in words('ar').journal))).toEqual([])
})

test('subjects are in the order of the story, each once', () => {
	expect(SUBJECTS.slice(0, 4)).toEqual(['installation', 'account', 'edition', 'application'])
	expect(new Set(SUBJECTS).size).toBe(SUBJECTS.length)
})
