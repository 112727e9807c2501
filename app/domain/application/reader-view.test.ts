import { expect, test } from 'vitest'
import type { Answers } from '#app/domain/application/answers.ts'
import {
	isDocumentReadable,
	isFactReadable,
	projectForReaders,
	type ReaderInput,
} from '#app/domain/application/reader-view.ts'
import type { EditionDefinition } from '#app/domain/edition/definition.ts'
import { smallAnswers } from '#app/testing/small-application.ts'
import { field, smallEdition } from '#app/testing/small-edition.ts'

const definition = smallEdition()
const files: ReaderInput['files'] = [
	{ id: 'f1', slot: 'statutes', status: 'ok', type: 'application/pdf', pages: 3, hasThumb: false },
	{ id: 'f2', slot: 'photos', status: 'ok', type: 'image/jpeg', pages: null, hasThumb: true },
	{ id: 'f3', slot: 'photos', status: 'refused', type: 'image/jpeg', pages: null, hasThumb: false },
	{ id: 'f4', slot: 'forged', status: 'ok', type: 'image/jpeg', pages: null, hasThumb: false },
]

function project(answers: Record<string, Answers>, of: EditionDefinition = definition) {
	return projectForReaders({ definition: of, readerCode: 'K7QX', language: 'ar', answers, files })
}

test('readers see what is marked for them, and sector and milieu', () => {
	const view = project(smallAnswers())
	expect(view).toMatchObject({ code: 'K7QX', language: 'ar', milieu: 'rural', sector: 'other' })
	expect(
		view.sections.map(({ key, fields }) => [key, fields.map(({ field: { key: name } }) => name)]),
	).toEqual([
		['cooperative', ['milieu', 'sector']],
		['project', ['project_title', 'idea']],
		['budget', ['budget']],
	])
	expect(view.documents).toEqual([
		{ key: 'photos', files: [{ id: 'f2', type: 'image/jpeg', pages: null, hasThumb: true }] },
	])
	expect(isDocumentReadable(definition, 'photos')).toBe(true)
	expect(isDocumentReadable(definition, 'statutes')).toBe(false)
	expect(isDocumentReadable(definition, 'forged')).toBe(false)
})

test('identity put into every hidden field never comes through', () => {
	const leaky: Record<string, Answers> = {}
	for (const section of definition.sections) {
		leaky[section.key] = {
			...Object.fromEntries(
				section.fields.filter(({ readersSee }) => !readersSee).map(({ key }) => [key, `LEAK-${key}`]),
			),
			stray: 'LEAK-stray',
			stray_other: 'LEAK-stray',
		}
	}
	leaky['gone'] = { project_title: 'LEAK-section' }
	expect(JSON.stringify(project(leaky))).not.toContain('LEAK')
	expect(JSON.stringify(project(smallAnswers()))).not.toMatch(
		/زهر اللوز|Fleur|0015611|08\.577|6123456|45\/2019|AB123/,
	)
})

test('a secret never passes, even when it is marked by mistake', () => {
	const [first, ...rest] = definition.sections
	if (!first) throw new Error('no section')
	const marked = {
		...first,
		fields: [field('national_id', 'national_id', { secret: true, readersSee: true })],
	}
	const view = project(
		{ cooperative: { national_id: 'LEAK' } },
		{ ...definition, sections: [marked, ...rest] },
	)
	expect(JSON.stringify(view)).not.toContain('LEAK')
})

test('what could not be read is not shown as an answer, nor are words left beside a choice that is hidden', () => {
	const [first, ...rest] = definition.sections
	if (!first) throw new Error('no section')
	const hidden = { ...first, fields: first.fields.map((one) => ({ ...one, readersSee: false })) }
	const answers = { ...smallAnswers(), project: { project_title: { raw: { project_title: 'LEAK' } } } }
	const view = project(answers, { ...definition, sections: [hidden, ...rest] })
	expect(view.sector).toBe('other')
	expect(JSON.stringify(view)).not.toContain('LEAK')
	expect(JSON.stringify(view)).not.toContain('لوز"')
	expect(view.sections.find(({ key }) => key === 'project')?.fields[0]?.value).toBeUndefined()
})

test('names of files are not in the view', () => {
	const named = files.map((file) => ({ ...file, name: 'LEAK.pdf', sha256: 'LEAK' }))
	const view = projectForReaders({ definition, readerCode: 'K', language: 'fr', answers: {}, files: named })
	expect(JSON.stringify(view)).not.toContain('LEAK')
})

test('a fact is shown in lists only when readers see its question', () => {
	expect(isFactReadable(definition, 'projectTitle')).toBe(true)
	expect(isFactReadable(definition, 'sector')).toBe(true)
	expect(isFactReadable(definition, 'nameAr')).toBe(false)
	expect(isFactReadable({ ...definition, sections: [] }, 'projectTitle')).toBe(false)
})
