import type { Mark, Verdict } from '#app/domain/screening/check.ts'
import { standingMarks, VERDICTS } from '#app/domain/screening/check.ts'
import type { Finding, MachineVerdict, RuleKey } from '#app/domain/screening/finding.ts'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { refusalText, words } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import type { ReadDb } from '#app/server/db.server.ts'
import type { FileView } from '#app/server/files/list-files.server.ts'
import { type OfficeFile, sentSince } from '#app/server/screening/load-file.server.ts'
import { staffNames } from '#app/server/screening/staff-names.server.ts'
import { shortMoment } from '#app/server/screening/word-moment.server.ts'

export type ViewedFinding = {
	key: Finding['key']
	machine: MachineVerdict
	title: string
	/** What was found, in words. */
	text: string
	mark: { verdict: Verdict; note: string; by: string; when: string; at: string } | null
	/** Where to read it: a file to open, or the answer's place in the page. */
	evidence: { kind: 'file'; id: string; text: string } | { kind: 'answer'; field: string } | null
}

/** Documents that show what a rule speaks of, by their keys; a form without them points at the answer instead. */
const SHOWN_BY: Readonly<Partial<Record<RuleKey, string>>> = {
	share: 'member_list',
	members: 'member_list',
	registration: 'register_extract',
	standing: 'register_extract',
	budget: 'quotations',
}

type Input = { file: OfficeFile; findings: readonly Finding[]; files: readonly FileView[] }

/** The checklist: what the machine found beside what officers said, those that need an eye first. */
export async function viewFindings(
	db: ReadDb,
	{ file, findings, files }: Input,
	language: Language,
	now: Date,
): Promise<ViewedFinding[]> {
	const rows = await db.ruleCheck.findMany({ where: { applicationId: file.application.id } })
	const checks = standingMarks(findings, rows, sentSince(file))
	const who = await staffNames(
		db,
		checks.map(({ byId }) => byId),
	)
	const viewed = findings.map((found): ViewedFinding => {
		const check = checks.find(({ ruleKey }) => ruleKey === found.key)
		const verdict = VERDICTS.find((one) => one === check?.verdict)
		return {
			key: found.key,
			machine: found.verdict,
			title: titleOfRule(found.key, file, language),
			text: refusalText(language, found.code, found.details),
			mark:
				check && verdict
					? {
							verdict,
							note: check.note ?? '',
							by: who(check.byId),
							when: shortMoment(language, check.at, now),
							at: check.at.toISOString(),
						}
					: null,
			evidence: evidenceOf(found, { file, files }, language),
		}
	})
	return [...viewed.filter(isFlagged), ...viewed.filter((one) => !isFlagged(one))]
}

/** By the machine and not cleared since, or by a person. */
export function isFlagged({ machine, mark }: Pick<ViewedFinding, 'machine' | 'mark'>): boolean {
	return (mark?.verdict ?? machine) !== 'fits'
}

/** What a rule is called, a document by its own name. */
export function titleOfRule(key: string, { definition }: OfficeFile, language: Language): string {
	const { screening } = words(language)
	if (key.startsWith('document:')) {
		const document = definition.documents.find((one) => `document:${one.key}` === key)
		return document ? inLanguage(document.label, language).text : key.slice('document:'.length)
	}
	if (key === 'share') return screening[`rule.share-${definition.eligibility.share?.of ?? 'women'}`]
	return screening[`rule.${key as Exclude<RuleKey, 'share'>}`]
}

function evidenceOf(
	found: Finding,
	{ file, files }: Pick<Input, 'file' | 'files'>,
	language: Language,
): ViewedFinding['evidence'] {
	const own = found.key.startsWith('document:') ? found.key.slice('document:'.length) : null
	const slot = own ?? SHOWN_BY[found.key as RuleKey]
	const shown = files.find((one) => one.slot === slot && one.status !== 'receiving')
	if (shown) {
		const title = titleOfRule(`document:${shown.slot}`, file, language)
		return { kind: 'file', id: shown.id, text: own ? words(language).screening['find.documents'] : title }
	}
	const [field] = found.fields
	return field && !own ? { kind: 'answer', field } : null
}

/** The marks as the rules take them. */
export function marksOf(viewed: readonly ViewedFinding[]): Mark[] {
	return viewed.flatMap(({ key, mark }) =>
		mark ? [{ ruleKey: key, verdict: mark.verdict, note: mark.note }] : [],
	)
}
