import { useWords } from '#app/components/page/language.tsx'
import { TwoSignatures } from '#app/design-system/two-signatures.tsx'

type Signature = { who: string; when: string }

/** Who proposed the refusal, and who confirms it. */
export function Signatures({ first, second }: { first: Signature; second: Signature | null }) {
	const { screening } = useWords()
	return (
		<TwoSignatures
			first={{
				title: screening['sign.first'],
				text: screening['sign.first-text'](first),
				given: true,
			}}
			second={{
				title: screening['sign.second'],
				text: second ? screening['sign.second-given'](second) : screening['sign.second-text'],
				given: second !== null,
			}}
		/>
	)
}
