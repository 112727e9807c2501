import { resumeChecks } from '#app/server/files/check-upload.server.ts'
import { collectGarbage } from '#app/server/files/collect-garbage.server.ts'
import { files } from '#app/server/files/files.server.ts'
import { log, logError } from '#app/server/log.server.ts'

const COLLECT_EVERY_MS = 6 * 3_600_000

/** Picks up the checks that the last process left, and frees old bytes now and then. Answers how to stop. */
export async function startFileChecks(): Promise<() => Promise<void>> {
	const room = files()
	await room.pending.ensure()
	await resumeChecks(room)
	let collecting: Promise<void> = Promise.resolve()
	const collect = () => {
		collecting = collectGarbage(room, room.realNow()).then(
			(collected) => log('files collected', collected),
			(error: unknown) => logError(error, { at: 'collect-garbage' }),
		)
	}
	const timer = setInterval(collect, COLLECT_EVERY_MS)
	timer.unref()
	return async () => {
		clearInterval(timer)
		await room.checks.close()
		await collecting
	}
}
