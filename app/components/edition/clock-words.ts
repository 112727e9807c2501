import type { TimeLeft } from '#app/domain/edition/time-left.ts'
import type { Messages } from '#app/i18n/catalog.ts'

/** The big figure of a rug and what it counts: "10" · "days and 2 h". The server's time, never a running counter. */
export function clockWords(home: Messages['home'], { days, hours, minutes }: TimeLeft) {
	if (days > 0)
		return { figure: home['figure-days']({ n: days }), unit: home['unit-days']({ n: days, h: hours }).trim() }
	if (hours > 0) return { figure: home['figure-hours']({ n: hours }), unit: home['unit-hours']({ n: hours }) }
	return { figure: home['figure-minutes']({ n: minutes }), unit: home['unit-minutes']({ n: minutes }) }
}
