import { useWords } from '#app/components/page/language.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import { Icon } from '#app/design-system/icon.tsx'

/**
 * What is worth a look beside an answer, and what another window saved there. The script that saves writes its news
 * into the same place.
 */
export function Look({ view, inputs }: { view: FieldView; inputs: readonly string[] }) {
	const { apply } = useWords()
	const text = inputs.map((input) => view.looks[input]).find(Boolean)
	return (
		<>
			<output className="look" data-look={inputs.join(' ')}>
				{text}
			</output>
			{view.theirs ? <Theirs view={view} inputs={inputs} empty={apply['stale.empty']} /> : null}
		</>
	)
}

function Theirs({ view, inputs, empty }: { view: FieldView; inputs: readonly string[]; empty: string }) {
	const { apply } = useWords()
	const changed = inputs.filter((input) => (view.theirs?.[input] ?? '') !== (view.form[input] ?? ''))
	if (changed.length === 0) return null
	return (
		<p className="theirs">
			<Icon name="git-compare" />
			<b>{apply['stale.theirs']}</b>{' '}
			{changed.map((input) => (
				<bdi key={input}>{view.theirs?.[input] || empty} </bdi>
			))}
		</p>
	)
}
