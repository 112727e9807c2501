/** Which letters of which font are kept, for the screen and for the PDFs. Sizes are watched by hand: an Arabic
 * public page must stay under 100 KB with its type. */

const READEX = '@fontsource-variable/readex-pro/files/readex-pro'
const REEM = '@fontsource-variable/reem-kufi/files/reem-kufi'
const NOTO_ARABIC = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic'

export const fontSources = {
	readexArabic: `${READEX}-arabic-wght-normal.woff2`,
	readexLatin: `${READEX}-latin-wght-normal.woff2`,
	readexLatinExtended: `${READEX}-latin-ext-wght-normal.woff2`,
	reemArabic: `${REEM}-arabic-wght-normal.woff2`,
	reemLatin: `${REEM}-latin-wght-normal.woff2`,
	notoArabic400: `${NOTO_ARABIC}-400-normal.woff2`,
	notoArabic700: `${NOTO_ARABIC}-700-normal.woff2`,
	tifinagh: '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2',
}

/** ڭ پ گ of Moroccan names, with the joiners. */
const extraLetters = ['U+067E', 'U+06AD', 'U+06AF', 'U+200C-200D']

/** People type names on many keyboards: a PDF must not show an empty box for any Arabic letter. */
const everyArabicLetter = ['U+0600-06FF', 'U+0750-077F', 'U+200C-200F', 'U+FDFC', 'U+FDFD']

export const webCuts = []

const openFontLicence = {
	licence: 'This Font Software is licensed under the SIL Open Font License, Version 1.1.',
	licenceUrl: 'https://openfontlicense.org',
}
const authors = {
	readex: 'Copyright 2019 The Readex Pro Project Authors (https://github.com/ThomasJockin/readexpro)',
	reem: 'Copyright 2015-2022 The Reem Kufi Project Authors (https://github.com/aliftype/reem-kufi)',
	notoArabic: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/arabic)',
	tifinagh: 'Copyright 2022 The Noto Project Authors (https://github.com/notofonts/tifinagh)',
}
const styles = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' }

function pdfCut({ file, source, family, weight, copyright, axes, ranges }) {
	const names = { family, style: styles[weight], copyright, ...openFontLicence }
	return { name: `${file}-${weight}`, source, names, axes, ranges }
}

/** Typst picks one file per family and weight, so the Arabic and Latin halves are separate families. */
export const pdfCuts = [
	...[400, 600, 700].flatMap((weight) => [
		pdfCut({
			file: 'readex-arabic',
			source: 'readexArabic',
			family: 'Readex Pro Arabic',
			weight,
			copyright: authors.readex,
			axes: { wght: weight },
		}),
		pdfCut({
			file: 'readex-latin',
			source: 'readexLatin',
			family: 'Readex Pro Latin',
			weight,
			copyright: authors.readex,
			axes: { wght: weight },
		}),
	]),
	...[600, 700].flatMap((weight) => [
		pdfCut({
			file: 'reem-arabic',
			source: 'reemArabic',
			family: 'Reem Kufi Arabic',
			weight,
			copyright: authors.reem,
			axes: { wght: weight },
		}),
		pdfCut({
			file: 'reem-latin',
			source: 'reemLatin',
			family: 'Reem Kufi Latin',
			weight,
			copyright: authors.reem,
			axes: { wght: weight },
		}),
	]),
	...[400, 700].map((weight) =>
		pdfCut({
			file: 'noto-arabic-letters',
			source: `notoArabic${weight}`,
			family: 'Noto Arabic Letters',
			weight,
			copyright: authors.notoArabic,
			ranges: everyArabicLetter,
		}),
	),
	...[400, 700].map((weight) =>
		pdfCut({
			file: 'readex-latin-more',
			source: 'readexLatinExtended',
			family: 'Readex Pro Latin More',
			weight,
			copyright: authors.readex,
			axes: { wght: weight },
		}),
	),
	pdfCut({
		file: 'tifinagh',
		source: 'tifinagh',
		family: 'Noto Sans Tifinagh',
		weight: 400,
		copyright: authors.tifinagh,
	}),
]
