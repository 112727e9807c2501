import { ESLint } from 'eslint'
import { expect, test } from 'vitest'

const eslint = new ESLint()

/** Rules that a source breaks when it stands at a path; the file need not exist. */
async function broken(path: string, source: string): Promise<string[]> {
	const [result] = await eslint.lintText(source, { filePath: path })
	return (result?.messages ?? []).map((fault) => fault.ruleId ?? fault.message)
}

const CLOCKS = ['new Date()', 'Date.now()', 'performance.now()', 'Math.random()']
const FREE = {
	clock: 'app/server/clock.server.ts',
	zone: 'app/time/x.ts',
	door: 'app/main.ts',
	browser: 'app/enhance/x.ts',
}

test.each(CLOCKS)('%s is passed in, not read', async (clock) => {
	const source = `export const x = ${clock}\n`
	for (const path of [
		'app/domain/jury/x.ts',
		'app/server/jury/x.server.ts',
		'app/routes/jury/x.tsx',
		'app/web/x.ts',
	]) {
		expect(await broken(path, source)).toEqual(['no-restricted-syntax'])
	}
	for (const path of Object.values(FREE)) expect(await broken(path, source)).toEqual([])
})

test('a date made of a value is no clock', async () => {
	expect(await broken('app/domain/jury/x.ts', 'export const at = (ms: number) => new Date(ms)\n')).toEqual([])
})

test('the environment is read in one file', async () => {
	const source = 'export const port = process.env.PORT\n'
	expect(await broken('app/server/mail/x.server.ts', source)).toEqual(['no-restricted-syntax'])
	expect(await broken('app/main.ts', source)).toEqual(['no-restricted-syntax'])
	expect(await broken('app/server/env.server.ts', source)).toEqual([])
	expect(await broken('app/commands/x.ts', source)).toEqual([])
})

test.each(['fetch', 'window', 'document', 'process', 'Intl'])('the domain knows no %s', async (name) => {
	expect(await broken('app/domain/jury/x.ts', `export const x = ${name}\n`)).toEqual([
		'no-restricted-globals',
	])
})

test('pages fetch nothing and have no window', async () => {
	for (const path of [
		'app/routes/x.tsx',
		'app/components/x.tsx',
		'app/design-system/x.tsx',
		'app/web/x.ts',
	]) {
		expect(await broken(path, 'export const x = [fetch, window]\n')).toEqual([
			'no-restricted-globals',
			'no-restricted-globals',
		])
	}
})

test("nobody asks the machine's zone data", async () => {
	const source = "export const o = { timeZone: 'Africa/Casablanca' }\n"
	expect(await broken('app/web/x.ts', source)).toEqual(['no-restricted-syntax'])
})

test('markup has no style attribute and no handler', async () => {
	const page = (attribute: string) => `export const X = () => <button type="submit" ${attribute} />\n`
	expect(await broken('app/components/x.tsx', page('style={{ inlineSize: 3 }}'))).toEqual([
		'no-restricted-syntax',
	])
	expect(await broken('app/components/x.tsx', page('onClick={save}'))).toEqual(['no-restricted-syntax'])
	expect(await broken('app/components/x.tsx', page('className="btn"'))).toEqual([])
})

test.each([
	["import { useState } from 'react'", 1],
	["import { useEffect, useRef } from 'react'", 2],
	["import { useId, useContext } from 'react'", 0],
	["import { Form } from '@remix-run/react'", 1],
	["import { Link, useLoaderData } from '@remix-run/react'", 0],
])('%s: %d that never run', async (line, faults) => {
	const found = await broken('app/components/x.tsx', `${line}\n`)
	expect(found).toEqual(Array.from({ length: faults }, () => 'no-restricted-imports'))
})

test('imports carry their extension', async () => {
	expect(await broken('app/web/x.ts', "import { a } from '#app/domain/a'\na()\n")).toEqual([
		'no-restricted-imports',
	])
	expect(await broken('app/web/x.ts', "import { a } from './a'\na()\n")).toEqual(['no-restricted-imports'])
	expect(await broken('app/web/x.ts', "import { a } from '#app/domain/a.ts'\na()\n")).toEqual([])
	expect(await broken('app/web/x.ts', "import sheet from './a.css?url'\nexport { sheet }\n")).toEqual([])
})

test('types are imported as types, any is refused, so is a silent ts-ignore', async () => {
	const typed = "import { T } from './a.ts'\nexport const x = (t: T) => t\n"
	expect(await broken('app/web/x.ts', typed)).toEqual(['@typescript-eslint/consistent-type-imports'])
	expect(await broken('app/web/x.ts', 'export const x = (t: any) => t\n')).toEqual([
		'@typescript-eslint/no-explicit-any',
	])
	expect(await broken('app/web/x.ts', '// @ts-ignore\nexport const x = 1\n')).toEqual([
		'@typescript-eslint/ban-ts-comment',
	])
})

test('only commands speak on the terminal', async () => {
	expect(await broken('app/server/x.server.ts', "console.log('x')\n")).toEqual(['no-console'])
	expect(await broken('app/commands/x.ts', "console.log('x')\n")).toEqual([])
})

test('files and functions have a length', async () => {
	const lines = (n: number) => Array.from({ length: n }, (_, i) => `export const x${i} = ${i}`).join('\n')
	expect(await broken('app/domain/x.ts', lines(200))).toEqual([])
	expect(await broken('app/domain/x.ts', lines(201))).toEqual(['max-lines'])
	expect(await broken('app/web/x.ts', lines(250))).toEqual([])
	expect(await broken('app/web/x.ts', lines(251))).toEqual(['max-lines'])
	const long = (statements: number) =>
		`export function x(): number {\n${'\tx()\n'.repeat(statements)}\treturn 1\n}\n`
	expect(await broken('app/domain/x.ts', long(37))).toEqual([])
	expect(await broken('app/domain/x.ts', long(38))).toEqual(['max-lines-per-function'])
	expect(await broken('app/web/x.ts', long(47))).toEqual([])
	expect(await broken('app/web/x.ts', long(48))).toEqual(['max-lines-per-function'])
	expect(await broken('app/web/x.tsx', long(48))).toEqual([])
})
