import { Transform } from 'node:stream'

/**
 * React 18.3 writes its pages in pieces of 2,048 bytes and fills a piece with zero bytes when a letter of two bytes or
 * more no longer fits (react-dom `writeStringChunk`; React 19 cuts them off). A browser reads a zero byte inside a field
 * as U+FFFD, which the next save would keep. No letter of UTF-8 has a zero byte in it: they are all dropped.
 */
export function mendPage(): Transform {
	return new Transform({
		transform: (piece: Buffer, _encoding, done) => {
			done(null, piece.includes(0) ? piece.filter((byte) => byte !== 0) : piece)
		},
	})
}
