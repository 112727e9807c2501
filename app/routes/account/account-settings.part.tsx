import { typedText } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { languageNames } from '#app/i18n/direction.ts'

export type SettingsShown = {
	contacts: readonly string[]
	language: string
	displayName: string
	roles: readonly unknown[]
}
type Typed = Readonly<Record<string, string | readonly string[]>>

/** How we write to her; people with a role also say under which name colleagues see them. */
export function AccountSettings({ page, typed }: { page: SettingsShown; typed: Typed | undefined }) {
	const { account } = useWords()
	const to = useAddress()
	return (
		<>
			<form id="account-form" method="post" className="card card--pad si__s">
				<input type="hidden" name="intent" value="save" />
				<div>
					<p className="label">{account['own.contact']}</p>
					{page.contacts.map((contact) => (
						<p key={contact}>
							<Ltr>{contact}</Ltr>
						</p>
					))}
				</div>
				<Choices
					id="language"
					name="language"
					legend={account['own.language']}
					hint={account['own.language-hint']}
					value={typedText(typed, 'language') || page.language}
					choices={(['ar', 'fr', 'en'] as const).map((language) => ({
						value: language,
						label: <span lang={language}>{languageNames[language]}</span>,
					}))}
				/>
				{page.roles.length > 0 ? (
					<TextField
						id="name"
						name="name"
						label={account['own.name']}
						hint={account['own.name-hint']}
						maxLength={80}
						autoComplete="name"
						dir="auto"
						defaultValue={typed ? typedText(typed, 'name') : page.displayName}
					/>
				) : null}
				<Button name="intent" value="save">
					{account['own.save']}
				</Button>
			</form>
			<form method="post" action={to('sign-out')}>
				<Button look="quiet" icon="log-out">
					{account['own.sign-out']}
				</Button>
			</form>
		</>
	)
}
