/** A secret as it is shown again: its last two characters, so that one knows which it is. */
export function maskSecret(text: string): string {
	const characters = Array.from(text)
	return '•'.repeat(Math.max(4, characters.length - 2)) + characters.slice(-2).join('')
}
