import type { ReactNode } from 'react'
import type { Sheet } from '#app/components/edition-editor/sheet.ts'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Choices, type Choice } from '#app/design-system/choices.tsx'
import { SelectField } from '#app/design-system/select-field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'

type Named = { sheet: Sheet; path: string; label: ReactNode; hint?: ReactNode }

/** A whole number; Arabic digits are read too. */
export function NumberField({ sheet, path, label, hint }: Named) {
	return (
		<TextField
			id={path}
			name={path}
			label={label}
			hint={hint}
			error={sheet.error(path)}
			shape="w"
			inputMode="numeric"
			dir="ltr"
			autoComplete="off"
			defaultValue={sheet.text(path)}
		/>
	)
}

/** A switch: the whole row is the target. */
export function Switch({ sheet, path, label }: Omit<Named, 'hint'>) {
	return <CheckRow id={path} name={path} label={label} defaultChecked={sheet.has(path)} />
}

export function Choose({ sheet, path, label, hint, choices }: Named & { choices: readonly Choice[] }) {
	return (
		<Choices
			id={path}
			name={path}
			legend={label}
			hint={hint}
			error={sheet.error(path)}
			choices={choices}
			value={sheet.text(path)}
		/>
	)
}

export function SelectOne({
	sheet,
	path,
	label,
	hint,
	empty,
	options,
}: Named & { empty?: string | undefined; options: readonly { value: string; label: string }[] }) {
	return (
		<SelectField
			id={path}
			name={path}
			label={label}
			hint={hint}
			error={sheet.error(path)}
			empty={empty}
			options={options}
			defaultValue={sheet.text(path)}
		/>
	)
}
