import type { Status } from '#app/domain/application/status.ts'
import type { Person } from '#app/domain/people/actor.ts'
import { database, type Prisma, type Tx } from '#app/server/db.server.ts'
import type { Action } from '#app/server/journal/actions.server.ts'
import type { Payload } from '#app/server/journal/check-payload.server.ts'
import { record } from '#app/server/journal/record.server.ts'
import { loadFile, type OfficeFile } from '#app/server/screening/load-file.server.ts'

/** What every act of the office on one file brings. */
export type FileAct = {
	actor: Person
	editionId: string
	applicationId: string
	/** `updatedAt` of the application as the page showed it: what was decided meanwhile is not decided over. */
	seenAt: Date
	/** Calendar instant at which the request began. */
	now: Date
	realNow: Date
	/** Of the site, for the links in messages: `https://…`. */
	origin: string
}

/**
 * Runs an act on a file in one transaction. Null: no such file for this person. A refusal must have written nothing:
 * acts decide everything before their first write.
 */
export function onFile<Result>(
	input: Pick<FileAct, 'actor' | 'editionId' | 'applicationId'>,
	act: (tx: Tx, file: OfficeFile) => Promise<Result>,
): Promise<Result | null> {
	return database().write(async (tx) => {
		const file = await loadFile(tx, input.actor, input)
		return file ? act(tx, file) : null
	})
}

/** Somebody, or this same person with a first click, acted since the page was shown. */
export function isStale({ application }: OfficeFile, { seenAt }: Pick<FileAct, 'seenAt'>): boolean {
	return application.updatedAt.getTime() !== seenAt.getTime()
}

/** Saves a new status, guarded by the state that was decided on. */
export async function moveFile(
	tx: Tx,
	{ application }: OfficeFile,
	status: Status,
	now: Date,
	more: Prisma.ApplicationUncheckedUpdateManyInput = {},
): Promise<void> {
	const { count } = await tx.application.updateMany({
		where: { id: application.id, status: application.status, updatedAt: application.updatedAt },
		data: { ...more, status, updatedAt: now },
	})
	if (count !== 1) throw new Error('The application changed during a transaction')
}

/** One entry of the journal on a file. */
export async function journalFile(
	tx: Tx,
	{ application }: OfficeFile,
	input: Pick<FileAct, 'actor' | 'realNow'>,
	action: Action,
	payload: Payload,
): Promise<void> {
	await record(tx, {
		at: input.realNow,
		actor: { kind: 'account', id: input.actor.accountId },
		action,
		objectType: 'application',
		objectId: application.id,
		payload: { reference: application.reference, ...payload },
	})
}
