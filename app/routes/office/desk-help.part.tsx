import { useWords } from '#app/components/page/language.tsx'
import { Steps } from '#app/design-system/steps.tsx'

/** How to fill an application in with a person who sits at the desk. */
export function DeskHelp() {
	const { office } = useWords()
	return (
		<aside className="card card--pad gu__h" aria-labelledby="with-her">
			<h2 id="with-her">{office['desk.with-title']}</h2>
			<Steps
				steps={([1, 2, 3, 4] as const).map((step) => ({
					key: String(step),
					title: office[`desk.with-${step}`],
				}))}
			/>
		</aside>
	)
}
