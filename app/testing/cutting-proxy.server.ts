import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export type CuttingProxy = {
	url: string
	/** Bytes sent towards the server, all connections together. */
	sent: () => number
	close: () => Promise<void>
}

/**
 * A bad network before a server: cuts each connection when so many bytes have passed towards the server, as many
 * times as the list is long, politely (FIN) or not (RST); `hang` stops passing bytes and tells nobody.
 */
export async function openCuttingProxy(
	target: string,
	cuts: readonly number[],
	how: 'fin' | 'rst' | 'hang',
): Promise<CuttingProxy> {
	const { port } = new URL(target)
	const left = [...cuts]
	const sockets = new Set<Socket>()
	let sent = 0
	const server = createServer((client) => {
		const upstream = connect(Number(port), '127.0.0.1')
		for (const socket of [client, upstream]) {
			sockets.add(socket)
			socket.on('error', () => undefined)
			socket.on('close', () => sockets.delete(socket))
		}
		let passed = 0
		let hung = false
		client.on('data', (chunk: Buffer) => {
			if (hung) return
			sent += chunk.length
			passed += chunk.length
			const cut = left[0]
			if (cut !== undefined && passed > cut) {
				left.shift()
				if (how === 'hang') return void (hung = true)
				return cutBoth(client, upstream, how)
			}
			if (!upstream.write(chunk)) {
				client.pause()
				upstream.once('drain', () => client.resume())
			}
		})
		upstream.on('data', (chunk: Buffer) => void (hung || client.write(chunk)))
		client.on('end', () => upstream.end())
		upstream.on('end', () => void (hung || client.end()))
	})
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
	return {
		url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		sent: () => sent,
		async close() {
			for (const socket of sockets) socket.destroy()
			await new Promise((resolve) => server.close(resolve))
		},
	}
}

function cutBoth(client: Socket, upstream: Socket, how: 'fin' | 'rst'): void {
	for (const socket of [client, upstream]) {
		if (how === 'rst') socket.resetAndDestroy()
		else socket.destroy()
	}
}
