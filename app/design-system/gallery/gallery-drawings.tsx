import { ButtonLink } from '../button.tsx'
import { Drawing, RegionKey } from '../drawing.tsx'
import { Rug } from '../rug.tsx'
import { Tag } from '../tag.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export type GalleryDrawingsProps = {
	words: GalleryWords
	drawings: { medallions: readonly string[]; map: string }
}

const regions = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']

export function GalleryDrawings({ words, drawings }: GalleryDrawingsProps) {
	return (
		<>
			<GalleryPart id="drawings" title={words['part.drawings']}>
				{(['n', 'a', 'b'] as const).map((dyes) => (
					<div key={dyes} data-prize={dyes === 'n' ? undefined : dyes}>
						<div className="band" aria-hidden="true" />
						<div className="teeth" aria-hidden="true" />
					</div>
				))}
				<div className="gallery__pair">
					{(['a', 'b'] as const).map((dyes) => (
						<GalleryRug key={dyes} words={words} dyes={dyes} />
					))}
				</div>
				<ul className="row">
					{drawings.medallions.map((svg) => (
						<li key={svg} className="gallery__medallion">
							<Drawing svg={svg} />
						</li>
					))}
				</ul>
				<div className="gallery__pair">
					<Drawing svg={drawings.map} />
					<ol className="row">
						{regions.map((code) => (
							<li key={code}>
								<RegionKey code={code} />
							</li>
						))}
					</ol>
				</div>
			</GalleryPart>
			<GalleryPart id="type" title={words['part.type']}>
				<p className="display gallery__display">{words['type.arabic']}</p>
				<p>{words['type.arabic']}</p>
				<p lang="ar" dir="rtl">
					{words['type.towns']} <b>{words['type.towns']}</b>
				</p>
				<p lang="ar" dir="rtl" className="display gallery__display">
					{words['type.towns']}
				</p>
			</GalleryPart>
		</>
	)
}

function GalleryRug({ words, dyes }: { words: GalleryWords; dyes: 'a' | 'b' }) {
	return (
		<Rug
			dyes={dyes}
			tag={
				<Tag tone="onrug" icon="circle-dot">
					{words['tag.open']}
				</Tag>
			}
			title={words['rug.title']}
			text={words['rug.text']}
			clock={{ figure: 10, unit: words['rug.unit'] }}
			date={words['note.closing']}
			actions={
				<>
					<ButtonLink look="wool" size="lg" href="#drawings" iconAfter="arrow-right">
						{words['act.start']}
					</ButtonLink>
					<ButtonLink look="line" href="#drawings">
						{words['act.open']}
					</ButtonLink>
				</>
			}
		/>
	)
}
