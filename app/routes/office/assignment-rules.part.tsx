import { useWords } from '#app/components/page/language.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { AssignmentPage } from './assignment-view.part.ts'

/** The hard rules, as the edition has frozen them, and what is wished. They are read here, not changed. */
export function AssignmentRules({ page }: { page: AssignmentPage }) {
	const { jury } = useWords()
	const { rules } = page
	const hard = [
		jury['rule.readers']({ n: rules.readersPerApplication }),
		rules.neverSameProvince ? jury['rule.conflict-province'] : jury['rule.conflict'],
		jury['rule.language'],
		...(rules.oneFromOutsideRegion ? [jury['rule.outside']] : []),
		...(rules.oneJurorPerOrganisation ? [jury['rule.organisation']] : []),
	]
	const others = [jury['rule.balance'], jury['rule.random']]
	return (
		<section className="card card--pad">
			<h2>{jury['rule.title']}</h2>
			<ul className="cons">
				{hard.map((text) => (
					<li key={text}>
						<span>
							<Icon name="check" /> {text}
						</span>
						<Tag tone="line">{jury['rule.hard']}</Tag>
					</li>
				))}
				<li>
					<span>
						<Icon name="check" /> {jury['rule.expert']}
					</span>
					<Tag tone="run">{jury['rule.wish']}</Tag>
				</li>
				{others.map((text) => (
					<li key={text}>
						<span>
							<Icon name="check" /> {text}
						</span>
						<Tag tone="run">{jury['rule.always']}</Tag>
					</li>
				))}
			</ul>
		</section>
	)
}
