import { expect, test } from 'playwright/test'
import { anything } from './bad-inputs/anything.ts'
import { applicationsLate, applicationsOpen } from './bad-inputs/applications.ts'
import { budgetFaults, cooperativeFaults, memberFaults } from './bad-inputs/fields.ts'
import { filesLate, filesOpen } from './bad-inputs/files.ts'
import { signingIn } from './bad-inputs/signing-in.ts'
import { deliberation, jury } from './bad-inputs/jury.ts'
import { screening } from './bad-inputs/screening.ts'
import { secretariat } from './bad-inputs/secretariat.ts'
import { openSetting, sendAll, type BadInput, type Setting } from './support/bad-input.ts'

/** Each table at the moment of the edition at which its inputs come. */
const tables: readonly { name: string; at: string; rows: readonly BadInput[] }[] = [
	{ name: 'fields of the cooperative', at: '2027-02-01T10:00:00', rows: cooperativeFaults },
	{ name: 'fields of the members', at: '2027-02-01T10:00:00', rows: memberFaults },
	{ name: 'budget, texts, two windows', at: '2027-02-01T10:00:00', rows: budgetFaults },
	{ name: 'applications while they are received', at: '2027-02-01T10:00:00', rows: applicationsOpen },
	{ name: 'signing in', at: '2027-02-01T10:00:00', rows: signingIn },
	{ name: 'files while they are received', at: '2027-02-01T10:00:00', rows: filesOpen },
	{ name: 'files one second late', at: '2027-02-05T16:30:01', rows: filesLate },
	{ name: 'applications one second late', at: '2027-02-05T16:30:01', rows: applicationsLate },
	{ name: 'screening', at: '2027-02-15T10:00:00', rows: screening },
	{ name: 'the secretariat', at: '2027-03-16T10:00:00', rows: secretariat },
	{ name: 'the jury', at: '2027-03-16T10:00:00', rows: jury },
	{ name: 'the sitting', at: '2027-04-05T10:00:00', rows: deliberation },
	{ name: 'what no form of ours sends', at: '2027-02-05T16:30:01', rows: anything },
]

let setting: Setting
test.beforeAll(async () => {
	setting = await openSetting()
})
test.afterAll(async () => {
	setting.db.close()
	await setting.portal.stop()
})

for (const { name, at, rows } of tables) {
	test(`refused with a sentence, and nothing changed: ${name} (${rows.length})`, async () => {
		setting.portal.setClock(at)
		await sendAll(setting, rows)
	})
}

test('there are more than fifty, each with a name of its own', () => {
	const names = tables.flatMap(({ rows }) => rows.map((row) => row.name))
	expect(names.length).toBeGreaterThan(50)
	expect(new Set(names).size).toBe(names.length)
})
