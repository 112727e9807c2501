/**
 * The other side of each ratio: `node:http` and nothing else, in a process of its own, answering every request with
 * the same bytes. Started as `bare-server.ts <port> <file>`; the file holds a `RecordedAnswer` as JSON.
 */
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

export type RecordedAnswer = {
	readonly status: number
	readonly headers: Record<string, string>
	/** Base64, compressed as the portal sent it. */
	readonly body: string
}

const [port = '', file = ''] = process.argv.slice(2)
const answer = JSON.parse(readFileSync(file, 'utf8')) as RecordedAnswer
const body = Buffer.from(answer.body, 'base64')
const headers = { ...answer.headers, 'content-length': String(body.length) }

createServer((request, response) => {
	if (request.url === '/readyz') return void response.end()
	// What was sent is read to its end, as by any server that does something with it.
	request.resume()
	request.once('end', () => response.writeHead(answer.status, headers).end(body))
}).listen(Number(port), '127.0.0.1')
