import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import type { AssignmentCause } from '#app/domain/jury/impossible.ts'
import { refusalText } from '#app/i18n/catalog.ts'
import type { AssignmentPage } from './assignment-view.part.ts'

const SHOWN = 12

/** Why no assignment exists or was found: each cause in words, with the application, and the way to mend it. */
export function AssignmentCauses({
	page,
	causes,
}: {
	page: AssignmentPage
	causes: readonly AssignmentCause[]
}) {
	const { jury } = useWords()
	const to = useAddress()
	return (
		<section className="as__x" aria-labelledby="causes">
			<Note tone="bad" role="alert">
				<b id="causes">{jury['causes.title']({ n: causes.length })}</b>
			</Note>
			<ol className="causes">
				{causes.slice(0, SHOWN).map((cause, index) => (
					// oxlint-disable-next-line react/no-array-index-key -- causes of one answer, in their order
					<li key={index}>
						<CauseText page={page} cause={cause} />
						<ButtonLink
							look="quiet"
							size="sm"
							href={to(`office/${page.editionId}/jury${isAboutReaders(cause) ? '?form=invite' : ''}`)}
						>
							{isAboutReaders(cause) ? jury['causes.invite'] : jury['causes.jury']}
						</ButtonLink>
					</li>
				))}
			</ol>
			{causes.length > SHOWN ? (
				<p className="small">{jury['causes.more']({ n: causes.length - SHOWN })}</p>
			) : null}
		</section>
	)
}

export function CauseText({
	page,
	cause,
}: {
	page: Pick<AssignmentPage, 'references'>
	cause: AssignmentCause
}) {
	const language = useLanguage()
	const { code, ...details } = cause
	const reference = 'applicationId' in cause ? page.references[cause.applicationId] : undefined
	return (
		<div>
			<b>{refusalText(language, code, details as Record<string, string | number>)}</b>
			{reference ? (
				<span>
					<bdi className="code">{reference}</bdi>
				</span>
			) : null}
		</div>
	)
}

function isAboutReaders({ code }: AssignmentCause): boolean {
	return (
		code === 'jury.too-few-readers' ||
		code === 'jury.too-few-organisations' ||
		code === 'jury.no-outside-reader' ||
		code === 'jury.unfilled'
	)
}
