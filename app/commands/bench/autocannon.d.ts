/** What the bench uses of autocannon 8, which brings no types. */
declare module 'autocannon' {
	export type Request = {
		method?: 'GET' | 'POST'
		path?: string
		headers?: Record<string, string>
		body?: string
		setupRequest?: (request: Request) => Request
		onResponse?: (status: number) => void
	}
	export type Client = { setRequests: (requests: Request[]) => void }
	export type Result = {
		requests: { average: number; total: number }
		latency: { p50: number; p99: number }
		errors: number
		timeouts: number
		statusCodeStats: Record<string, { count: number }>
	}
	export default function autocannon(options: {
		url: string
		connections: number
		duration: number
		headers?: Record<string, string>
		setupClient?: (client: Client) => void
	}): PromiseLike<Result>
}
