import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Field, FieldHelp, fieldAria } from '#app/design-system/field.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { READING_LANGUAGES } from '#app/domain/jury/member.ts'
import { languageNames, LANGUAGES } from '#app/i18n/direction.ts'
import type { JuryPage, JuryPageLine } from './jury-view.part.ts'

type Typed = Readonly<Record<string, string | readonly string[]>> | undefined
export type JurorFormProps = {
	page: JuryPage
	form: { member: JuryPageLine | null }
	typed: Typed
	faults: readonly Fault[] | undefined
}

/** Invites a juror, or corrects what is known of one. */
export function JurorForm({ page, form: { member }, typed, faults: given }: JurorFormProps) {
	const { jury, common } = useWords()
	const to = useAddress()
	const faults = useFaultTexts(given)
	const text = (name: string, saved = '') => (typed ? typedText(typed, name) : saved)
	return (
		<form id="juror" method="post" className="card card--pad ju__f" noValidate>
			<h2 className="h-l">{member ? jury['member.change']({ code: member.code }) : jury['member.invite']}</h2>
			{member ? (
				<input type="hidden" name="member" value={member.id} />
			) : (
				<ContactFields text={text} error={faults.of('contact')} />
			)}
			<NameFields text={text} member={member} errorOf={faults.of} />
			<ProvinceField
				page={page}
				value={text('provinceCode', member?.provinceCode)}
				error={faults.of('provinceCode')}
			/>
			<LanguagesField
				chosen={typed ? listOf(typed, 'languages') : (member?.languages ?? ['ar'])}
				error={faults.of('languages')}
			/>
			<SectorsField page={page} chosen={typed ? listOf(typed, 'sectors') : (member?.sectors ?? [])} />
			<div>
				<CheckRow
					id="isChair"
					name="isChair"
					label={jury['member.chair']}
					defaultChecked={typed ? 'isChair' in typed : member?.isChair}
				/>
				<FieldHelp id="isChair" error={faults.of('isChair')} />
			</div>
			<div className="row">
				<Button name="intent" value={member ? 'change' : 'invite'} icon={member ? 'save' : 'send'}>
					{member ? common['act.save'] : jury['member.send']}
				</Button>
				<ButtonLink look="ghost" href={to(`office/${page.editionId}/jury`)}>
					{common['act.cancel']}
				</ButtonLink>
			</div>
		</form>
	)
}

type Text = (name: string, saved?: string) => string

function ContactFields({ text, error }: { text: Text; error: string | undefined }) {
	const { jury } = useWords()
	const language = useLanguage()
	return (
		<div className="ju__2">
			<TextField
				id="contact"
				name="contact"
				label={jury['member.contact']}
				hint={jury['member.contact-hint']}
				error={error}
				dir="ltr"
				defaultValue={text('contact')}
			/>
			<SelectField
				id="language"
				name="language"
				label={jury['member.language']}
				hint={jury['member.language-hint']}
				defaultValue={text('language', language)}
				options={LANGUAGES.map((one) => ({ value: one, label: languageNames[one] }))}
			/>
		</div>
	)
}

function NameFields({
	text,
	member,
	errorOf,
}: {
	text: Text
	member: JuryPageLine | null
	errorOf: (field: string) => string | undefined
}) {
	const { jury } = useWords()
	return (
		<div className="ju__2">
			<TextField
				id="displayName"
				name="displayName"
				label={jury['member.name']}
				hint={jury['member.name-hint']}
				error={errorOf('displayName')}
				dir="auto"
				defaultValue={text('displayName', member?.displayName)}
			/>
			<TextField
				id="organisation"
				name="organisation"
				label={jury['member.organisation']}
				hint={jury['member.organisation-hint']}
				error={errorOf('organisation')}
				dir="auto"
				defaultValue={text('organisation', member?.organisation)}
			/>
		</div>
	)
}

function listOf(typed: Typed, name: string): readonly string[] {
	const value = typed?.[name]
	return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** Seventy-five names under their twelve regions; a native select, which a phone draws. */
function ProvinceField({ page, value, error }: { page: JuryPage; value: string; error: string | undefined }) {
	const spoken = useSpoken()
	const { jury, common } = useWords()
	const hint = jury['member.province-hint']
	return (
		<Field id="provinceCode" label={jury['member.province']} hint={hint} error={error}>
			<select
				className="input"
				id="provinceCode"
				name="provinceCode"
				defaultValue={value}
				{...fieldAria('provinceCode', { hint, error })}
			>
				<option value="">{common['field.choose']}</option>
				{page.provinces.map(({ code, name, provinces }) => (
					<optgroup key={code} label={spoken(name)}>
						{provinces.map(({ key, label }) => (
							<option key={key} value={key}>
								{spoken(label)}
							</option>
						))}
					</optgroup>
				))}
			</select>
		</Field>
	)
}

function LanguagesField({ chosen, error }: { chosen: readonly string[]; error: string | undefined }) {
	const { jury } = useWords()
	return (
		<fieldset className="field ju__c" {...fieldAria('languages', { error })}>
			<legend>{jury['member.languages']}</legend>
			<FieldHelp id="languages" error={error} />
			<div>
				{READING_LANGUAGES.map((language, index) => (
					<CheckRow
						key={language}
						id={index === 0 ? 'languages' : `languages-${language}`}
						name="languages"
						value={language}
						label={jury[`lang.${language}`]}
						defaultChecked={chosen.includes(language)}
					/>
				))}
			</div>
		</fieldset>
	)
}

function SectorsField({ page, chosen }: { page: JuryPage; chosen: readonly string[] }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	if (page.sectors.length === 0) return null
	return (
		<fieldset className="field ju__c">
			<legend>{jury['member.sectors']}</legend>
			<div>
				{page.sectors.map(({ key, label }) => (
					<CheckRow
						key={key}
						name="sectors"
						value={key}
						label={spoken(label)}
						defaultChecked={chosen.includes(key)}
					/>
				))}
			</div>
		</fieldset>
	)
}
