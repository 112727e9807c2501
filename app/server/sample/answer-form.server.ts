import type { Answers, Budget, Value } from '#app/domain/application/answers.ts'
import { findProvince } from '#app/domain/cooperative/territory.ts'
import type { EditionDefinition, Field } from '#app/domain/edition/definition.ts'
import type { SampleCooperative } from '#app/server/sample/describe-cooperative.server.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import { makeEmail, makeIce, makeNationalId, makePhone } from '#app/server/sample/make-identifiers.server.ts'
import { drawStock, drawVerbosity, tellTitle, tellTopic } from '#app/server/sample/tell-project.server.ts'
import { nameRole, PIECES } from '../../../prisma/seeds/samples/names.ts'

type Context = {
	readonly cooperative: SampleCooperative
	readonly definition: EditionDefinition
	readonly draw: Draw
	/** Sentences still to say (`drawStock`). */
	readonly stock: string[]
}

/** Answers of the whole form, section by section, complete and valid; secrets in clear. Driven by the definition. */
export function answerForm(
	definition: EditionDefinition,
	cooperative: SampleCooperative,
	draw: Draw,
): Record<string, Answers> {
	const context: Context = { cooperative, definition, draw, stock: drawStock(cooperative, draw) }
	return Object.fromEntries(
		definition.sections.map((section) => [
			section.key,
			Object.assign({}, ...section.fields.map((field) => answerField(field, context))) as Answers,
		]),
	)
}

function answerField(field: Field, context: Context): Record<string, Value> {
	if (!field.required && !context.draw.chance(FILLED_IN_A_HUNDRED[field.key] ?? 60)) return {}
	const value = ANSWERS[field.type](field, context)
	if (value === null) return {}
	return typeof value === 'object' && 'choice' in value
		? { [field.key]: value.choice, [`${field.key}_other`]: value.words }
		: { [field.key]: value }
}

/** Optional questions are often left; these more or less often than the others. */
const FILLED_IN_A_HUNDRED: Readonly<Record<string, number>> = {
	name_fr: 100,
	odco_number: 70,
	approval_number: 12,
	trade_register: 5,
	photo: 92,
	reuse: 78,
	email: 55,
}

type Answer = Value | { readonly choice: string; readonly words: string } | null
type Maker = (field: Field, context: Context) => Answer

const ANSWERS: Readonly<Record<Field['type'], Maker>> = {
	text: answerText,
	long_text: answerLong,
	integer: answerNumber,
	money: answerNumber,
	choice: answerChoice,
	date: (field, { cooperative }) =>
		field.fact === 'registeredOn' ? cooperative.registeredOn : cooperative.bornOn,
	region: (_field, { cooperative }) => cooperative.regionCode,
	province: (_field, { cooperative }) => cooperative.provinceCode,
	ice: (_field, { cooperative }) => makeIce(cooperative.tag, cooperative.number),
	phone: (_field, { cooperative }) => makePhone(cooperative.tag, cooperative.number),
	email: (_field, { cooperative }) => makeEmail('cooperative', cooperative.tag, cooperative.number),
	national_id: (_field, { cooperative }) => makeNationalId(cooperative.number),
	budget: answerBudget,
	consent: () => true,
}

function answerText(field: Field, { cooperative, draw }: Context): Value | null {
	const { number, language, nameAr, nameFr } = cooperative
	if (field.fact === 'nameAr') return nameAr
	if (field.fact === 'nameFr') return nameFr
	if (field.fact === 'projectTitle') return tellTitle(cooperative, field.max ?? 120, draw)
	if (field.fact === 'registerNumber') return String(number * 7 + 11)
	if (field.digitsOnly) return String(draw.between(100_000, 999_999))
	const province = findProvince(cooperative.provinceCode)?.name
	if (field.fact === 'court') {
		return PIECES.court[language](province?.[language] ?? '')
	}
	if (field.script) return nameRole('president', number, field.script === 'arabic' ? 'ar' : 'fr')
	if (field.max !== undefined && field.max <= 30) return `${draw.between(1, 99)}/${draw.between(2015, 2024)}`
	return province?.[language] ?? null
}

function answerLong(field: Field, { cooperative, draw, stock }: Context): Value {
	const length = { verbosity: drawVerbosity(draw, field.key), max: field.max ?? 5_000, stock }
	return tellTopic(field.key, cooperative, length, draw)
}

function answerNumber(field: Field, { cooperative, draw }: Context): Value {
	const { members, women, youth, womenYouth, figures } = cooperative
	const known: Readonly<Record<string, number>> = {
		members_total: members,
		women,
		youth,
		women_youth: womenYouth,
		under_18: 0,
		capital_mad: members * draw.between(1, 12) * 100 + 1_000,
		turnover_last_year: draw.between(20, 420) * 1_000,
		turnover_year_before: draw.between(15, 380) * 1_000,
		jobs: draw.between(0, members),
		beneficiaries: figures.served,
	}
	return known[field.key] ?? draw.between(field.min ?? 0, Math.min(field.max ?? 50, 50))
}

function answerChoice(field: Field, { cooperative, definition, draw }: Context): Answer {
	const { milieu, scenario, shows, language, number } = cooperative
	const options = field.options ?? []
	const words = (choice: string, text: string): Answer =>
		field.otherOption === choice ? { choice, words: text } : choice
	if (field.fact === 'milieu') return milieu
	if (field.fact === 'sector') {
		return words(scenario.sector, PIECES.otherSector[language])
	}
	if (field.key === 'won_before') {
		const year = Number(definition.calendar.opensAt.slice(0, 4))
		if (shows === 'won-before') return words('yes', String(year - draw.between(1, 4)))
		return draw.chance(4) ? words('yes', String(year - draw.between(5, 6))) : 'no'
	}
	if (field.key === 'representative_role') return draw.weighted({ president: 80, manager: 20 })
	if (field.key === 'representative_sex') {
		return cooperative.figures.people === 'women' || number % 3 > 0 ? 'woman' : 'man'
	}
	const plain = options.filter(({ key }) => key !== field.otherOption)
	return plain.length > 0 ? draw.pick(plain).key : null
}

/** Three to five lines; the prize pays up to its amount and the cooperative the rest. */
function answerBudget(field: Field, { cooperative, definition, draw }: Context): Budget {
	const { items } = cooperative.scenario[cooperative.language]
	const amount = definition.awards.amountMad
	const asked = draw.chance(65) ? amount : Math.round((amount * draw.between(60, 98)) / 100 / 500) * 500
	const shares = [draw.between(48, 60), draw.between(20, 26)]
	const parts = shares.map((share) => Math.round((asked * share) / 100 / 50) * 50)
	const lines: Budget['lines'][number][] = [
		{ label: items[0], amountMad: parts[0] ?? 0, fundedBy: 'prize' },
		{ label: items[1], amountMad: parts[1] ?? 0, fundedBy: 'prize' },
		{ label: items[2], amountMad: asked - (parts[0] ?? 0) - (parts[1] ?? 0), fundedBy: 'prize' },
		{ label: PIECES.ownLine[cooperative.language], amountMad: cooperative.figures.ownMad, fundedBy: 'own' },
	]
	const kept = lines.slice(0, field.max ?? lines.length)
	return { lines: kept, totalMad: kept.reduce((sum, line) => sum + line.amountMad, 0) }
}
