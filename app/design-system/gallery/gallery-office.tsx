import { Columns } from '../columns.tsx'
import { FindingRow, Findings } from '../finding-row.tsx'
import { IconButton } from '../icon-button.tsx'
import { Icon } from '../icon.tsx'
import { TwoSignatures } from '../two-signatures.tsx'
import { Viewer } from '../viewer.tsx'
import { WeightBar } from '../weight-bar.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

const weights = [20, 20, 25, 10, 15, 10].map((weight, place) => ({ key: String(place + 1), weight }))
const columns = [38, 29, 44, 33, 36, 31, 47, 42, 45, 14, 9, 3].map((value, place) => ({
	key: String(place + 1),
	label: place + 1,
	value,
	low: value < 5,
}))

export function GalleryOffice({ words, dir }: { words: GalleryWords; dir: 'rtl' | 'ltr' }) {
	return (
		<GalleryPart id="office" title={words['part.office']}>
			<Findings>
				<FindingRow
					state="warn"
					word={words['find.warn']}
					rule={words['find.minutes']}
					evidence={words['find.minutes-note']}
					source={<a href="#office">{words['page.number']}</a>}
					open
				/>
				<FindingRow
					state="run"
					word={words['find.run']}
					rule={words['find.legal']}
					evidence={words['find.legal-note']}
				/>
				<FindingRow
					state="ok"
					word={words['find.ok']}
					rule={words['find.women']}
					evidence={<bdi className="code">3 × 16 = 48</bdi>}
				/>
				<FindingRow state="bad" word={words['find.bad']} rule={words['table.subject-1']} />
			</Findings>
			<TwoSignatures
				first={{ title: words['sign.first'], text: words['sign.given'], given: true }}
				second={{ title: words['sign.second'], text: words['sign.awaited'], given: false }}
			/>
			<div data-prize="a" className="stack">
				<WeightBar weights={weights} label={words['weight.label']} weave="a" dir={dir} />
				<Columns columns={columns} weave="a" />
			</div>
			<Viewer
				title={words['file.minutes']}
				place={words['view.place']}
				tools={
					<>
						<IconButton type="button" icon="zoom-in" label={words['act.zoom']} />
						<IconButton type="button" icon="rotate-cw" label={words['act.turn']} />
					</>
				}
				flag={
					<>
						<Icon name="eye" />
						{words['view.flag']}
					</>
				}
			>
				<img className="paper" src="/motif/field-n.svg" width="400" height="200" alt={words['view.alt']} />
			</Viewer>
		</GalleryPart>
	)
}
