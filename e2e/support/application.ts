import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright/test'

/** Opens the two seeded editions in a portal's database, by two managers' signatures. */
export function openEditions(dataDir: string): void {
	execFileSync(process.execPath, ['--import', 'tsx', 'app/testing/open-editions.ts'], {
		env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn', DATABASE_URL: '' },
		encoding: 'utf8',
	})
}

/** Input name → what is typed; a radio's or an option's value where there is a choice. */
export type Typed = Readonly<Record<string, string>>

/** What makes one sample cooperative another than the next; the rest of the form is the same for all. */
export type Applicant = {
	/** Of the sample. */
	number: number
	name: { ar: string; fr: string }
	/** Codes of HCP. */
	region: string
	province: string
	town: { ar: string; fr: string }
	sector: string
	project: { ar: string; fr: string }
}

const ALMONDS: Applicant = {
	number: 12,
	name: {
		ar: 'تعاونية زهر اللوز لتثمين اللوز والزعفران ونباتات الجبل، عينة 12',
		fr: 'Coopérative Fleur d’amandier, exemple 12',
	},
	region: '08',
	province: '08.577',
	town: { ar: 'تنغير', fr: 'Tinghir' },
	sector: 'aromatic_medicinal_plants',
	project: { ar: 'تجفيف اللوز بالشمس', fr: 'Sécher l’amande au soleil' },
}

/** A whole application of either prize, by section. Names are samples, marked as such. */
export function wholeApplication(
	language: 'ar' | 'fr',
	ice: string,
	applicant: Applicant = ALMONDS,
): Record<string, Typed> {
	const { name, number, region, province, town, sector, project } = applicant
	const say = (ar: string, fr: string) => (language === 'ar' ? ar : fr)
	const long = say(
		'نجفف بالشمس ونبيع منتوجنا معلبا في ثلاثة أسواق قريبة، وتتكلف عضوتان بالحسابات والبيع. اليوم يبقى لكل عضوة حوالي 900 درهم في الشهر، وننتظر 1.600 بعد سنة. نوفر الخشب لأن المجفف يعمل بالشمس وحدها.',
		'Nous séchons au soleil et vendons notre produit emballé sur trois marchés voisins ; deux membres tiennent les comptes et la vente. Aujourd’hui il reste 900 DH par mois à chacune, 1 600 attendus dans un an. Plus de bois : le séchoir ne marche qu’au soleil.',
	)
	return {
		cooperative: {
			name_ar: name.ar,
			name_fr: name.fr,
			court: say(`المحكمة الابتدائية ب${town.ar}`, `Tribunal de première instance de ${town.fr}`),
			register_number: `45/2019 ${ice.slice(0, 3)}`,
			'registered_on.day': '٣',
			'registered_on.month': '10',
			'registered_on.year': '2019',
			ice,
			sector,
			region,
			province,
			commune: town[language],
			milieu: 'rural',
			won_before: 'no',
		},
		members: {
			members_total: '12',
			women: '٩',
			youth: '10',
			women_youth: '8',
			under_18: '0',
			capital_mad: '5 000',
			representative_name_ar: `رئيسة التعاونية، عينة ${number}`,
			representative_name_fr: `Présidente, exemple ${number}`,
			representative_role: 'president',
			representative_sex: 'woman',
			'representative_born_on.day': '2',
			'representative_born_on.month': '3',
			'representative_born_on.year': '1999',
			representative_national_id: 'AB123456',
			phone: '06 12 34 56 78',
		},
		project: {
			project_title: project[language],
			summary: long,
			problem: long,
			solution: long,
			innovation: long,
			market: long,
			plan: long,
		},
		impact: { beneficiaries: '12', change: long, environment: long, governance: long },
		budget: {
			'budget.1.label': say('مجفف شمسي', 'Séchoir solaire'),
			'budget.1.amount': '40.000',
			'budget.2.label': say('علب وملصقات', 'Boîtes et étiquettes'),
			'budget.2.amount': '8000',
			'budget.2.fund': 'own',
			'budget.total': '48 000',
			budget_reasons: long,
		},
	}
}

/** ICE with its two control digits: the whole number is a multiple of 97. */
export function iceOf(number: number): string {
	const base = BigInt(1_000_000_000_000 + number) * 100n
	return String(base + ((97n - (base % 97n)) % 97n))
}

/** Types answers into the form of the page that is open. */
export async function typeAnswers(page: Page, answers: Typed): Promise<void> {
	for (const [name, text] of Object.entries(answers)) {
		const box = page.locator(`[name="${name}"]`)
		const kind = await box
			.first()
			.evaluate((element) => `${element.tagName}:${element.getAttribute('type') ?? ''}`)
		if (kind === 'INPUT:radio') await page.locator(`[name="${name}"][value="${text}"]`).check()
		else if (kind.startsWith('SELECT')) await box.selectOption(text)
		else await box.fill(text)
	}
}

/** Slots that both prizes ask for. */
export const REQUIRED_SLOTS = [
	'statutes',
	'register_extract',
	'minutes',
	'member_list',
	'authorisation',
	'quotations',
]
