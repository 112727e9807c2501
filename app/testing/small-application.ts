import type { Answers } from '#app/domain/application/answers.ts'
import type { FileState } from '#app/domain/application/completeness.ts'

/** A complete application of `smallEdition`, by section. */
export function smallAnswers(): Record<string, Answers> {
	return {
		cooperative: {
			name_ar: 'تعاونية زهر اللوز عينة',
			name_fr: 'Coopérative Fleur d’amandier (exemple)',
			ice: '001561191000066',
			court: 'تنغير',
			register_number: '45/2019',
			registered_on: '2019-10-03',
			region: '08',
			province: '08.577',
			milieu: 'rural',
			sector: 'other',
			sector_other: 'لوز',
			phone: '+212612345614',
			national_id: 'AB123456',
			born_on: '1985-03-02',
		},
		members: { members_total: 12, women: 9, youth: 4, women_youth: 3, capital_mad: 5000 },
		project: {
			project_title: 'تجفيف اللوز بالشمس',
			idea: 'نجفف اللوز بالشمس ونبيعه معلبا في الأسواق القريبة',
		},
		budget: {
			budget: {
				lines: [
					{ label: 'مجفف', amountMad: 40_000, fundedBy: 'prize' },
					{ label: 'علب', amountMad: 8_000, fundedBy: 'own' },
				],
				totalMad: 48_000,
			},
		},
		declaration: { processing: true, declaration: true },
	}
}

export const SMALL_FILES: readonly FileState[] = [{ slot: 'statutes', status: 'ok' }]
