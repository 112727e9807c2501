import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { readCsv, readInput, readNumber } from './read-csv.ts'
import { splitCsv } from './split-csv.ts'

test('a value in quotes holds commas, line ends and doubled quotes', () => {
	expect(splitCsv('a,b\n"x, y","say ""no""\nagain"\nc,d\n')).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, cells: ['x, y', 'say "no"\nagain'] },
		{ line: 4, cells: ['c', 'd'] },
	])
})

test.each([
	['LF', 'a,b\n1,2\n'],
	['CRLF', 'a,b\r\n1,2\r\n'],
	['CR', 'a,b\r1,2\r'],
	['no last line end', 'a,b\n1,2'],
	['a byte-order mark', '\uFEFFa,b\n1,2\n'],
	['quotes around every value', '"a","b"\r\n"1","2"\r\n'],
])('%s', (_name, text) => {
	expect(splitCsv(text)).toEqual([
		{ line: 1, cells: ['a', 'b'] },
		{ line: 2, cells: ['1', '2'] },
	])
})

test('blank lines are passed over and counted; an empty value stays', () => {
	expect(splitCsv('\n\r\na,b\n\n,\n1,\n')).toEqual([
		{ line: 3, cells: ['a', 'b'] },
		{ line: 5, cells: ['', ''] },
		{ line: 6, cells: ['1', ''] },
	])
})

test('a stray quote is refused with its line', () => {
	expect(() => splitCsv('a,b\n1,"2\n')).toThrow('Line 2: a quote opens here and never closes.')
	expect(() => splitCsv('a,b\n"1"x,2\n')).toThrow('Line 2: after a closing quote comes a comma')
	expect(splitCsv('5" pipe,b')).toEqual([{ line: 1, cells: ['5" pipe', 'b'] }])
})

test('columns are found by name, in any order, others passed over; values stay as they are', () => {
	expect(readCsv('note, score ,juror\nx, 7 ,J 1\n', ['juror', 'score'])).toEqual([
		{ line: 2, values: { juror: 'J 1', score: ' 7 ' } },
	])
	expect(readCsv('juror,score\n', ['juror', 'score'])).toEqual([])
})

test.each([
	['', 'The file is empty.'],
	['\uFEFF\n\n', 'The file is empty.'],
	['a,b\n1,2\n', 'Line 1: there is no column "score" among "a", "b".'],
	['a;score\n1;2\n', 'Line 1: there is no column "score": columns are parted by commas, not semicolons.'],
	['score,a,score\n', 'Line 1: the column "score" is there twice.'],
	['a,score\n1,2\n3\n', 'Line 3: 1 value where the first line names 2 columns.'],
	[
		'a,score\n1,12,5\n',
		'Line 2: 3 values where the first line names 2 columns (a decimal is written with a point, a value with a comma in quotes).',
	],
])('%j is refused', (text, sentence) => {
	expect(() => readCsv(text, ['score'])).toThrow(sentence)
})

test.each([
	['0', 0],
	['-3', -3],
	['+2.50', 2.5],
	['.5', 0.5],
	['7.', 7],
	[' 12 ', 12],
	['1e2', 100],
])('%j is a number', (text, number) => {
	expect(readNumber(text, 'score', 2)).toBe(number)
})

test.each([
	['', 'is empty; an absent reading is an absent row'],
	['12,5', '"12,5" has a decimal comma; write a point'],
	['١٢', '"١٢" is not written in the digits 0 to 9'],
	['۱۲', '"۱۲" is not written in the digits 0 to 9'],
	['NaN', '"NaN" is not a finite number'],
	['-Infinity', '"-Infinity" is not a finite number'],
	['1e999', '"1e999" is not a finite number'],
	['good', '"good" is not a number'],
	['0x10', '"0x10" is not a number'],
	['1_000', '"1_000" is not a number'],
])('%j is none', (text, why) => {
	expect(() => readNumber(text, 'score', 9)).toThrow(`Line 9: the score ${why}.`)
})

test('a file is found from here or from where npm was called, and must be UTF-8', () => {
	const folder = mkdtempSync(path.join(tmpdir(), 'tatwij-csv-'))
	onTestFinished(() => rmSync(folder, { recursive: true }))
	writeFileSync(path.join(folder, 'scores.csv'), 'تتويج')
	writeFileSync(path.join(folder, 'latin.csv'), Buffer.from([0x61, 0xe9, 0x0a]))
	expect(readInput(path.join(folder, 'scores.csv'))).toBe('تتويج')
	expect(() => readInput('scores.csv')).toThrow('There is no file scores.csv.')
	vi.stubEnv('INIT_CWD', folder)
	onTestFinished(() => void vi.unstubAllEnvs())
	expect(readInput('scores.csv')).toBe('تتويج')
	expect(() => readInput('latin.csv')).toThrow('latin.csv is not text in UTF-8.')
	expect(() => readInput('.')).toThrow('. is a folder, not a file.')
})
