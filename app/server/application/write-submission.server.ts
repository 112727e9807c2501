import { createHash } from 'node:crypto'
import type { Answers } from '#app/domain/application/answers.ts'
import { buildContent, contentText } from '#app/domain/application/content.ts'
import { takeFacts } from '#app/domain/application/facts.ts'
import type { HeldApplication } from '#app/server/application/load-application.server.ts'
import { flatten, type KeptSection } from '#app/server/application/read-dossier.server.ts'
import type { Prisma, Tx } from '#app/server/db.server.ts'
import type { FileView } from '#app/server/files/list-files.server.ts'

export type SubmissionToWrite = {
	held: HeldApplication
	reference: string
	sections: Readonly<Record<string, KeptSection>>
	files: readonly FileView[]
	/** Calendar instant at which the request began. */
	receivedAt: Date
	submittedBy: string | null
}

/** Keeps what was sent, exactly, as the next version of the application's submissions, with its SHA-256. */
export async function writeSubmission(
	tx: Tx,
	input: SubmissionToWrite,
): Promise<{ number: number; contentHash: string }> {
	const { held, sections } = input
	const content = buildContent({
		edition: held.edition.id,
		definition: held.versionHash,
		reference: input.reference,
		language: held.application.language,
		applicantType: held.application.applicantType,
		answers: storedAnswers(sections),
		documents: input.files.flatMap(({ slot, name, type, size, sha256, status }) =>
			sha256 && (status === 'ok' || status === 'checking') ? [{ slot, name, type, size, sha256 }] : [],
		),
	})
	const contentHash = createHash('sha256').update(contentText(content)).digest('hex')
	const applicationId = held.application.id
	const number = (await tx.submission.count({ where: { applicationId } })) + 1
	await tx.submission.create({
		data: {
			applicationId,
			number,
			content: content as unknown as Prisma.InputJsonObject,
			contentHash,
			receivedAt: input.receivedAt,
			submittedBy: input.submittedBy,
		},
	})
	return { number, contentHash }
}

function storedAnswers(sections: Readonly<Record<string, KeptSection>>): Record<string, Answers> {
	const answered = Object.entries(sections).filter(([, { stored }]) => Object.keys(stored).length > 0)
	return Object.fromEntries(answered.map(([key, { stored }]) => [key, stored]))
}

/** Columns that lists and rules use. A day is kept as the midnight, UTC, with its date. */
export function factColumns(
	{ definition }: HeldApplication,
	sections: Readonly<Record<string, Pick<KeptSection, 'answers'>>>,
) {
	const { registeredOn, ...facts } = takeFacts(definition, flatten(sections))
	return { ...facts, registeredOn: registeredOn === null ? null : new Date(`${registeredOn}T00:00:00Z`) }
}
