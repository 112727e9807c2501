import { createWriteStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { agrees, type FileType } from '#app/domain/application/file-types.ts'
import type { Upload } from '#app/server/db.server.ts'
import { hashFile } from '#app/server/files/blob-store.server.ts'
import { checkImage, thumbOfPixels } from '#app/server/files/check-image.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { inspectPdf } from '#app/server/files/inspect-pdf.server.ts'
import { recogniseFile } from '#app/server/files/recognise-file.server.ts'
import { recordFileAct } from '#app/server/files/record-file-act.server.ts'
import { scanVirus } from '#app/server/files/scan-virus.server.ts'

type Findings =
	| { refusal: string }
	| {
			refusal: null
			pages?: number
			readerSha256?: string
			thumbSha256?: string
	  }
type Digests = { sha256: string; md5: string }

/**
 * Looks into a file that has arrived: what it really is, whether it opens, whether it carries a virus; makes the copy
 * that readers see and a small picture. Then the file is `ok`, or `refused` with a reason.
 * @returns `false` when it cannot be known now (the scanner is away): it stays "checking".
 */
export async function checkUpload(files: Files, id: string): Promise<boolean> {
	const upload = await files.database.read.upload.findUnique({ where: { id } })
	if (upload?.status !== 'checking' || upload.removedAt !== null) return true
	return withOriginal(files, upload, async (path, digests) => {
		const { clamd } = files.settings
		const scan = clamd ? await scanVirus(clamd, path) : 'clean'
		if (scan === 'unavailable') return false
		const findings: Findings =
			scan === 'infected'
				? { refusal: 'upload.virus-found' }
				: await look(files, upload.type as FileType, path)
		await saveFindings(files, upload, digests, findings)
		return true
	})
}

async function look(files: Files, type: FileType, path: string): Promise<Findings> {
	if (!agrees(type, await recogniseFile(path))) return { refusal: 'upload.content-mismatch' }
	if (type === 'image/jpeg' || type === 'image/png') {
		const image = await checkImage(path, type)
		if (!image.ok) return { refusal: image.refusal }
		return {
			refusal: null,
			readerSha256: await keep(files, image.reader),
			thumbSha256: await keep(files, image.thumb),
		}
	}
	if (type === 'application/pdf') {
		const pdf = await inspectPdf(path)
		if (!pdf.ok) return { refusal: pdf.refusal }
		return {
			refusal: null,
			pages: pdf.pages,
			thumbSha256: await keep(files, await thumbOfPixels(pdf.firstPage)),
		}
	}
	return { refusal: null }
}

/** Gives a local copy and its digests; a file of the hosted service is fetched, and known by its hash from then on. */
async function withOriginal<Result>(
	files: Files,
	upload: Upload,
	use: (path: string, digests: Digests) => Promise<Result>,
): Promise<Result> {
	if (upload.sha256 !== null) {
		const digests = { sha256: upload.sha256, md5: upload.md5 ?? '' }
		return files.blobs.withLocalFile(upload.sha256, (path) => use(path, digests))
	}
	if (!files.hosted) throw new Error('an upload without content')
	await files.pending.ensure()
	const copy = files.pending.scratch()
	try {
		await pipeline(await files.hosted.open(upload.key), createWriteStream(copy))
		return await use(copy, await hashFile(copy))
	} finally {
		await rm(copy, { force: true })
	}
}

async function keep(files: Files, bytes: Buffer): Promise<string> {
	await files.pending.ensure()
	const file = files.pending.scratch()
	await writeFile(file, bytes)
	return (await files.blobs.adopt(file)).sha256
}

async function saveFindings(
	files: Files,
	upload: Upload,
	digests: Digests,
	findings: Findings,
): Promise<void> {
	const { refusal, ...derived } = findings
	await files.database.write(async (tx) => {
		const changed = await tx.upload.updateMany({
			where: { id: upload.id, status: 'checking' },
			data: { ...digests, ...derived, status: refusal ? 'refused' : 'ok', refusal },
		})
		if (changed.count !== 1) return
		if (!refusal) return
		await recordFileAct(tx, {
			action: 'upload.refused',
			upload: { ...upload, ...digests },
			actor: { kind: 'system' },
			at: files.realNow(),
			refusal,
		})
	})
}

/** At the start of the process: what the last one left unchecked. */
export async function resumeChecks(files: Files): Promise<void> {
	const left = await files.database.read.upload.findMany({
		where: { status: 'checking', removedAt: null },
		orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
		select: { id: true },
	})
	for (const { id } of left) files.checks.enqueue(id)
}
