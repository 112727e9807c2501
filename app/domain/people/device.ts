export type DeviceKind = 'phone' | 'computer' | 'unknown'

/** What a browser says it runs on, for a person to recognise her own sessions. Never used to decide anything. */
export function deviceKind(userAgent: string | null): DeviceKind {
	if (!userAgent) return 'unknown'
	if (/Mobi|Android|iPhone|iPad|KaiOS/i.test(userAgent)) return 'phone'
	return /Windows|Macintosh|X11|Linux|CrOS/i.test(userAgent) ? 'computer' : 'unknown'
}
