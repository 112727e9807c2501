import type { Answers } from '#app/domain/application/answers.ts'
import { allFields } from '#app/domain/application/cross-checks.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { Actor } from '#app/domain/people/actor.ts'
import { mayReadInOffice, type Scope } from '#app/domain/people/permissions.ts'
import { examine } from '#app/domain/screening/examine.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import { type FileView, listFiles } from '#app/server/files/list-files.server.ts'
import {
	findInOtherPrizes,
	findRivals,
	findYearsWon,
	type Rival,
} from '#app/server/screening/find-rivals.server.ts'
import type { OfficeFile } from '#app/server/screening/load-file.server.ts'

export type Examined = {
	findings: Finding[]
	/** Of every region. */
	rivals: Rival[]
	files: FileView[]
}

/** The machine's findings on a file. References that this person may not read are hidden in them. */
export async function examineFile(db: ReadDb, actor: Actor, file: OfficeFile): Promise<Examined> {
	const { application, edition, definition, days } = file
	const files = await listFiles(db, { applicationId: application.id, withUnfinished: true })
	const rivals = await findRivals(db, application)
	const others = await findInOtherPrizes(db, application, edition.year)
	const answers = bareAnswers(file)
	const findings = examine({
		definition,
		year: edition.year,
		applicantType: application.applicantType,
		days,
		answers,
		facts: takeFacts(definition, answers),
		files,
		wonIn: await findYearsWon(db, application, edition.prizeId),
		sameCooperative: rivals.map((rival) => readableReference(actor, rival.application)),
		otherPrize: others.map((other) => readableReference(actor, other)),
		senderIsSeated: await isSeated(db, application),
	})
	return { findings, rivals, files }
}

/** Answers of all sections as one, without the secret ones: no rule reads those. */
function bareAnswers({ answers, definition }: OfficeFile): Answers {
	const secret = new Set(
		allFields(definition)
			.filter((field) => field.secret)
			.map(({ key }) => key),
	)
	const all = Object.values(answers).flatMap((section) => Object.entries(section))
	return Object.fromEntries(all.filter(([key]) => !secret.has(key)))
}

function readableReference(actor: Actor, other: Scope & { reference: string | null }): string {
	const reference = other.reference ?? ''
	return mayReadInOffice(actor, other) ? reference : reference.replace(/\d{4,}$/, '••••')
}

/** Does the account that sent it hold a role of the office or of the jury, in this edition or in every one? */
async function isSeated(db: ReadDb, { accountId, editionId }: OfficeFile['application']): Promise<boolean> {
	if (!accountId) return false
	const where = { accountId, revokedAt: null, OR: [{ editionId: null }, { editionId }] }
	return (await db.roleGrant.count({ where })) > 0
}
