/** Longer side of a photo that is sent, in pixels: a sheet of paper stays readable. */
const LONGEST_PX = 2400
/** Smaller files are sent as they are. */
const WORTHWHILE_BYTES = 1_200_000

/**
 * A photo made smaller before it travels: 5 MB become less than 1. Also turns what only this browser can read (HEIC
 * on Apple's) into JPEG. Anything that cannot be drawn is returned as it is, and the server decides.
 */
export async function shrinkPhoto(file: File): Promise<File> {
	const foreign = /^image\/hei[cf]$/.test(file.type) || /\.hei[cf]$/i.test(file.name)
	if (!foreign && (!/^image\/(jpeg|png)$/.test(file.type) || file.size < WORTHWHILE_BYTES)) return file
	try {
		const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
		const scale = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height))
		const canvas = document.createElement('canvas')
		canvas.width = Math.round(picture.width * scale)
		canvas.height = Math.round(picture.height * scale)
		const context = canvas.getContext('2d')
		if (!context) return file
		context.fillStyle = '#fff'
		context.fillRect(0, 0, canvas.width, canvas.height)
		context.drawImage(picture, 0, 0, canvas.width, canvas.height)
		picture.close()
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85))
		if (!blob || (!foreign && blob.size >= file.size)) return file
		const name = file.name.replace(/\.[^.]*$/, '') + '.jpg'
		return new File([blob], name, { type: 'image/jpeg', lastModified: file.lastModified })
	} catch {
		return file
	}
}
