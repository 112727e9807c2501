import QRCode from 'qrcode'
import { expect, test } from 'vitest'
import { drawQr } from '#app/server/pdf/qr.server.ts'

const address = 'https://tatwij.example/ar/verify?code=LM27-0142'

test('the path paints exactly the dark modules, four modules in from each side', () => {
	const { modules } = QRCode.create(address, { errorCorrectionLevel: 'M' })
	const painted = new Set<string>()
	const path = drawQr(address).split('<path').at(-1) ?? ''
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let step = 0; step < Number(length); step++) painted.add(`${Number(x) + step},${y}`)
	}
	const dark = new Set<string>()
	for (let row = 0; row < modules.size; row++) {
		for (let column = 0; column < modules.size; column++) {
			if (modules.get(row, column)) dark.add(`${column + 4},${row + 4}`)
		}
	}
	expect(painted).toEqual(dark)
	expect(drawQr(address)).toContain(`viewBox="0 0 ${modules.size + 8} ${modules.size + 8}"`)
})
