import { decryptField, encryptField } from '#app/server/secrets.server.ts'

/** A RIB as it is kept: encrypted, and for this award alone. */
export function sealRib(awardId: string, rib: string): string {
	return encryptField(rib, placeOf(awardId))
}

/** The 24 digits, for who may read them. */
export function openRib(awardId: string, sealed: string): string {
	return decryptField(sealed, placeOf(awardId))
}

function placeOf(awardId: string): string {
	return `${awardId}.rib`
}
