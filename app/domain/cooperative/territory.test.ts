import { expect, test } from 'vitest'
import {
	findProvince,
	findRegion,
	isProvinceIn,
	PROVINCES,
	provincesOf,
	REGIONS,
} from '#app/domain/cooperative/territory.ts'

test('12 regions, 13 prefectures, 62 provinces, each code once', () => {
	expect(REGIONS.map(({ code }) => code)).toEqual('01 02 03 04 05 06 07 08 09 10 11 12'.split(' '))
	expect(PROVINCES.filter(({ kind }) => kind === 'prefecture').length).toBe(13)
	expect(PROVINCES.filter(({ kind }) => kind === 'province').length).toBe(62)
	expect(new Set(PROVINCES.map(({ code }) => code)).size).toBe(75)
	expect(new Set([...PROVINCES, ...REGIONS].map(({ iso }) => iso)).size).toBe(87)
	expect(REGIONS.map(({ code }) => provincesOf(code).length)).toEqual([8, 8, 9, 7, 5, 9, 8, 5, 6, 4, 4, 2])
})

test('Tifinagh stands for three regions only and for no province', () => {
	expect(REGIONS.filter(({ name }) => name.zgh).map(({ code }) => code)).toEqual(['03', '04', '07'])
	expect(PROVINCES.filter(({ name }) => name.zgh)).toEqual([])
})

test('a province belongs to its region and to no other', () => {
	const agadir = PROVINCES.find(({ iso }) => iso === 'MA-AGD')
	expect(agadir?.regionCode).toBe('09')
	expect(isProvinceIn(agadir?.code ?? '', '09')).toBe(true)
	expect(isProvinceIn(agadir?.code ?? '', '08')).toBe(false)
	expect(isProvinceIn('09.999', '09')).toBe(false)
	// Two that a common list puts elsewhere.
	expect(PROVINCES.find(({ iso }) => iso === 'MA-NOU')?.regionCode).toBe('06')
	expect(PROVINCES.find(({ iso }) => iso === 'MA-CHT')?.regionCode).toBe('09')
})

test('codes are looked up as text', () => {
	expect(findRegion('08')?.name.fr).toBe('Drâa-Tafilalet')
	expect(findRegion('8')).toBeUndefined()
	expect(findProvince('')).toBeUndefined()
})
