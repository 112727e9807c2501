import { data, redirect, type ActionFunctionArgs } from '@remix-run/node'
import type { Person } from '#app/domain/people/actor.ts'
import type { Outcome } from '#app/domain/shared/outcome.ts'
import { readQueueFilter, writeQueueFilter } from '#app/domain/screening/queue-filter.ts'
import { admit } from '#app/server/screening/admit.server.ts'
import { askCompletion } from '#app/server/screening/ask-completion.server.ts'
import { keepMarks } from '#app/server/screening/keep-marks.server.ts'
import { proposeRefusal } from '#app/server/screening/propose-refusal.server.ts'
import { revealAnswer } from '#app/server/screening/reveal-answer.server.ts'
import { settleContest } from '#app/server/screening/settle-contest.server.ts'
import {
	type FieldFault,
	isLanguageSwitch,
	readForm,
	refused,
	type SentForm,
	type Typed,
} from '#app/web/forms.server.ts'
import { faultOf, readItems, readMarks, readSeenAt, statusOfRefusal } from '#app/web/screening-form.server.ts'
import { siteAddress } from '#app/web/site.server.ts'
import { notFound, type Visit } from '#app/web/visit.server.ts'

export type FileReply = {
	typed: Typed
	faults: readonly FieldFault[]
	/** A secret answer that was asked for. */
	revealed: { field: string; text: string } | null
}
/** Names of what was done, for the page that follows. */
type Done = 'admit' | 'ask' | 'refuse' | 'marks' | 'settle'

/** Every button of a file's page: marks, the three decisions, a contest, a secret answer, the language. */
export async function actOnFile(args: ActionFunctionArgs, visit: Visit<Person>) {
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return reply(form, null)
	const reveal = /^reveal:(.+)$/.exec(form.intent)?.[1]
	if (reveal) return revealOn(args, visit, form, reveal)
	const done = doneBy(form)
	const outcome = await act(args, visit, form, done)
	if (!outcome) throw notFound()
	if (!outcome.ok) {
		const { typed, faults } = refused(form, [faultOf(outcome, form)]).data
		return data<FileReply>({ typed, faults, revealed: null }, { status: statusOfRefusal(outcome.code) })
	}
	return redirect(addressAfter(args.request, done))
}

function doneBy({ intent }: SentForm): Done {
	const known = ['admit', 'ask', 'refuse', 'settle'] as const
	return known.find((one) => one === intent) ?? 'marks'
}

function act(
	args: ActionFunctionArgs,
	{ actor, now, realNow }: Visit<Person>,
	form: SentForm,
	done: Done,
): Promise<Outcome<unknown, string> | null> {
	const input = {
		actor,
		editionId: args.params['edition'] ?? '',
		applicationId: args.params['application'] ?? '',
		seenAt: readSeenAt(form),
		marks: readMarks(form),
		now,
		realNow,
		origin: siteAddress(args.request),
	}
	if (done === 'admit') return admit(input)
	if (done === 'ask') return askCompletion({ ...input, items: readItems(form) })
	if (done === 'settle')
		return settleContest({ ...input, keptId: form.get('kept'), words: form.get('words') })
	if (done === 'refuse') {
		const reason = { code: form.get('reason-code'), words: form.get('reason') }
		return proposeRefusal({ ...input, reason })
	}
	return keepMarks(input)
}

async function revealOn(args: ActionFunctionArgs, visit: Visit<Person>, form: SentForm, fieldKey: string) {
	const text = await revealAnswer({
		actor: visit.actor,
		editionId: args.params['edition'] ?? '',
		applicationId: args.params['application'] ?? '',
		fieldKey,
		realNow: visit.realNow,
	})
	if (text === null) throw notFound()
	return reply(form, { field: fieldKey, text })
}

function reply(form: SentForm, revealed: FileReply['revealed']) {
	return data<FileReply>({ typed: form.typed, faults: [], revealed })
}

/** The same file in the same list, saying what was done. */
function addressAfter(request: Request, done: Done): string {
	const url = new URL(request.url)
	const list = writeQueueFilter(readQueueFilter((name) => url.searchParams.get(name)))
	return `${url.pathname.replace(/\.data$/, '')}?${list ? `${list}&` : ''}done=${done}`
}
