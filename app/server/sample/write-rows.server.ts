import { database, type Prisma, type Tx } from '#app/server/db.server.ts'
import { recordAll, type Act } from '#app/server/journal/record.server.ts'

/** Rows by table, in an order in which they may be written, and the acts that the journal keeps of them. */
export type Rows = {
	account?: Prisma.AccountCreateManyInput[]
	application?: Prisma.ApplicationCreateManyInput[]
	sectionAnswers?: Prisma.SectionAnswersCreateManyInput[]
	upload?: Prisma.UploadCreateManyInput[]
	submission?: Prisma.SubmissionCreateManyInput[]
	claim?: Prisma.ClaimCreateManyInput[]
	consent?: Prisma.ConsentCreateManyInput[]
	ruleCheck?: Prisma.RuleCheckCreateManyInput[]
	completionRequest?: Prisma.CompletionRequestCreateManyInput[]
	screeningDecision?: Prisma.ScreeningDecisionCreateManyInput[]
	conflict?: Prisma.ConflictCreateManyInput[]
	assignment?: Prisma.AssignmentCreateManyInput[]
	scoresheet?: Prisma.ScoresheetCreateManyInput[]
	mark?: Prisma.MarkCreateManyInput[]
	message?: Prisma.MessageCreateManyInput[]
	acts?: readonly Act[]
}

/** Groups that one transaction takes: well under its fifteen seconds. */
const GROUPS_AT_ONCE = 80

/**
 * Writes groups of rows, many groups to a transaction, with their acts in the journal in order of time. A group is
 * never split: an act and its rows are there together.
 */
export async function writeRows(groups: readonly Rows[]): Promise<void> {
	for (let start = 0; start < groups.length; start += GROUPS_AT_ONCE) {
		const part = groups.slice(start, start + GROUPS_AT_ONCE)
		await database().write((tx) => writePart(tx, part))
	}
}

async function writePart(tx: Tx, groups: readonly Rows[]): Promise<void> {
	const all = <Key extends Exclude<keyof Rows, 'acts'>>(key: Key) =>
		groups.flatMap((group) => (group[key] ?? []) as NonNullable<Rows[Key]>[number][])
	await tx.account.createMany({ data: all('account') })
	await tx.application.createMany({ data: all('application') })
	await tx.sectionAnswers.createMany({ data: all('sectionAnswers') })
	await tx.upload.createMany({ data: all('upload') })
	await tx.submission.createMany({ data: all('submission') })
	await tx.claim.createMany({ data: all('claim') })
	await tx.consent.createMany({ data: all('consent') })
	await tx.ruleCheck.createMany({ data: all('ruleCheck') })
	await tx.completionRequest.createMany({ data: all('completionRequest') })
	await tx.screeningDecision.createMany({ data: all('screeningDecision') })
	await tx.conflict.createMany({ data: all('conflict') })
	await tx.assignment.createMany({ data: all('assignment') })
	await tx.scoresheet.createMany({ data: all('scoresheet') })
	await tx.mark.createMany({ data: all('mark') })
	await tx.message.createMany({ data: all('message') })
	const acts = groups.flatMap((group) => group.acts ?? [])
	await recordAll(
		tx,
		acts.sort((a, b) => a.at.getTime() - b.at.getTime()),
	)
}
