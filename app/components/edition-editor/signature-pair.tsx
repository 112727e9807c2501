import { useWords } from '#app/components/page/language.tsx'
import { slot, weave } from '#app/i18n/catalog.ts'
import { TwoSignatures, type Signature } from '#app/design-system/two-signatures.tsx'

export type SignatureShown = { by: string | null; at: string }

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
			text: given
				? weave<React.ReactNode>(edition['signature-by']({ name: slot('name'), at: given.at }), {
						name: <bdi key="name">{given.by ?? edition['signature-somebody']}</bdi>,
					})
				: ready
					? waiting
					: edition['signature-waits'],
		}
	}
	return (
		<TwoSignatures
			first={place(0, edition['signature-first'], edition['signature-open'])}
			second={place(1, edition['signature-second'], edition['signature-other'])}
		/>
	)
}
