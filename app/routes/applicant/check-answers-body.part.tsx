import { ClosingNote } from '#app/components/application/closing-note.tsx'
import { SectionAnswers } from '#app/components/application/section-answers.tsx'
import { SectionDocuments } from '#app/components/application/section-documents.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import type { CheckPage, CheckReplyShown } from './check-page.part.ts'
import { CheckFaults } from './check-faults.part.tsx'
import { Declaration } from './declaration.part.tsx'
import { MissingList, WarningList } from './check-lists.part.tsx'

export type CheckAnswersBodyProps = {
	page: CheckPage
	reply: CheckReplyShown | undefined
	title: string
}

/** Every answer once more, what is missing, what an officer will look at, then the declaration. */
export function CheckAnswersBody({ page, reply, title }: CheckAnswersBodyProps) {
	const { apply } = useWords()
	const to = useAddress()
	const mayChange = page.isDraft && page.isOpen
	const change = (key: string) =>
		mayChange ? to(`applications/${page.id}/sections/${key}?back=check&fix`) : null
	return (
		<div className="sect__main">
			<CheckFaults page={page} reply={reply} />
			{page.isDraft ? <ClosingNote at={page.closesAt} leftMs={page.leftMs} /> : null}
			<div>
				<h1>{title}</h1>
				{mayChange ? <p className="lead">{apply['check.lead']}</p> : null}
			</div>
			{mayChange ? <MissingList page={page} /> : null}
			{page.sections.map(({ section, answers, looks }) =>
				section.kind === 'documents' ? (
					<SectionDocuments
						key={section.key}
						section={section}
						slots={page.documents}
						change={change(section.key)}
					/>
				) : (
					<SectionAnswers
						key={section.key}
						section={section}
						answers={answers}
						change={change(section.key)}
						looks={mayChange ? looks : {}}
					/>
				),
			)}
			{mayChange ? <WarningList warnings={page.warnings} /> : null}
			{mayChange && page.declaration ? (
				<Declaration declaration={page.declaration} page={page} reply={reply} />
			) : null}
		</div>
	)
}
