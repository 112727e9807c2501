import { expect, test } from 'vitest'
import {
	calendarNow,
	calendarTime,
	ensureInstallation,
	isRehearsal,
	setRehearsalClock,
} from '#app/server/clock.server.ts'
import { testDatabase } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const real = new Date('2026-12-01T12:00:00.250Z')
const minuteLater = new Date('2026-12-01T12:01:00.250Z')

test('the calendar of a real installation is real time, whatever its row says', () => {
	expect(calendarNow({ rehearsal: false, clockOffsetMs: 60_000n }, real)).toEqual(real)
	expect(calendarNow({ rehearsal: true, clockOffsetMs: -60_000n }, minuteLater)).toEqual(real)
})

test('a rehearsal’s clock is set to a Moroccan time and ticks from there', async () => {
	await ensureInstallation({ rehearsal: true })
	expect(await calendarTime(real)).toEqual(real)
	const calendar = new Date('2027-02-05T16:29:00Z')
	expect(await setRehearsalClock('2027-02-05T16:29:00', real)).toEqual({ ok: true, value: { calendar } })
	expect(await calendarTime(real)).toEqual(calendar)
	expect(await calendarTime(minuteLater)).toEqual(new Date('2027-02-05T16:30:00Z'))
	await setRehearsalClock('2026-01-05T08:00:00', minuteLater)
	expect((await calendarTime(minuteLater)).toISOString()).toMatch(/^2026-01-05T0[78]:00:00\.000Z$/)
	const entries = await db.read.journalEntry.findMany({ orderBy: { seq: 'asc' } })
	expect(entries.map(({ action, actorKind }) => `${actorKind} ${action}`)).toEqual([
		'system installation.started',
		'command installation.clock-moved',
		'command installation.clock-moved',
	])
	expect(entries[1]?.payload).toBe('{"calendar":"2027-02-05T16:29:00.000Z"}')
})

test('a real installation has no movable clock, in rules and in the database', async () => {
	await ensureInstallation({ rehearsal: false })
	expect(await setRehearsalClock('2027-02-05T16:29:00', real)).toEqual({
		ok: false,
		code: 'clock.not-a-rehearsal',
	})
	await expect(
		db.write((tx) => tx.installation.update({ where: { id: 1 }, data: { clockOffsetMs: 1n } })),
	).rejects.toThrow()
	expect(await calendarTime(real)).toEqual(real)
})

test('what is no local time is refused before anything is written', async () => {
	await ensureInstallation({ rehearsal: true })
	await expect(setRehearsalClock('yesterday', real)).rejects.toThrow(RangeError)
	expect(await calendarTime(real)).toEqual(real)
})

test('the kind of installation is settled by its first run', async () => {
	const [first, second] = await Promise.all([
		ensureInstallation({ rehearsal: true }),
		ensureInstallation({ rehearsal: false }),
	])
	expect([first.rehearsal, second.rehearsal]).toEqual([true, true])
	expect((await ensureInstallation({ rehearsal: false })).rehearsal).toBe(true)
	expect(await isRehearsal()).toBe(true)
})
