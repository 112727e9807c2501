import type { Calendar } from '#app/domain/edition/definition.ts'
import { addDays, weekdayOf } from '#app/domain/shared/calendar-day.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import { fromMoroccan, moroccanDay, toMoroccan } from '#app/time/morocco.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE

/** When one application was started, sent and screened, on the edition's calendar. */
export type Times = {
	readonly startedAt: Date
	/** Between starting and sending. */
	readonly uploadedAt: Date
	readonly receivedAt: Date
	readonly screenedAt: Date
}

/**
 * Most send in the last days: a fifth on the last one, a half in the last three. Never after `until` (the closing by
 * default). Screened within working hours, on a working day of the following week.
 */
export function planTimes(calendar: Calendar, draw: Draw, until = new Date(calendar.closesAt)): Times {
	const opens = Date.parse(calendar.opensAt)
	const span = until.getTime() - opens
	const back = draw.weighted({ last: 20, end: 30, middle: 30, early: 20 })
	const shares = { last: [0, 4], end: [4, 12], middle: [12, 50], early: [50, 93] } as const
	const [least, most] = shares[back]
	const before = Math.floor((span * draw.between(least * 10, most * 10)) / 1_000)
	const received = Math.max(opens + 2 * MINUTE * 60, until.getTime() - before - draw.between(1, 900) * 1_000)
	const receivedAt = wake(new Date(received + draw.between(0, 999)), until, draw)
	const started = Math.max(
		opens + MINUTE,
		received - draw.between(1, 9) * DAY - draw.between(1, 600) * MINUTE,
	)
	const uploadedAt = new Date(started + Math.floor(((received - started) * draw.between(30, 90)) / 100))
	return { startedAt: new Date(started), uploadedAt, receivedAt, screenedAt: screeningTime(receivedAt, draw) }
}

/** Few write at night: most of what falls before seven moves to the hours after it. */
function wake(at: Date, until: Date, draw: Draw): Date {
	const { hour } = toMoroccan(at)
	if (hour >= 7 || !draw.chance(92)) return at
	const later = at.getTime() + (7 + draw.between(0, 6) - hour) * 60 * MINUTE
	return later < until.getTime() ? new Date(later) : at
}

/** Between 9:00 and 16:00 of a working day, one to eight days later. */
export function screeningTime(receivedAt: Date, draw: Draw): Date {
	let day = addDays(moroccanDay(receivedAt), draw.between(1, 8))
	while (weekdayOf(day) > 5) day = addDays(day, 1)
	const minutes = draw.between(9 * 60, 16 * 60)
	const clock = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
	return fromMoroccan(`${day}T${clock}`)
}
