import { listEditions } from '#app/server/edition/load-edition.server.ts'

/**
 * Version of the privacy notice, as the newest edition names it; a draft says nothing else to the public by it. Every
 * consent keeps the version it was given to.
 */
export async function readNoticeVersion(): Promise<string> {
	const editions = await listEditions()
	const newest = editions.find(({ stage }) => stage === 'frozen') ?? editions[0]
	return newest?.definition.privacyNoticeVersion ?? ''
}
