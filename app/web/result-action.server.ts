import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { giveRib } from '#app/server/publication/give-rib.server.ts'
import { isLanguageSwitch, readForm, refused, showAgain } from '#app/web/forms.server.ts'
import { notHeld } from '#app/web/holder.server.ts'
import type { Visit } from '#app/web/visit.server.ts'

/** Refusals that concern the moment or the application, not what was typed. */
const OF_THE_PAGE: readonly string[] = ['publication.rib-not-public-yet', 'publication.rib-no-award']

/** The one act of the result's page: a winner says where the prize is paid. */
export async function actOnResult(args: ActionFunctionArgs, visit: Visit) {
	const form = await readForm(args.request)
	if (isLanguageSwitch(form)) return showAgain(form)
	const applicationId = args.params['application'] ?? ''
	const given = await giveRib({ ...visit, applicationId, typed: form.get('rib') })
	if (!given) throw notHeld(visit, form)
	if (!given.ok) return refused(form, [{ field: OF_THE_PAGE.includes(given.code) ? null : 'rib', ...given }])
	return redirect(`/${visit.language}/applications/${applicationId}/result?done=rib#account`)
}
