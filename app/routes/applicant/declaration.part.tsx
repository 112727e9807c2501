import { ConsentInput } from '#app/components/application/consent-input.tsx'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { inLanguage } from '#app/domain/shared/localized.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import { formatDateTime, toMinute } from '#app/i18n/format.ts'
import type { CheckPage, CheckReplyShown } from './check-page.part.ts'
import { openBoxes } from './check-faults.part.tsx'

export type DeclarationProps = {
	declaration: NonNullable<CheckPage['declaration']>
	page: CheckPage
	reply: CheckReplyShown | undefined
}

/** The boxes of the declaration, and the one button that sends. */
export function Declaration({ declaration, page, reply }: DeclarationProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const { section, rev, view } = declaration
	const typed =
		reply && Object.fromEntries(section.fields.map(({ key }) => [key, String(reply.typed[key] ?? '')]))
	const missing = refusalText(language, 'application.consent-missing')
	const errors = Object.fromEntries(openBoxes(page, reply).map(({ key }) => [key, missing]))
	const shown = { ...view, form: typed ?? view.form, errors }
	return (
		<form id="check" method="post">
			<Card as="section" labelledBy="declaration-title" className="stack declare">
				<h2 id="declaration-title" className="h-l">
					{inLanguage(section.title, language).text}
				</h2>
				<input type="hidden" name="section" value={section.key} />
				<input type="hidden" name="rev" value={rev} />
				{section.fields.map((field) => (
					<ConsentInput key={field.key} field={field} view={shown} />
				))}
				<p className="small">
					{apply['check.send-hint']({
						closesAt: formatDateTime(language, toMinute(page.closesAt), { zone: false, year: false }),
					})}
				</p>
				<div className="bar">
					<Button
						size="lg"
						block
						name="intent"
						value="send"
						icon="send"
						aria-disabled={!page.isReady || undefined}
					>
						{apply['check.send']}
					</Button>
					<Button look="ghost" name="intent" value="save">
						{apply['check.save']}
					</Button>
				</div>
			</Card>
		</form>
	)
}
