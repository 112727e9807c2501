import { Cloth } from '../cloth.tsx'
import { Lozenges } from '../lozenges.tsx'
import { Meter } from '../meter.tsx'
import { QuantityRows } from '../quantity-rows.tsx'
import { Ring } from '../ring.tsx'
import { Steps } from '../steps.tsx'
import { Timeline } from '../timeline.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryProgress({ words }: { words: GalleryWords }) {
	return (
		<GalleryPart id="progress" title={words['part.progress']}>
			<div>
				<Cloth value={3} max={7} size="5" label={words['progress.label']} />
				<p className="small above-s">{words['progress.words']}</p>
			</div>
			<div className="stack stack--s" data-prize="a">
				<Cloth value={62} max={100} />
				<Cloth value={38} max={100} size="s" />
			</div>
			<div className="stack stack--s" data-prize="b">
				<Cloth value={80} max={100} size="l" />
				<Meter value={51} max={250} />
			</div>
			<div className="row" data-prize="a">
				<Ring done={38} total={64} note={words['ring.of']} />
				<Lozenges first={9} second={3} threadAfter={8} label={words['members.label']} />
			</div>
			<QuantityRows
				rows={[
					{ key: 'sent', label: words['quantity.sent'], value: 412 },
					{
						key: 'admitted',
						label: words['quantity.admitted'],
						value: 371,
						square: { value: 31, title: words['quantity.winners'] },
					},
				]}
			/>
			<div className="gallery__pair">
				<Steps
					steps={[
						{ key: 'open', title: words['step.open'], state: 'done' },
						{ key: 'tell', title: words['step.tell'], state: 'now' },
						{ key: 'send', title: words['step.send'] },
					]}
				/>
				<Timeline
					moments={[
						{ key: 'received', when: words['time.received'], what: words['day.received'], state: 'done' },
						{ key: 'checked', when: words['time.checked'], what: words['day.checked'], state: 'now' },
						{ key: 'decided', when: words['time.decided'], what: words['day.decided'] },
					]}
				/>
			</div>
		</GalleryPart>
	)
}
