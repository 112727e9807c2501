import { database, type ApplicationStatus } from '#app/server/db.server.ts'
import type { SampleStaff } from '#app/server/sample/add-people.server.ts'

/** One line of `demo-accounts.json`. `as` is what `npm run sign-in-link -- --as` takes. */
export type DemoAccount = {
	readonly role: 'manager' | 'officer' | 'auditor' | 'chair' | 'juror' | 'applicant'
	readonly as: string
	readonly about: string
	readonly edition: string | null
	/** Of an applicant's application. */
	readonly reference?: string | null
}

/** An account for each role, and an applicant for each answer that an application can have. */
export async function listDemoAccounts(staff: SampleStaff, now: Date): Promise<DemoAccount[]> {
	const [first, second] = staff.managers
	const [south, centre] = staff.regionalOfficers
	const own = (role: DemoAccount['role'], as: string, about: string): DemoAccount => ({
		role,
		as,
		about,
		edition: null,
	})
	return [
		own('manager', first.email, 'manages every edition'),
		own('manager', second.email, 'manages every edition; the second person'),
		own('officer', staff.nationalOfficer.email, 'screens the whole country'),
		own('officer', south.email, `screens region ${south.regionCode}`),
		own('officer', centre.email, `screens region ${centre.regionCode}`),
		own('auditor', staff.auditor.email, 'reads the journal'),
		...(await listJury('lm-2027')),
		...(await listJury('sg-2026')),
		...(await listApplicants(now)),
	]
}

async function listJury(editionId: string): Promise<DemoAccount[]> {
	const members = await database().read.juryMember.findMany({
		where: { editionId },
		include: { account: true },
		orderBy: { code: 'asc' },
		take: 4,
	})
	return members.map(({ account, isChair, code }) => ({
		role: isChair ? 'chair' : 'juror',
		as: account.email ?? '',
		about: `${isChair ? 'chairs the jury' : 'reads'}; ${code}`,
		edition: editionId,
	}))
}

const SHOWN: readonly (readonly [editionId: string, status: ApplicationStatus, about: string])[] = [
	['lm-2027', 'admissible', 'is being read by the jury'],
	['lm-2027', 'completion', 'is asked to complete her application'],
	['lm-2027', 'inadmissible', 'was refused at screening'],
	['lm-2027', 'draft', 'never sent her draft'],
	['sg-2026', 'inadmissible', 'was refused at screening'],
]

async function listApplicants(now: Date): Promise<DemoAccount[]> {
	const shown = await Promise.all(
		SHOWN.map(([editionId, status, about]) => {
			const stillOpen = { completions: { some: { dueAt: { gt: now } } } }
			return findOne({ editionId, status, ...(status === 'completion' && stillOpen) }, about)
		}),
	)
	const results = await Promise.all([
		findOne({ editionId: 'sg-2026', status: 'admissible', award: { isNot: null } }, 'was awarded'),
		findOne({ editionId: 'sg-2026', status: 'admissible', award: { is: null } }, 'was not awarded'),
	])
	return [...shown, ...results].flatMap((account) => account ?? [])
}

type Where = NonNullable<
	NonNullable<Parameters<ReturnType<typeof database>['read']['application']['findFirst']>[0]>['where']
>

async function findOne(where: Where, about: string): Promise<DemoAccount | null> {
	const found = await database().read.application.findFirst({
		where,
		include: { account: true },
		orderBy: { id: 'asc' },
	})
	if (!found?.account) return null
	const { account, reference, editionId } = found
	return { role: 'applicant', as: account.phone ?? '', about, edition: editionId, reference }
}
