import type { Page } from 'playwright/test'

/** A sample cooperative as its people would type it: input name → text, section by section. */
export type SampleCooperative = {
	prize: 'lm-2027' | 'sg-2027'
	language: 'ar' | 'fr'
	/** Name as it stands in lists, marked as a sample. */
	name: string
	sections: Readonly<
		Record<'cooperative' | 'members' | 'project' | 'impact' | 'budget', Readonly<Record<string, string>>>
	>
}

type Wish = {
	prize: SampleCooperative['prize']
	language: 'ar' | 'fr'
	number: number
	name: { ar: string; fr: string }
	/** Region and province of HCP. */
	region: string
	province: string
	women?: string
}

/** Long answers say what they are; each is over the advised length of a short answer. */
function tell(language: 'ar' | 'fr', what: string): string {
	return language === 'ar'
		? `جواب تجريبي عن ${what}: نعمل في التعاونية كل يوم معا، ونعرف زبناءنا وأثمنتنا وتكاليفنا، وكتبنا هنا ما سنفعله ومتى ومن يتكلف به، بالأرقام التي نعرفها إلى اليوم وبالوثائق المرفقة.`
		: `Réponse d’exemple sur ${what} : nous travaillons ensemble chaque jour, nous connaissons nos clients, nos prix et nos coûts, et nous disons ici ce que nous ferons, quand et qui s’en charge, avec les chiffres connus à ce jour et les pièces jointes.`
}

/** ICE with its two control digits: the whole number is a multiple of 97. */
function iceOf(number: number): string {
	const base = BigInt(String(1_000_000_000_000 + number).padStart(13, '0')) * 100n
	const control = (97n - (base % 97n)) % 97n
	return String(base + control).padStart(15, '0')
}

export function sampleCooperative(wish: Wish): SampleCooperative {
	const say = (what: string) => tell(wish.language, what)
	const isYouth = wish.prize === 'sg-2027'
	return {
		prize: wish.prize,
		language: wish.language,
		name: wish.name[wish.language],
		sections: {
			cooperative: {
				name_ar: wish.name.ar,
				name_fr: wish.name.fr,
				court: wish.language === 'ar' ? 'المحكمة الابتدائية، عينة' : 'Tribunal d’exemple',
				register_number: `${100 + wish.number}/2019`,
				'registered_on.day': '12',
				'registered_on.month': '3',
				'registered_on.year': '2019',
				ice: iceOf(wish.number),
				sector: 'handicraft',
				region: wish.region,
				province: wish.province,
				commune: wish.language === 'ar' ? 'جماعة تجريبية' : 'Commune d’exemple',
				milieu: 'rural',
				won_before: 'no',
			},
			members: {
				members_total: '10',
				women: wish.women ?? '8',
				youth: isYouth ? '8' : '3',
				women_youth: '3',
				under_18: '0',
				capital_mad: '10000',
				representative_name_ar: `رئيسة التعاونية، عينة ${wish.number}`.replace(/[0-9،]/g, '').trim(),
				representative_name_fr: 'Présidente exemple',
				representative_role: 'president',
				representative_sex: 'woman',
				'representative_born_on.day': '4',
				'representative_born_on.month': '5',
				'representative_born_on.year': '1998',
				representative_national_id: `ZZ${10_000 + wish.number}`,
				phone: `06120000${String(10 + wish.number)}`,
			},
			project: {
				project_title:
					wish.language === 'ar'
						? `مشروع تجريبي رقم ${wish.number}`
						: `Projet d’exemple numéro ${wish.number}`,
				summary: say('1'),
				problem: say('2'),
				solution: say('3'),
				innovation: say('4'),
				market: say('5'),
				plan: say('6'),
			},
			impact: { beneficiaries: '24', change: say('7'), environment: say('8'), governance: say('9') },
			budget: {
				'budget.1.label': wish.language === 'ar' ? 'آلة' : 'Machine',
				'budget.1.amount': '40000',
				'budget.1.fund': 'prize',
				'budget.2.label': wish.language === 'ar' ? 'تكوين' : 'Formation',
				'budget.2.amount': '12000',
				'budget.2.fund': 'own',
				'budget.total': '52000',
				budget_reasons: say('10'),
			},
		},
	}
}

/** Types, chooses and ticks the inputs of the page's form by their names. */
export async function fillInputs(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
	for (const [name, value] of Object.entries(values)) {
		const input = page.locator(`[name="${name}"]`)
		const first = input.first()
		const kind = await first.evaluate((element) =>
			element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase(),
		)
		if (kind === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check({ force: true })
		else if (kind === 'checkbox') await first.check({ force: true })
		else if (kind === 'select') await first.selectOption(value)
		else await first.fill(value)
	}
}

/** A small PDF that says what it is; every document slot of the form takes it. */
export function samplePdf(title: string): Buffer {
	const stream = `BT /F1 18 Tf 72 720 Td (${title}) Tj ET`
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
	]
	let text = '%PDF-1.4\n'
	const offsets = objects.map((object, index) => {
		const at = text.length
		text += `${index + 1} 0 obj\n${object}\nendobj\n`
		return at
	})
	const table = text.length
	text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`
	text += offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
	text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
	return Buffer.from(text, 'latin1')
}

export const REQUIRED_DOCUMENTS = [
	'statutes',
	'register_extract',
	'minutes',
	'member_list',
	'authorisation',
	'quotations',
] as const
