import { createReadStream } from 'node:fs'
import { createConnection } from 'node:net'
import type { ClamdAddress } from '#app/server/files/file-settings.server.ts'

export type Scan = 'clean' | 'infected' | 'unavailable'

const PATIENCE_MS = 120_000

/**
 * Asks clamd by INSTREAM (man clamd(8)): chunks with their length in four bytes, an empty one at the end. Anything but
 * a plain "OK" or "FOUND" is "unavailable", never "clean".
 */
export function scanVirus(clamd: ClamdAddress, path: string): Promise<Scan> {
	return new Promise((resolve) => {
		const socket = createConnection('socket' in clamd ? { path: clamd.socket } : clamd)
		let answer = ''
		socket.setTimeout(PATIENCE_MS, () => socket.destroy())
		socket.setEncoding('utf8')
		socket.on('data', (text: string) => (answer += text))
		socket.on('error', () => undefined) // "close" follows.
		socket.on('close', () => resolve(readAnswer(answer)))
		socket.on('connect', () => {
			sendFile(path, (bytes) => writeSlowly(socket, bytes)).catch(() => socket.destroy())
		})
	})
}

function readAnswer(answer: string): Scan {
	const text = answer.replace(/\0/g, '').trim()
	if (/^stream: OK$/.test(text)) return 'clean'
	return /^stream: .+ FOUND$/.test(text) ? 'infected' : 'unavailable'
}

async function sendFile(path: string, write: (bytes: Buffer) => Promise<void>): Promise<void> {
	await write(Buffer.from('zINSTREAM\0'))
	for await (const chunk of createReadStream(path, { highWaterMark: 1 << 18 })) {
		const bytes = chunk as Buffer
		const length = Buffer.alloc(4)
		length.writeUInt32BE(bytes.length)
		await write(Buffer.concat([length, bytes]))
	}
	await write(Buffer.alloc(4))
}

function writeSlowly(socket: NodeJS.WritableStream, bytes: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		socket.write(bytes, (error) => (error ? reject(error) : resolve()))
	})
}
