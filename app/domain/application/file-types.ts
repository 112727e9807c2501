/** The only kinds of file a dossier may hold, with the extensions by which phones name them. */
export const FILE_TYPES = ['application/pdf', 'image/jpeg', 'image/png', 'audio/mpeg', 'video/mp4'] as const
export type FileType = (typeof FILE_TYPES)[number]

const EXTENSIONS: Readonly<Record<string, FileType>> = {
	pdf: 'application/pdf',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg',
	png: 'image/png',
	mp3: 'audio/mpeg',
	mp4: 'video/mp4',
	m4v: 'video/mp4',
}

/** What some phones and browsers say instead. */
const OTHER_NAMES: Readonly<Record<string, FileType>> = {
	'image/jpg': 'image/jpeg',
	'image/pjpeg': 'image/jpeg',
	'image/x-png': 'image/png',
	'audio/mp3': 'audio/mpeg',
	'video/x-m4v': 'video/mp4',
	'application/x-pdf': 'application/pdf',
}

/**
 * The type a file claims, in our words: an empty or general type is read from the extension.
 * An unknown type is returned as it came, so that the rule can refuse it.
 */
export function normaliseFileType(name: string, type: string): string {
	const said = type.toLowerCase().split(';')[0]?.trim() ?? ''
	if (said !== '' && said !== 'application/octet-stream') return OTHER_NAMES[said] ?? said
	return EXTENSIONS[extensionOf(name)] ?? said
}

/** `jpg` for `image/jpeg`: for names that we give ourselves. */
export function extensionFor(type: FileType): string {
	return {
		'application/pdf': 'pdf',
		'image/jpeg': 'jpg',
		'image/png': 'png',
		'audio/mpeg': 'mp3',
		'video/mp4': 'mp4',
	}[type]
}

export function isFileType(type: string): type is FileType {
	return (FILE_TYPES as readonly string[]).includes(type)
}

/**
 * Do the first bytes agree with the type that was claimed? `seen` is what they were recognised as.
 * An `.m4v` is an mp4 with another brand.
 */
export function agrees(claimed: FileType, seen: string | undefined): boolean {
	if (claimed === 'video/mp4') return seen === 'video/mp4' || seen === 'video/x-m4v'
	return seen === claimed
}

function extensionOf(name: string): string {
	const dot = name.lastIndexOf('.')
	return dot < 0 ? '' : name.slice(dot + 1).toLowerCase()
}
