import { typedText, useFaultTexts, type Fault } from '#app/components/form/faults.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Choices } from '#app/design-system/choices.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { STAFF_ROLES } from '#app/domain/people/staff.ts'
import { languageNames } from '#app/i18n/direction.ts'
import type { Choices as PeopleChoices } from './people-roles.part.tsx'

export type Reply =
	{ typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined

/** Who, with which role: the account is found or made, and a message leaves. */
export function InviteForm({ choices, reply }: { choices: PeopleChoices; reply: Reply }) {
	const { people } = useWords()
	const to = useAddress()
	const faults = useFaultTexts(reply?.faults)
	return (
		<>
			<div className="dk__h">
				<div>
					<h1>{people['invite']}</h1>
					<p className="lead">{people['invite-lead']}</p>
				</div>
				<ButtonLink look="quiet" size="sm" href={to('office/people')}>
					{people['back']}
				</ButtonLink>
			</div>
			<form id="invite-form" method="post" className="card card--pad">
				<input type="hidden" name="intent" value="invite" />
				<TextField
					id="contact"
					name="contact"
					label={people['contact']}
					error={faults.of('contact')}
					dir="ltr"
					autoComplete="off"
					defaultValue={typedText(reply?.typed, 'contact')}
				/>
				<TextField
					id="name"
					name="name"
					label={people['name']}
					hint={people['name-hint']}
					maxLength={80}
					dir="auto"
					autoComplete="off"
					defaultValue={typedText(reply?.typed, 'name')}
				/>
				<RoleFields choices={choices} reply={reply} />
				<LanguageField value={typedText(reply?.typed, 'language')} />
				<div className="of__acts">
					<Button name="intent" value="invite" icon="send">
						{people['invite-send']}
					</Button>
				</div>
			</form>
		</>
	)
}

/** Which role, where. */
export function RoleFields({ choices, reply }: { choices: PeopleChoices; reply: Reply }) {
	const { people, account } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<>
			<Choices
				id="role"
				name="role"
				legend={people['role']}
				error={faults.of('role')}
				value={typedText(reply?.typed, 'role') || 'officer'}
				choices={STAFF_ROLES.map((role) => ({
					value: role,
					label: account[`role.${role}`],
					note: people[`role-${role}-note`],
				}))}
			/>
			<SelectField
				id="edition"
				name="edition"
				label={people['edition']}
				empty={people['edition-all']}
				defaultValue={typedText(reply?.typed, 'edition')}
				options={choices.editions.map(({ id, year, name }) => ({
					value: id,
					label: account['role.edition']({ prize: name, year }),
				}))}
			/>
			<SelectField
				id="region"
				name="region"
				label={people['region']}
				hint={people['region-hint']}
				error={faults.of('region')}
				empty={people['region-all']}
				defaultValue={typedText(reply?.typed, 'region')}
				options={choices.regions.map(({ code, name }) => ({ value: code, label: name }))}
			/>
		</>
	)
}

/** Language in which messages reach her. */
export function LanguageField({ value }: { value: string }) {
	const { people } = useWords()
	const here = useLanguage()
	return (
		<SelectField
			id="language"
			name="language"
			label={people['language']}
			defaultValue={value || (here === 'zgh' ? 'ar' : here)}
			options={(['ar', 'fr', 'en'] as const).map((language) => ({
				value: language,
				label: languageNames[language],
			}))}
		/>
	)
}
