import path from 'node:path'
import { calendarTime, realNow } from '#app/server/clock.server.ts'
import { database, type Database } from '#app/server/db.server.ts'
import { env } from '#app/server/env.server.ts'
import { checkUpload } from '#app/server/files/check-upload.server.ts'
import { openDiskBlobs } from '#app/server/files/disk-blobs.server.ts'
import type { Files } from '#app/server/files/files-context.server.ts'
import { readFileSettings, type FileSettings } from '#app/server/files/file-settings.server.ts'
import { openHostedFiles } from '#app/server/files/hosted-files.server.ts'
import { PendingArea } from '#app/server/files/pending-area.server.ts'
import { openS3Blobs } from '#app/server/files/s3-blobs.server.ts'
import { createCheckQueue } from '#app/server/files/serial-queue.server.ts'
import { createWriterLocks } from '#app/server/files/writer-locks.server.ts'
import { logError } from '#app/server/log.server.ts'
import { deriveKey } from '#app/server/secrets.server.ts'

/** The room's state for one data directory; tests give their own clock and database. */
export function openFiles(
	settings: FileSettings,
	own: { database: Database; realNow: () => Date; keyParts?: (id: string) => string[] },
): Files {
	const pending = new PendingArea(path.join(settings.directory, 'pending'))
	const files: Files = {
		settings,
		database: own.database,
		blobs: settings.s3
			? openS3Blobs(settings.s3, pending.directory)
			: openDiskBlobs(path.join(settings.directory, 'blobs')),
		pending,
		locks: createWriterLocks(),
		checks: createCheckQueue(
			(id) => checkUpload(files, id),
			(error, id) => logError(error, { at: 'file-check', upload: id }),
		),
		realNow: own.realNow,
		calendarTime: (real) => calendarTime(real, own.database),
		callRouter: (request) => router().then((handle) => handle(request)),
		...(own.keyParts && { keyParts: own.keyParts }),
		hosted: settings.uploadthing.mode === 'hosted' ? openHostedFiles(settings.uploadthing.token) : null,
	}
	let opened: Promise<(request: Request) => Promise<Response>> | undefined
	const router = () => (opened ??= openRouter(files))
	return files
}

/** uploadthing takes a second to load: not before the first upload asks for it. */
async function openRouter(files: Files): Promise<(request: Request) => Promise<Response>> {
	const [{ createRouter }, { handleIngest }] = await Promise.all([
		import('#app/server/files/upload-router.server.ts'),
		import('#app/server/files/handle-ingest.server.ts'),
	])
	return createRouter(files, (request, rest) => handleIngest(files, request, rest, files.realNow()))
}

/** Kept on the global object: a reload in development must not give one upload two writers. */
const shared = globalThis as { tatwijFiles?: Files | undefined }

/** The files of this process, opened from the environment at first use. One process for each data directory. */
export function files(): Files {
	return (shared.tatwijFiles ??= openFiles(readFileSettings(env(), deriveKey('uploads')), {
		database: database(),
		realNow,
	}))
}

/** Makes `instead` the files of this process (tests, commands); `null` forgets them. */
export function useFiles(instead: Files | null): void {
	shared.tatwijFiles = instead ?? undefined
}
