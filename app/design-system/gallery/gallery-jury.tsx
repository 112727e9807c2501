import { Button } from '../button.tsx'
import { DialogBox } from '../dialog.tsx'
import { Distribution } from '../distribution.tsx'
import { Interval, IntervalAxis } from '../interval.tsx'
import { Pill } from '../pill.tsx'
import { RubricScale, type Level } from '../rubric-scale.tsx'
import { Sheet } from '../sheet.tsx'
import { WeightedBand } from '../weighted-band.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryJury({ words, dir }: { words: GalleryWords; dir: 'rtl' | 'ltr' }) {
	const levels: Level[] = [
		{ value: 0, words: words['rubric.0'] },
		{ value: 1, words: words['rubric.1'] },
		{ value: 2, words: words['rubric.2'], between: true },
		{ value: 3, words: words['rubric.3'] },
		{ value: 4, words: words['rubric.4'], between: true },
		{ value: 5, words: words['rubric.5'] },
	]
	return (
		<GalleryPart id="jury" title={words['part.jury']}>
			<div data-prize="a" className="stack">
				<WeightedBand
					weave="a"
					label={words['band.label']}
					parts={[
						{ key: '1', weight: 20, mark: 4 },
						{ key: '2', weight: 20, mark: 3 },
						{ key: '3', weight: 25, mark: 4, current: true },
						{ key: '4', weight: 10, mark: 5 },
						{ key: '5', weight: 15, mark: null },
						{ key: '6', weight: 10, mark: null },
					]}
				/>
				<div className="row">
					<Pill>3</Pill>
					<Pill look="on">4</Pill>
					<Pill look="none">—</Pill>
					<Pill big>78</Pill>
				</div>
				<h3>{words['rubric.name']}</h3>
				<RubricScale id="impact" name="impact" legend={words['rubric.name']} levels={levels} value={4} keys />
				<Distribution counts={[1, 3, 7, 14, 10, 3]} own={4} label={words['dist.label']} />
			</div>
			<GalleryIntervals words={words} dir={dir} />
			<div className="gallery__pair">
				<DialogBox id="conflict" title={words['dialog.title']}>
					<p>{words['dialog.text']}</p>
					<div className="row">
						<Button type="button" look="quiet" icon="check">
							{words['dialog.none']}
						</Button>
						<Button type="button" look="quiet" icon="user-x">
							{words['dialog.link']}
						</Button>
					</div>
				</DialogBox>
				<Sheet label={words['sheet.label']}>
					<p>{words['sheet.label']}</p>
				</Sheet>
			</div>
		</GalleryPart>
	)
}

const scale = { low: 48, high: 96 }
const plotted = [
	{ score: 90, from: 88, to: 92, state: 'in' },
	{ score: 72, from: 69.1, to: 74.9, state: 'zone' },
	{ score: 56, from: 51, to: 61, state: 'out' },
] as const

function GalleryIntervals({ words, dir }: { words: GalleryWords; dir: 'rtl' | 'ltr' }) {
	return (
		<div>
			<IntervalAxis scale={scale} dir={dir} />
			{plotted.map((row) => (
				<div key={row.score} className="gallery__plot">
					<Interval
						score={row.score}
						from={row.from}
						to={row.to}
						state={row.state}
						cut={69.6}
						zone={{ from: 67, to: 72.2 }}
						scale={scale}
						label={words['interval.label']}
					/>
				</div>
			))}
		</div>
	)
}
