import type { Tx, Upload } from '#app/server/db.server.ts'
import type { Sender } from '#app/server/files/files-context.server.ts'
import { record } from '#app/server/journal/record.server.ts'

/** One entry of the journal, in the transaction of the act: which slot, which content, how long. Never the name. */
export async function recordFileAct(
	tx: Tx,
	act: {
		action: 'upload.received' | 'upload.refused' | 'upload.removed'
		upload: Pick<Upload, 'id' | 'applicationId' | 'slot' | 'size' | 'sha256'>
		actor: Sender | { kind: 'system' }
		/** Real time. */
		at: Date
		refusal?: string
	},
): Promise<void> {
	const { upload, actor } = act
	await record(tx, {
		at: act.at,
		actor: actor.kind === 'system' ? { kind: 'system', id: null } : { kind: actor.kind, id: actor.id },
		onBehalfOf: actor.kind === 'system' ? null : (actor.onBehalfOf ?? null),
		action: act.action,
		objectType: 'application',
		objectId: upload.applicationId,
		payload: {
			upload: upload.id,
			slot: upload.slot,
			size: upload.size,
			sha256: upload.sha256,
			...(act.refusal !== undefined && { refusal: act.refusal }),
		},
	})
}
