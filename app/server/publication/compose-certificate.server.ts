import { findProvince, findRegion } from '#app/domain/cooperative/territory.ts'
import { standingOf } from '#app/domain/publication/award-history.ts'
import type { SnapshotWinner } from '#app/domain/publication/snapshot.ts'
import { words } from '#app/i18n/catalog.ts'
import { formatMonth } from '#app/i18n/format.ts'
import { isRehearsal } from '#app/server/clock.server.ts'
import { renderCertificate } from '#app/server/pdf/certificate-document.server.ts'
import type { ArabicAndFrench } from '#app/server/pdf/document-words.server.ts'
import { readPublished, type PublishedEdition } from '#app/server/publication/read-published.server.ts'
import { toMoroccan } from '#app/time/morocco.ts'

export type CertificateFile = {
	readonly pdf: Buffer
	readonly fileName: string
	readonly edition: PublishedEdition
}

/** Printed ones are kept a while: printing takes a tenth of a second, and many ask on the day of publication. */
const printed = new Map<string, Buffer>()
const MOST = 60

/**
 * The certificate of a winner's page; null where no public page has it, or a correction took it away. The same award
 * gives the same bytes until its own words change.
 * @param site where people verify, `https://tatwij.example`
 */
export async function composeCertificate(
	editionId: string,
	slug: string,
	now: Date,
	site: string,
): Promise<CertificateFile | null> {
	const edition = await readPublished(editionId, now)
	if (!edition) return null
	const standing = standingOf(edition.versions, (winner) => winner.slug === slug)
	if (standing?.kind !== 'valid') return null
	const { winner, issuedBy } = standing
	const key = [winner.verifyCode, issuedBy.hash, site].join(' ')
	const pdf = printed.get(key) ?? (await print(edition, winner, issuedBy.publishAt, site))
	const [oldest] = printed.keys()
	if (printed.size >= MOST && oldest !== undefined) printed.delete(oldest)
	printed.set(key, pdf)
	return { pdf, fileName: `${winner.verifyCode}.pdf`, edition }
}

async function print(
	edition: PublishedEdition,
	winner: SnapshotWinner,
	issuedAt: Date,
	site: string,
): Promise<Buffer> {
	const { name, organisers } = edition.versions[0].snapshot.edition
	const month = toMoroccan(issuedAt)
	const isArabic = /\p{Script=Arabic}/u.test(winner.projectTitle)
	return renderCertificate({
		prizeKey: edition.prizeKey,
		ministry: organisers.ministry,
		name: { ar: winner.nameAr, fr: winner.nameFr },
		place: { ar: placeIn('ar', winner), fr: placeIn('fr', winner) },
		prize: both((language) =>
			words(language).winners['prize-line']({ prize: name[language], year: edition.year }),
		),
		projectTitle: {
			ar: isArabic ? winner.projectTitle : null,
			fr: isArabic ? null : winner.projectTitle,
		},
		signedIn: both((language) => formatMonth(language, month)),
		code: winner.verifyCode,
		verifyAddress: `${new URL(site).host}/ar/verify`,
		verifyUrl: verifyAddressOf(site, winner.verifyCode),
		medallionSeed: winner.nameAr,
		isSample: await isRehearsal(),
		createdAt: issuedAt,
	})
}

/** Where the QR code leads. */
export function verifyAddressOf(site: string, code: string): string {
	return `${site}/ar/verify?code=${code}`
}

function both(say: (language: 'ar' | 'fr') => string): ArabicAndFrench {
	return { ar: say('ar'), fr: say('fr') }
}

function placeIn(language: 'ar' | 'fr', { provinceCode, regionCode }: SnapshotWinner): string {
	const province = findProvince(provinceCode)?.name[language] ?? ''
	const region = findRegion(regionCode)?.name[language] ?? ''
	// French says "région de l’Oriental": the article of the name joins the sentence.
	return words(language).winners['place']({ province, region: region.replace(/^L['’]/, 'l’') })
}
