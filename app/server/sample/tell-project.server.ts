import { countCharacters } from '#app/domain/shared/clean-text.ts'
import type { SampleCooperative } from '#app/server/sample/describe-cooperative.server.ts'
import type { Draw } from '#app/server/sample/draw.server.ts'
import { ARABIC, type CommonTopic, FRENCH } from '../../../prisma/seeds/samples/sentences.ts'
import { TITLE_TAGS } from '../../../prisma/seeds/samples/title-tags.ts'

/** How much a cooperative writes: a sentence or two, a paragraph, a page, or up to the limit. */
export type Verbosity = 'brief' | 'plain' | 'rich' | 'full'

/** Sentences about one topic, in order: the first is always said. */
type Pool = readonly string[]

/** Sentences of the topic, and others beside them; `Infinity`: as many as fit. */
const LENGTHS: Readonly<Record<Verbosity, { own: number; more: number }>> = {
	brief: { own: 1, more: 0 },
	plain: { own: 3, more: 0 },
	rich: { own: 9, more: 2 },
	full: { own: Infinity, more: 8 },
}

/** A cooperative that writes much writes much everywhere, more or less. */
export function drawVerbosity(draw: Draw, topic: string): Verbosity {
	if (topic === 'cofunding') return draw.chance(70) ? 'brief' : 'plain'
	return draw.weighted({ brief: 15, plain: 45, rich: 30, full: 10 })
}

/** Sentences that fit any topic, in a random order: each is said once in a dossier at most. */
export function drawStock(cooperative: SampleCooperative, draw: Draw): string[] {
	const sentences = commonOf(cooperative, 'more')
	return draw.sample(sentences, sentences.length)
}

/** A title of at most `max` characters, often with words of its own after a colon. */
export function tellTitle({ scenario, language }: SampleCooperative, max: number, draw: Draw): string {
	const title = draw.pick(scenario[language].titles)
	const tagged = draw.chance(60) && !title.includes(':') ? withTag(title, language, draw) : title
	return countCharacters(tagged) <= max ? tagged : title
}

function withTag(title: string, language: 'ar' | 'fr', draw: Draw): string {
	return language === 'ar'
		? `${title}: ${draw.pick(TITLE_TAGS.ar)}`
		: `${title} : ${draw.pick(TITLE_TAGS.fr)}`
}

/**
 * An answer about a topic of the form (`problem`, `market`, `governance`…; an unknown one is told as the solution), of
 * at most `max` characters.
 */
export function tellTopic(
	topic: string,
	cooperative: SampleCooperative,
	length: { verbosity: Verbosity; max: number; stock: string[] },
	draw: Draw,
): string {
	const { own, more } = LENGTHS[length.verbosity]
	const pool = poolOf(topic, cooperative)
	const [first = '', ...others] = pool
	const said = [first, ...others.slice(0, Math.max(0, own - 1))]
	return joinSentences([...said, ...length.stock.splice(0, more)], length.max, draw)
}

function poolOf(topic: string, cooperative: SampleCooperative): Pool {
	const told = cooperative.scenario[cooperative.language]
	const common = (key: CommonTopic) => commonOf(cooperative, key)
	const first = (sentences: Pool) => sentences.slice(0, 1)
	const pools: Readonly<Record<string, Pool>> = {
		summary: [
			...first(common('opening')),
			...first(told.solution),
			...first(told.problem),
			...first(common('impact')),
			...common('justification').slice(1, 2),
			...told.novelty,
			...told.market,
			...common('plan'),
		],
		problem: told.problem,
		solution: told.solution,
		innovation: told.novelty,
		market: told.market,
		environment: told.environment,
		plan: common('plan'),
		change: common('impact'),
		governance: common('governance'),
		budget_reasons: [...common('justification').slice(1), ...common('plan').slice(1, 3)],
		cofunding: common('justification').slice(0, 1),
	}
	return pools[topic] ?? told.solution
}

function commonOf({ language, figures }: SampleCooperative, topic: CommonTopic): string[] {
	return (language === 'ar' ? ARABIC : FRENCH)[topic].map((write) => write(figures))
}

/** Joins sentences while they fit, with a new paragraph now and then. */
function joinSentences(sentences: readonly string[], max: number, draw: Draw): string {
	let text = ''
	let inParagraph = 0
	for (const sentence of sentences) {
		const breaks = inParagraph >= 3 && draw.chance(40)
		const next = text === '' ? sentence : `${text}${breaks ? '\n\n' : ' '}${sentence}`
		if (countCharacters(next) > max) continue
		text = next
		inParagraph = breaks ? 1 : inParagraph + 1
	}
	return text
}
