/** A body that is not worth a new connection. */
const SMALL_BODY_BYTES = 64 * 1024

/**
 * Why bytes were not taken. Thrown inside the way in and turned into an answer at its edge; `code` is the key of the
 * text, `status` the HTTP status.
 */
export class UploadRefusal extends Error {
	override readonly name = 'UploadRefusal'
	readonly status: number
	readonly code: string
	/** So much of the unread body is read before answering, for a browser that is cut off never sees the answer. */
	readonly readsOn: number

	constructor(status: number, code: string, readsOn = SMALL_BODY_BYTES) {
		super(code)
		this.status = status
		this.code = code
		this.readsOn = readsOn
	}
}

/**
 * The answer of a refusal. The connection ends with it: bytes that were not read would stand before the next request,
 * and browsers would silently send the body on it again from its old offset.
 */
export async function refusalResponse(refusal: UploadRefusal, request: Request): Promise<Response> {
	if (request.body && !request.bodyUsed) await discardBody(request, refusal.readsOn)
	return Response.json(
		{ error: refusal.code },
		{ status: refusal.status, headers: { 'cache-control': 'no-store', connection: 'close' } },
	)
}

/** Reads and forgets at most so many bytes; a body that says it is longer is not begun. */
export async function discardBody(request: Request, maxBytes: number): Promise<void> {
	const announced = request.headers.get('content-length')
	if (announced !== null && Number(announced) > maxBytes) return
	const reader = request.body?.getReader()
	if (!reader) return
	try {
		let total = 0
		while (total <= maxBytes) {
			const { done, value } = await reader.read()
			if (done) return
			total += (value as Uint8Array).length
		}
	} catch {
		// The sender has gone: nobody will read the answer either.
	} finally {
		reader.releaseLock()
	}
}
