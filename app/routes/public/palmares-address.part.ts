import { useAddress } from '#app/components/page/language.tsx'
import type { Palmares } from '#app/web/describe-palmares.server.ts'

/** Addresses of the list with other filters: they hold everything, so they can be shared and need no script. */
export function usePalmaresAddress({
	editionId,
	version,
	wish,
}: Palmares): (change: { region?: string | null; sector?: string | null; page?: number }) => string {
	const to = useAddress()
	return (change) => {
		const wanted = { ...wish, ...change }
		const query = new URLSearchParams()
		if (!version.isCurrent) query.set('version', String(version.version))
		if (wanted.region) query.set('region', wanted.region)
		if (wanted.sector) query.set('sector', wanted.sector)
		if (wanted.page && wanted.page > 1) query.set('page', String(wanted.page))
		const asked = query.toString()
		return `${to(`winners/${editionId}`)}${asked ? `?${asked}` : ''}`
	}
}
