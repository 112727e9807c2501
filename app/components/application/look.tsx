import { useWords } from '#app/components/page/language.tsx'
import type { FieldView } from '#app/components/application/field-view.ts'
import { Icon } from '#app/design-system/icon.tsx'

export type LookProps = { view: FieldView; field: string; inputs: readonly string[] }

/**
 * What is worth a look, or fits, beside an answer, and what another window saved there. The script that saves writes its news
 * into the same place.
 */
export function Look({ view, field, inputs }: LookProps) {
	const { apply } = useWords()
	const text = inputs.map((input) => view.looks[input]).find(Boolean)
	return (
		<>
			<output className="look" data-look={inputs.join(' ')}>
				{text}
			</output>
			<output className="look look--ok" data-look={`${field}.good`}>
				{view.good[field]}
			</output>
			{view.theirs ? <Theirs view={view} inputs={inputs} empty={apply['stale.empty']} /> : null}
		</>
	)
}

function Theirs({ view, inputs, empty }: Omit<LookProps, 'field'> & { empty: string }) {
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
