import { PROVINCE_ROWS, REGION_ROWS } from '#app/domain/cooperative/territory-data.ts'
import type { Localized } from '#app/domain/shared/localized.ts'

export type Region = { readonly code: string; readonly iso: string; readonly name: Localized }
export type Province = {
	readonly code: string
	readonly iso: string
	readonly regionCode: string
	readonly kind: 'prefecture' | 'province'
	readonly name: Localized
}

/** The 12 regions, in the order of their codes. */
export const REGIONS: readonly Region[] = REGION_ROWS.map(([code, iso, ar, fr, en, zgh]) => ({
	code,
	iso,
	name: zgh ? { ar, fr, en, zgh } : { ar, fr, en },
}))

/** The 75 prefectures and provinces, in the order of their codes. */
export const PROVINCES: readonly Province[] = PROVINCE_ROWS.map(([code, iso, isPrefecture, ar, fr, en]) => ({
	code,
	iso,
	regionCode: code.slice(0, 2),
	kind: isPrefecture ? 'prefecture' : 'province',
	name: { ar, fr, en },
}))

const regions = new Map(REGIONS.map((region) => [region.code, region]))
const provinces = new Map(PROVINCES.map((province) => [province.code, province]))

export function findRegion(code: string): Region | undefined {
	return regions.get(code)
}

export function findProvince(code: string): Province | undefined {
	return provinces.get(code)
}

export function provincesOf(regionCode: string): readonly Province[] {
	return PROVINCES.filter((province) => province.regionCode === regionCode)
}

/** Does the province exist and belong to the region? */
export function isProvinceIn(provinceCode: string, regionCode: string): boolean {
	return provinces.get(provinceCode)?.regionCode === regionCode
}
