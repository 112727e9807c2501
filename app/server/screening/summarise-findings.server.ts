import type { Mark } from '#app/domain/screening/check.ts'
import type { Finding } from '#app/domain/screening/finding.ts'
import type { Prisma } from '#app/server/db.server.ts'

/** The findings and the marks as they were at a decision: codes and verdicts, kept with it. */
export function summarise(findings: readonly Finding[], marks: readonly Mark[]): Prisma.InputJsonArray {
	return findings.map(({ key, code, verdict }) => {
		const mark = marks.find(({ ruleKey }) => ruleKey === key)
		return { key, code, machine: verdict, officer: mark?.verdict ?? null }
	})
}
