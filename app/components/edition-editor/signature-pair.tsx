import { useWords } from '#app/components/page/language.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { TwoSignatures, type Signature } from '#app/design-system/two-signatures.tsx'

export type SignatureShown = {
	by: string | null
	at: string
	/** Who made her a manager, and when: what an auditor asks about a second signature. */
	role: { by: string | null; at: string } | null
}

/** The two signatures that open an edition: given, waited for, or not yet possible. */
export function SignaturePair({
	signatures,
	ready,
}: {
	signatures: readonly SignatureShown[]
	ready: boolean
}) {
	const { edition } = useWords()
	const place = (index: number, title: string, waiting: string): Signature => {
		const given = signatures[index]
		return {
			title,
			given: given !== undefined,
			text: given ? <GivenSignature signature={given} /> : ready ? waiting : edition['signature-waits'],
		}
	}
	return (
		<TwoSignatures
			first={place(0, edition['signature-first'], edition['signature-open'])}
			second={place(1, edition['signature-second'], edition['signature-other'])}
		/>
	)
}

/** Who signed and when, and who gave her the role that she signs with. */
export function GivenSignature({ signature: { by, at, role } }: { signature: SignatureShown }) {
	const { edition } = useWords()
	const named = (name: string | null) => ({
		name: <bdi key="name">{name ?? edition['signature-somebody']}</bdi>,
	})
	return (
		<>
			{weave<React.ReactNode>(edition['signature-by']({ name: slot('name'), at }), named(by))}
			{role ? (
				<>
					<br />
					{weave<React.ReactNode>(
						edition['signature-role']({ name: slot('name'), at: role.at }),
						named(role.by),
					)}
				</>
			) : null}
		</>
	)
}
