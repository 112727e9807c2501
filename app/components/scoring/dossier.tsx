import type { ReactNode } from 'react'
import { useSpoken, langAttributes } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { DossierAnswer, DossierFact } from '#app/components/scoring/dossier-answer.tsx'
import { DossierDocuments } from '#app/components/scoring/dossier-documents.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import type { ReadableField, ReaderView } from '#app/domain/application/reader-view.ts'
import type { Criterion, EditionDefinition } from '#app/domain/edition/definition.ts'

export type DossierProps = {
	view: ReaderView
	texts: Pick<EditionDefinition, 'documents' | 'sections'>
	criteria: readonly Pick<Criterion, 'key' | 'name'>[]
	/** Key of the criterion under the juror's hand: its answers are marked. */
	current?: string | undefined
	/** What stands after the dossier. */
	children?: ReactNode
}

/**
 * What readers see of an application: figures first, then its answers in its own language, each tied by a number to the
 * criterion it serves, then its files. The tabs are links to the parts.
 */
export function Dossier({ view, texts, criteria, current, children }: DossierProps) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const parts = view.sections
		.map(({ key, fields }) => ({
			key,
			title: texts.sections.find((section) => section.key === key)?.title,
			fields: fields.filter(isLong),
		}))
		.filter(({ fields }) => fields.length > 0)
	const facts = view.sections.flatMap(({ fields }) => fields).filter((one) => !isLong(one) && !isTitle(one))
	const files = view.documents.reduce((sum, document) => sum + document.files.length, 0)
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must take the focus
		<article className="doc" tabIndex={0} aria-label={scoring['dossier.label']}>
			<nav className="doc__tabs scrollx" aria-label={scoring['dossier.parts']}>
				<a href="#part-summary">{scoring['dossier.summary']}</a>
				{parts.map(({ key, title }) => (
					<a key={key} href={`#part-${key}`}>
						{title ? spoken(title) : key}
					</a>
				))}
				<a href="#part-documents">
					{scoring['dossier.documents']} <b className="num">{files}</b>
				</a>
			</nav>
			<h2 id="part-summary" {...langAttributes(view.language)}>
				{titleOf(view) ?? <bdi className="code">{view.code}</bdi>}
			</h2>
			<dl className="kv">
				{facts.map((fact) => (
					<DossierFact key={fact.field.key} fact={fact} language={view.language} />
				))}
			</dl>
			{parts.map(({ key, title, fields }) => (
				<section key={key} className="doc__p" id={`part-${key}`}>
					<h2 className="doc__h">{title ? spoken(title) : key}</h2>
					{fields.map((answer) => (
						<Served key={answer.field.key} answer={answer} criteria={criteria} current={current}>
							<DossierAnswer answer={answer} language={view.language} />
						</Served>
					))}
				</section>
			))}
			<DossierDocuments view={view} texts={texts} />
			{children}
		</article>
	)
}

/** The number in the margin leads to the criterion that the answer serves. */
function Served({
	answer,
	criteria,
	current,
	children,
}: Pick<DossierProps, 'criteria' | 'current'> & { answer: ReadableField; children: ReactNode }) {
	const spoken = useSpoken()
	const { scoring } = useWords()
	const index = criteria.findIndex(({ key }) => key === answer.field.serves)
	const criterion = criteria[index]
	const isOn = criterion !== undefined && criterion.key === current
	return (
		<section className={joinNames('doc__s', isOn && 'is-on')} data-serves={criterion?.key}>
			{criterion ? (
				<a
					className="knotlink"
					href={`#crit-${index + 1}`}
					data-criterion={index + 1}
					aria-label={scoring['dossier.serves']({ number: index + 1, name: spoken(criterion.name) })}
				>
					{index + 1}
				</a>
			) : null}
			<h3>{spoken(answer.field.label)}</h3>
			{children}
		</section>
	)
}

function isLong({ field }: ReadableField): boolean {
	return field.type === 'long_text' || field.type === 'budget'
}

function isTitle({ field }: ReadableField): boolean {
	return field.fact === 'projectTitle'
}

function titleOf(view: ReaderView): string | null {
	const title = view.sections.flatMap(({ fields }) => fields).find(isTitle)?.value
	return typeof title === 'string' ? title : null
}
