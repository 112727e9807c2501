/**
 * Why bytes were not taken. Thrown inside the way in and turned into an answer at its edge; `code` is the key of the
 * text, `status` the HTTP status.
 */
export class UploadRefusal extends Error {
	override readonly name = 'UploadRefusal'
	readonly status: number
	readonly code: string

	constructor(status: number, code: string) {
		super(code)
		this.status = status
		this.code = code
	}
}

/** After these the connection is closed: browsers would re-send the body on it from an old offset. */
const CLOSES = new Set([403, 409, 410, 413, 416, 507])

export function refusalResponse(refusal: UploadRefusal): Response {
	const headers: Record<string, string> = { 'cache-control': 'no-store' }
	if (CLOSES.has(refusal.status)) headers['connection'] = 'close'
	return Response.json({ error: refusal.code }, { status: refusal.status, headers })
}
