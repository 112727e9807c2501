import type { Desk } from '#app/components/page/desk-page.tsx'
import {
	isAnyJuror,
	isChairOf,
	isJurorOf,
	mayManageEdition,
	mayManageEverything,
	mayReadJournal,
	mayWorkInOffice,
} from '#app/domain/people/permissions.ts'
import { formatDateTime } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'
import { readCookie } from '#app/web/cookies.server.ts'
import type { DoorArgs, Visit } from '#app/web/visit.server.ts'

/** What the head of a desk shows: where one is, what one may open, the reader's light, the rehearsal's clock. */
export async function deskOf(
	args: DoorArgs,
	visit: Visit,
	room: Desk['room'],
	editionId: string | null,
): Promise<Desk> {
	const { actor } = visit
	const rehearsal = await isRehearsal()
	return {
		room,
		editionId,
		rights: {
			manages: editionId ? mayManageEdition(actor, editionId) : mayManageEverything(actor),
			screens: mayWorkInOffice(actor),
			reads: mayReadJournal(actor, editionId),
			juror: editionId ? isJurorOf(actor, editionId) : isAnyJuror(actor),
			chair: editionId ? isChairOf(actor, editionId) : false,
		},
		night: readCookie(args.request, 'theme') === 'dark',
		sample: false,
		rehearsal: rehearsal ? formatDateTime(visit.language, toMoroccan(visit.now)) : null,
	}
}
