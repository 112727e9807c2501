import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Ltr } from '#app/design-system/ltr.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import type { findAtDesk } from '#app/server/screening/serve-desk.server.ts'

type Found = Awaited<ReturnType<typeof findAtDesk>>
type Props = {
	q: string
	found: Found | null
	typed: Readonly<Record<string, string | readonly string[]>> | undefined
	faults: readonly Fault[] | undefined
}

/** Find her file, or write her phone; then a code, for somebody who is present. */
export function DeskForms({ q, found, typed, faults }: Props) {
	const { common, office } = useWords()
	const to = useAddress()
	const texts = useFaultTexts(faults)
	return (
		<>
			<form method="get" action={to('office/desk')} role="search" className="card card--pad stack">
				<TextField
					id="q"
					name="q"
					type="search"
					label={office['desk.find']}
					hint={office['desk.find-hint']}
					defaultValue={q}
					dir="auto"
					autoComplete="off"
				/>
				<Button look="quiet" size="sm" icon="search">
					{common['search.act']}
				</Button>
			</form>
			<form id="desk-form" method="post" className="card card--pad stack">
				{found ? <FoundFiles found={found} typed={typed} /> : null}
				<TextField
					id="contact"
					name="contact"
					label={office['desk.contact']}
					hint={weave(office['desk.contact-hint']({ example: slot('example') }), {
						example: <Ltr key="example">06 12 34 56 78</Ltr>,
					})}
					error={texts.of('contact')}
					dir="ltr"
					autoComplete="off"
					defaultValue={typedText(typed, 'contact')}
				/>
				<div>
					<FieldHelp id="present" error={texts.of('present')} />
					<CheckRow
						id="present"
						name="present"
						value="yes"
						label={office['desk.seen']}
						defaultChecked={typedText(typed, 'present') !== ''}
					/>
					<p className="small muted">{office['desk.seen-note']}</p>
				</div>
				<div className="row">
					<Button icon="key-round">{office['desk.issue']}</Button>
				</div>
			</form>
		</>
	)
}

/** Choosing a file uses its account's contact; the last choice is the contact typed below. */
function FoundFiles({ found, typed }: { found: Found; typed: Props['typed'] }) {
	const { office } = useWords()
	const chosen = typedText(typed, 'application')
	return (
		<fieldset className="field">
			<legend>{office['desk.found']({ n: found.total })}</legend>
			{found.total > found.rows.length ? <p className="hint">{office['desk.more']}</p> : null}
			<div className="choices">
				{found.rows.map((row) => (
					<label key={row.id} className="choice">
						<input
							type="radio"
							name="application"
							value={row.id}
							defaultChecked={chosen === row.id}
							disabled={row.contact === null}
							aria-label={`${row.name} ${row.reference}`}
						/>
						<span className="choice__t">
							<bdi>{row.name}</bdi> <Ltr>{row.reference}</Ltr>
							<small>{row.contact ? <Ltr>{row.contact}</Ltr> : office['desk.no-account']}</small>
						</span>
					</label>
				))}
				{found.rows.length > 0 ? (
					<label className="choice">
						<input type="radio" name="application" value="" defaultChecked={chosen === ''} />
						<span className="choice__t">{office['desk.other-contact']}</span>
					</label>
				) : null}
			</div>
		</fieldset>
	)
}
