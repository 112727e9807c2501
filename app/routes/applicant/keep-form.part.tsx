import type { ReactNode } from 'react'
import { type Fault, typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'

export type KeepFormProps = {
	page: {
		id: string
		isKept: boolean
		isSignedIn: boolean
		contact: string | null
		until: string | null
	}
	reply: { typed: Readonly<Record<string, string | readonly string[]>>; faults: readonly Fault[] } | undefined
}

/** Already in an account; or one press when signed in; or a number, then the code that was sent to it. */
export function KeepForm({ page, reply }: KeepFormProps) {
	const { apply } = useWords()
	const to = useAddress()
	const leave = (
		<ButtonLink look="ghost" href={to(`applications/${page.id}`)}>
			{apply['keep.not-needed']}
		</ButtonLink>
	)
	if (page.isKept) return <p>{leave}</p>
	return (
		<form id="keep" method="post" className="card card--pad codebox">
			{page.isSignedIn ? (
				<>
					<p>{apply['keep.signed-in']}</p>
					<Button size="lg" block name="intent" value="join">
						{apply['keep.join']}
					</Button>
				</>
			) : page.contact ? (
				<CodeStep page={page} reply={reply} />
			) : (
				<ContactStep page={page} reply={reply} />
			)}
			{leave}
		</form>
	)
}

function ContactStep({ reply }: KeepFormProps) {
	const { apply, account } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<>
			<TextField
				id="contact"
				name="contact"
				label={account['sign-in.contact']}
				hint={weave<ReactNode>(account['sign-in.contact-hint']({ example: slot('example') }), {
					example: (
						<bdi key="example" className="code">
							06 12 34 56 78
						</bdi>
					),
				})}
				error={faults.of('contact')}
				dir="ltr"
				autoComplete="username"
				defaultValue={typedText(reply?.typed, 'contact')}
			/>
			<Button size="lg" block name="intent" value="send" iconAfter="arrow-right">
				{apply['keep.send']}
			</Button>
		</>
	)
}

function CodeStep({ page, reply }: KeepFormProps) {
	const { apply, account } = useWords()
	const faults = useFaultTexts(reply?.faults)
	return (
		<>
			<p>
				{weave<ReactNode>(apply['keep.sent']({ contact: slot('contact') }), {
					contact: (
						<bdi key="contact" className="code">
							{page.contact}
						</bdi>
					),
				})}
			</p>
			<TextField
				id="code"
				name="code"
				shape="code"
				label={account['code.field']}
				hint={apply['keep.until']({ until: page.until ?? '' })}
				error={faults.of('code')}
				dir="ltr"
				inputMode="numeric"
				autoComplete="one-time-code"
				defaultValue={typedText(reply?.typed, 'code')}
			/>
			<CheckRow name="shared" label={account['code.shared']} />
			<Button size="lg" block name="intent" value="code">
				{apply['keep.enter']}
			</Button>
			<p>
				<a href="?">{apply['keep.change']}</a>
			</p>
		</>
	)
}
