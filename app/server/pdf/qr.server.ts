import QRCode from 'qrcode'

/** Clear border that readers need, in modules (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4
const INK = '#1B1C33'

/**
 * A QR code as an SVG document, one path on a white ground, quiet zone included. Error correction M: it still reads
 * with 15 % of it worn away. The page that shows it gives it a name for screen readers.
 */
export function drawQr(content: string): string {
	const { modules } = QRCode.create(content, { errorCorrectionLevel: 'M' })
	const side = modules.size + 2 * QUIET_ZONE
	let path = ''
	for (let row = 0; row < modules.size; row++) {
		for (let column = 0; column < modules.size; column++) {
			if (!modules.get(row, column)) continue
			const start = column
			while (column + 1 < modules.size && modules.get(row, column + 1)) column++
			const length = column - start + 1
			path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`
		}
	}
	const size = `viewBox="0 0 ${side} ${side}" width="${side}" height="${side}"`
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" ${size} shape-rendering="crispEdges">` +
		`<path fill="#FFFFFF" d="M0 0h${side}v${side}h-${side}z"/><path fill="${INK}" d="${path}"/></svg>`
	)
}
