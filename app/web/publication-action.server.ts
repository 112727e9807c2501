import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { Person } from '#app/domain/people/actor.ts'
import { refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import type { LoadedEdition } from '#app/server/edition/load-edition.server.ts'
import { approve } from '#app/server/publication/approve-publication.server.ts'
import { cancel } from '#app/server/publication/cancel-publication.server.ts'
import { prepare } from '#app/server/publication/prepare-publication.server.ts'
import { revealRib } from '#app/server/publication/reveal-rib.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'
import { isLanguageSwitch, readForm, refused, showAgain, type SentForm } from '#app/web/forms.server.ts'
import { notFound, type Visit } from '#app/web/visit.server.ts'

/** The account of one winner, in clear. */
export type RevealedRib = { applicationId: string; rib: string }
type Done = 'prepared' | 'approved' | 'stopped'

/** Where the fault of a refusal stands on the page; others concern the whole form. */
const FIELDS: Readonly<Record<string, string>> = {
	'publication.minute-unreadable': 'date',
	'publication.in-the-past': 'date',
	'publication.notice-missing': 'notice-ar',
	'publication.notice-unneeded': 'notice-ar',
	'publication.not-read': 'read-all',
	'publication.not-sure': 'sure',
	'publication.reason-missing': 'reason',
	'publication.text-missing': 'corrections',
	'publication.text-too-long': 'corrections',
	'publication.nothing-to-withdraw': 'corrections',
}
/** Somebody else acted meanwhile: the page below shows how things stand. */
const OVERTAKEN: readonly string[] = [
	'publication.one-is-waiting',
	'publication.already-approved',
	'publication.already-public',
	'publication.cancelled',
	'publication.snapshot-changed',
	'publication.letters-out',
]

/** The acts of the page; each needs its own person and its own moment, which the rules look at. */
export async function actOnPublication(
	args: ActionFunctionArgs,
	visit: Visit<Person>,
	edition: LoadedEdition,
) {
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const winner = /^rib:(.+)$/.exec(form.intent)?.[1]
	if (winner) return revealTo(visit, edition.id, winner)
	const { done, outcome } = await act(visit, edition, form)
	if (!outcome.ok) {
		const fault = { field: FIELDS[outcome.code] ?? null, ...outcome }
		return refused(form, [fault], OVERTAKEN.includes(outcome.code) ? 409 : 422)
	}
	const version = 'version' in outcome.value ? outcome.value.version : Number(form.get('version'))
	return redirect(`/${visit.language}/office/${edition.id}/publication?done=${done}&version=${version}`)
}

async function revealTo({ actor, now, realNow }: Visit<Person>, editionId: string, applicationId: string) {
	const rib = await revealRib({ actor, editionId, applicationId, now, realNow })
	if (rib === null) throw notFound()
	return data<{ revealed: RevealedRib }>({ revealed: { applicationId, rib } })
}

type Acted = { done: Done; outcome: Outcome<object, string> }

async function act(visit: Visit<Person>, edition: LoadedEdition, form: SentForm): Promise<Acted> {
	const who = { actor: visit.actor, now: visit.now, at: visit.realNow }
	const version = Number(form.get('version'))
	if (form.intent === 'approve') {
		if (!form.has('read-all')) return { done: 'approved', outcome: refuse('publication.not-read') }
		const seenHash = form.get('hash')
		return { done: 'approved', outcome: await approve({ ...who, edition, version, seenHash }) }
	}
	if (form.intent === 'stop') {
		if (!form.has('sure')) return { done: 'stopped', outcome: refuse('publication.not-sure') }
		const reason = form.get('reason')
		return { done: 'stopped', outcome: await cancel({ ...who, editionId: edition.id, version, reason }) }
	}
	if (form.intent !== 'prepare') throw new Response(null, { status: 400 })
	const publishAt = readMinute(form)
	if (!publishAt) return { done: 'prepared', outcome: refuse('publication.minute-unreadable') }
	const [ar, fr] = [form.get('notice-ar'), form.get('notice-fr')]
	return {
		done: 'prepared',
		outcome: await prepare({
			...who,
			edition,
			publishAt,
			notice: ar.trim() || fr.trim() ? { ar, fr } : null,
			withdraw: form.all('withdraw').filter(isCode),
			texts: readTexts(form),
		}),
	}
}

function isCode(text: string): boolean {
	return /^[A-Z0-9-]{1,20}$/.test(text)
}

/** Names and titles as typed, for every winner of the form: `name-ar:<code>`, `name-fr:<code>`, `project:<code>`. */
function readTexts(form: SentForm): Map<string, { nameAr: string; nameFr: string; projectTitle: string }> {
	const codes = form.all('winner').filter(isCode)
	return new Map(
		codes.map((code) => [
			code,
			{
				nameAr: form.get(`name-ar:${code}`),
				nameFr: form.get(`name-fr:${code}`),
				projectTitle: form.get(`project:${code}`),
			},
		]),
	)
}

/** A day and a time on a Moroccan wall; null when they are none. */
function readMinute(form: SentForm): Date | null {
	try {
		return fromMoroccan(`${form.get('date').trim()}T${form.get('time').trim()}`)
	} catch {
		return null
	}
}
