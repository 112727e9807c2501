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

/** Digits, space and punctuation: one small file for every script. */
const basic = [
	'U+0020-0040',
	'U+005B-005F',
	'U+007B-007D',
	'U+00A0',
	'U+00AB',
	'U+00B7',
	'U+00BB',
	'U+00D7',
	'U+2009',
	'U+2013-2014',
	'U+2022',
	'U+2026',
	'U+202F',
	'U+2212',
]
const arabic = [
	'U+0020',
	'U+060C',
	'U+061B',
	'U+061F',
	'U+0621-063A',
	'U+0640-0655',
	'U+0660-066C',
	'U+0670',
	'U+067E',
	'U+06A4',
	'U+06AF',
	'U+200C-200F',
]
const latin = [
	'U+0020',
	'U+0041-005A',
	'U+0061-007A',
	'U+00B0',
	'U+00C0-00C2',
	'U+00C4',
	'U+00C6-00CB',
	'U+00CE-00CF',
	'U+00D1',
	'U+00D4',
	'U+00D6',
	'U+00D9',
	'U+00DB-00DC',
	'U+00E0-00E2',
	'U+00E4',
	'U+00E6-00EB',
	'U+00ED-00EF',
	'U+00F1',
	'U+00F3-00F4',
	'U+00F6',
	'U+00F9-00FC',
	'U+00FF',
	'U+0152-0153',
	'U+2018-2019',
	'U+201C-201D',
	'U+20AC',
]
const latinMore = [
	'U+0100-017E',
	'U+01E6-01E7',
	'U+1E0C-1E0D',
	'U+1E24-1E25',
	'U+1E5A-1E5B',
	'U+1E62-1E63',
	'U+1E6C-1E6D',
	'U+1E92-1E93',
]
/** ⵜⴰⵎⴰⵣⵉⵖⵜ: the letters of the language link. */
const tifinaghLabel = ['U+2D30', 'U+2D4E', 'U+2D49', 'U+2D56', 'U+2D5C', 'U+2D63']
const tifinaghAll = ['U+0020', 'U+2D30-2D67', 'U+2D6F', 'U+2D70', 'U+2D7F', 'U+200C-200D']

/** Features of the text itself; stylistic sets and the like are left out. */
const features = [
	...['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'rclt', 'rvrn', 'liga', 'calt', 'curs'],
	...['mark', 'mkmk', 'kern', 'tnum'],
]
const text = { wght: { min: 400, max: 700 } }
const display = { wght: { min: 500, max: 700 } }

export const webCuts = [
	{ name: 'readex-arabic', source: 'readexArabic', ranges: arabic, axes: text, features },
	{ name: 'readex-basic', source: 'readexLatin', ranges: basic, axes: text, features },
	{ name: 'readex-latin', source: 'readexLatin', ranges: latin, axes: text, features },
	{ name: 'readex-latin-more', source: 'readexLatinExtended', ranges: latinMore, axes: text, features },
	{ name: 'reem-arabic', source: 'reemArabic', ranges: arabic, axes: display, features },
	{ name: 'reem-basic', source: 'reemLatin', ranges: basic, axes: display, features },
	{ name: 'reem-latin', source: 'reemLatin', ranges: latin, axes: display, features },
	{ name: 'noto-arabic-extra-400', source: 'notoArabic400', ranges: extraLetters, features },
	{ name: 'noto-arabic-extra-700', source: 'notoArabic700', ranges: extraLetters, features },
	{ name: 'tifinagh-label', source: 'tifinagh', ranges: tifinaghLabel, features },
	{ name: 'tifinagh', source: 'tifinagh', ranges: tifinaghAll, features },
]

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
