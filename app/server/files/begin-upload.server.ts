import { createHash } from 'node:crypto'
import { decideUpload, type UploadCode } from '#app/domain/application/decide-upload.ts'
import type { FileType } from '#app/domain/application/file-types.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { Tx, Upload } from '#app/server/db.server.ts'
import type { Files, UploadGrant, UploadTarget } from '#app/server/files/files-context.server.ts'
import { slotOfApplication } from '#app/server/files/slot-of-application.server.ts'

export type BeginCode = UploadCode | 'upload.attempt-used'
export type BegunUpload = {
	id: string
	type: FileType
	maxFiles: number
	/** Calendar instant by which its last bytes must begin to arrive. */
	finishBy: Date
}

/**
 * Our id of an upload: 192 bits in the letters a to p (as hexadecimal, but no run of figures that the journal would
 * take for a phone number), the same for the same attempt of the same sender, so that a cut upload goes on after
 * a reload or a restart. `attempt` is a random UUID made by the browser.
 */
export function uploadIdOf(grant: UploadGrant, target: UploadTarget, attempt: string): string {
	const parts = [grant.sender.kind, grant.sender.id, target.applicationId, target.slot, attempt]
	const hex = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 48)
	return hex.replace(/./g, (figure) => 'abcdefghijklmnop'.charAt(Number.parseInt(figure, 16)))
}

/** Does this text have the form of our ids? */
export function isUploadId(text: string): boolean {
	return /^[a-p]{48}$/.test(text)
}

/** Writes down that an upload begins, or finds the one that goes on. The type is already normalised. */
export async function beginUpload(
	files: Files,
	grant: UploadGrant,
	target: UploadTarget,
	wish: { id: string; file: { name: string; size: number; type: string } },
): Promise<Outcome<BegunUpload, BeginCode>> {
	return files.database.write(async (tx) => {
		const slot = await slotOfApplication(tx, target, grant.until)
		if (!slot) return refuse('upload.unknown-slot')
		const known = await tx.upload.findUnique({ where: { id: wish.id } })
		if (known && !goesOn(known, target, wish.file)) return refuse('upload.attempt-used')
		const begun = (type: FileType) =>
			accept({
				id: wish.id,
				type,
				maxFiles: slot.document?.maxFiles ?? 0,
				finishBy: slot.window.finishBy,
			})
		// It has arrived before: the answer was lost, and is given again.
		if (known && known.status !== 'receiving') return begun(known.type as FileType)
		const decision = decideUpload({
			document: slot.document,
			file: wish.file,
			filesInSlot: await countFilesInSlot(tx, target, wish.id),
			pendingBytes: await sumPendingBytes(tx, target.applicationId, wish.id),
			begunAt: known?.createdAt ?? grant.now,
			window: slot.window,
			now: grant.now,
		})
		if (!decision.ok) return decision
		if (!known) await tx.upload.create({ data: newRow(grant, target, wish, decision.value.type) })
		return begun(decision.value.type)
	})
}

function newRow(
	grant: UploadGrant,
	target: UploadTarget,
	wish: { id: string; file: { name: string; size: number } },
	type: FileType,
) {
	return {
		id: wish.id,
		applicationId: target.applicationId,
		slot: target.slot,
		key: unassignedKey(wish.id),
		name: cleanName(wish.file.name),
		type,
		size: wish.file.size,
		createdAt: grant.now,
	}
}

/** Stands for uploadthing's key until it is known; keys never hold a colon. */
export function unassignedKey(id: string): string {
	return `unassigned:${id}`
}

function goesOn(known: Upload, target: UploadTarget, file: { size: number; type: string }): boolean {
	return (
		known.removedAt === null &&
		known.applicationId === target.applicationId &&
		known.slot === target.slot &&
		known.size === file.size &&
		known.type === file.type
	)
}

/** Files that have arrived in the slot and stand there, `except` aside. */
export function countFilesInSlot(tx: Tx, target: UploadTarget, except: string): Promise<number> {
	return tx.upload.count({
		where: {
			applicationId: target.applicationId,
			slot: target.slot,
			status: { in: ['checking', 'ok'] },
			removedAt: null,
			id: { not: except },
		},
	})
}

async function sumPendingBytes(tx: Tx, applicationId: string, except: string): Promise<number> {
	const sum = await tx.upload.aggregate({
		where: { applicationId, status: 'receiving', removedAt: null, id: { not: except } },
		_sum: { size: true },
	})
	return sum._sum.size ?? 0
}

/** The last part of a path, without control or direction characters that would let a name pass for another. */
export function cleanName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? ''
	// eslint-disable-next-line no-control-regex -- control characters are what it removes
	const clean = last.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim()
	return Array.from(clean).slice(-200).join('') || 'file'
}
