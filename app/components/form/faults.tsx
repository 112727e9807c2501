import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { ErrorSummary } from '#app/design-system/error-summary.tsx'
import { refusalText } from '#app/i18n/catalog.ts'

/** A fault as an action answers it: the code is the key of its sentence. */
export type Fault = {
	field: string | null
	code: string
	details?: Readonly<Record<string, string | number>>
}

/** Sentences of the faults, by field: the same words stand in the summary and at the field. */
export function useFaultTexts(faults: readonly Fault[] | undefined): {
	of: (field: string) => string | undefined
	all: { field: string | undefined; text: string }[]
} {
	const language = useLanguage()
	const all = (faults ?? []).map((fault) => ({
		field: fault.field ?? undefined,
		text: refusalText(language, fault.code, fault.details),
	}))
	return { all, of: (field) => all.find((fault) => fault.field === field)?.text }
}

/** What to correct, first in the page. Shows nothing without a fault. */
export function FaultSummary({ faults }: { faults: readonly Fault[] | undefined }) {
	const { common } = useWords()
	const { all } = useFaultTexts(faults)
	if (all.length === 0) return null
	return <ErrorSummary title={common['error.summary']({ n: all.length })} errors={all} />
}

type Typed = Readonly<Record<string, string | readonly string[]>>

/** The first text typed under a name, to stand in the field again. */
export function typedText(typed: Typed | undefined, name: string): string {
	return typedTexts(typed, name)[0] ?? ''
}

/** Every value sent under a name: boxes ticked. */
export function typedTexts(typed: Typed | undefined, name: string): readonly string[] {
	const value = typed?.[name]
	return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
