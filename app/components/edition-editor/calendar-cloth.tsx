import { useId } from 'react'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { WeavePattern } from '#app/design-system/weave-pattern.tsx'
import { pageLanguage } from '#app/i18n/direction.ts'

export type DrawingShown = {
	phases: readonly { key: 'open' | 'screening' | 'judging' | 'deciding'; from: number; to: number }[]
	months: readonly { at: number; text: string }[]
	from: string
	to: string
}

/** The phases of an edition woven along its months; a table with the same dates stands beside it. */
export function CalendarCloth({ drawing, weave }: { drawing: DrawingShown; weave: 'a' | 'b' }) {
	const { edition } = useWords()
	const id = useId()
	const { dir, content } = pageLanguage(useLanguage())
	const isRtl = (content?.dir ?? dir) === 'rtl'
	const start = (from: number, to: number) => (isRtl ? 100 - to : from)
	const label = edition['cloth-label']({ from: drawing.from, to: drawing.to })
	return (
		// oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard scrolls what is wider than the page
		<section className="scrollx" tabIndex={0} aria-label={label}>
			{/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a drawing is no <img> */}
			<svg className="cal" width="100%" height="84" role="img" aria-label={label}>
				<defs>
					<WeavePattern id={id} weave={weave} height={14} />
				</defs>
				<line x1="0" x2="100%" y1="40" y2="40" className="q-ax" strokeWidth="2" />
				{drawing.phases.map(({ key, from, to }, place) => {
					const width = Math.max(to - from, 0.4)
					const x = start(from, from + width)
					return (
						<g key={key}>
							{place % 2 === 0 ? (
								<rect x={`${x}%`} width={`${width}%`} y="16" height="14" fill={`url(#${id})`} />
							) : (
								<rect x={`${x}%`} width={`${width}%`} y="20" height="6" className="q-mk" />
							)}
							{width > 7 ? (
								<text x={`${x + width / 2}%`} y="10" className="s">
									{edition[`cloth.${key}`]}
								</text>
							) : null}
						</g>
					)
				})}
				{drawing.months.map(({ at, text }) => (
					<g key={at}>
						<line
							x1={`${start(at, at)}%`}
							x2={`${start(at, at)}%`}
							y1="36"
							y2="46"
							className="q-mk"
							strokeWidth="2"
						/>
						<text x={`${start(at, at)}%`} dx={isRtl ? '-4' : '4'} y="64" className="m cal__m">
							{text}
						</text>
					</g>
				))}
			</svg>
		</section>
	)
}
