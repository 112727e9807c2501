import moment from 'moment-timezone'

/**
 * Moroccan time from the zone data bundled with moment-timezone, never from the machine's own: Morocco has been on
 * permanent UTC+0 since 20 September 2026, which older data, Node's included, does not know and would get wrong by
 * one hour without a sign.
 */
const ZONE = 'Africa/Casablanca'
const LOCAL = ['YYYY-MM-DDTHH:mm', 'YYYY-MM-DDTHH:mm:ss']

export type MoroccanTime = {
	readonly year: number
	/** 1-12. */
	readonly month: number
	readonly day: number
	readonly hour: number
	readonly minute: number
	readonly second: number
	/** 1 = Monday … 7 = Sunday. */
	readonly weekday: number
}

/** What a clock on a Moroccan wall shows at an instant. */
export function toMoroccan(instant: Date): MoroccanTime {
	const local = moment.tz(instant, ZONE)
	return {
		year: local.year(),
		month: local.month() + 1,
		day: local.date(),
		hour: local.hour(),
		minute: local.minute(),
		second: local.second(),
		weekday: local.isoWeekday(),
	}
}

/** The instant of `2027-02-05T16:30` (seconds optional) in Morocco. Throws RangeError when it is no local time. */
export function fromMoroccan(local: string): Date {
	const read = moment.tz(local, LOCAL, true, ZONE)
	if (!read.isValid()) throw new RangeError(`Not a Moroccan time: ${local}`)
	return read.toDate()
}

/** The day, `YYYY-MM-DD`. */
export function moroccanDay(instant: Date): string {
	return moment.tz(instant, ZONE).format('YYYY-MM-DD')
}

/** Value of an `<input type="datetime-local">`: `2027-02-05T16:30`. */
export function moroccanInput(instant: Date): string {
	return moment.tz(instant, ZONE).format('YYYY-MM-DDTHH:mm')
}

/** Minutes east of UTC at an instant: 0 or 60. Shown in the back office beside deadlines. */
export function offsetMinutes(instant: Date): number {
	return moment.tz(instant, ZONE).utcOffset()
}

/** `2026f`: the edition of the zone data. */
export function zoneDataVersion(): string {
	return String(moment.tz.dataVersion)
}

/**
 * Refuses to start on old zone data, which would move every deadline by an hour. A date from 7 February to
 * 14 March 2027 would not do as a test: old data happens to be right there.
 */
export function assertZoneData(): void {
	const noon = toMoroccan(new Date('2026-12-01T12:00:00Z'))
	if (noon.hour !== 12) {
		throw new Error(
			`Zone data ${zoneDataVersion()} is too old: noon UTC of 1 December 2026 reads ${noon.hour}:00 in Morocco`,
		)
	}
}
