import { Button, ButtonLink } from '../button.tsx'
import { Chips } from '../chips.tsx'
import { IconButton, IconLink } from '../icon-button.tsx'
import { Pager } from '../pager.tsx'
import { Segments } from '../segments.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryActions({ words }: { words: GalleryWords }) {
	return (
		<GalleryPart id="actions" title={words['part.actions']}>
			<div className="row">
				<Button type="button">{words['act.save']}</Button>
				<ButtonLink href="#actions" iconAfter="arrow-right" size="lg">
					{words['act.start']}
				</ButtonLink>
				<Button type="button" look="quiet" icon="download">
					{words['act.download']}
				</Button>
				<Button type="button" look="ghost">
					{words['act.later']}
				</Button>
				<Button type="button" look="bad">
					{words['act.remove']}
				</Button>
				<Button type="button" look="quiet" size="sm">
					{words['act.open']}
				</Button>
				<Button type="button" aria-disabled="true">
					{words['act.not-yet']}
				</Button>
				<IconButton type="button" icon="rotate-cw" label={words['act.turn']} />
				<IconLink href="#actions" icon="arrow-left" label={words['act.previous']} line />
			</div>
			<Button type="button" block iconAfter="arrow-right">
				{words['act.continue']}
			</Button>
			<Chips
				label={words['chips.label']}
				chips={[
					{ key: 'all', href: '#actions', text: words['chips.all'], count: 64, current: true },
					{ key: 'unread', href: '#forms', text: words['chips.unread'], count: 22 },
					{ key: 'done', href: '#news', text: words['chips.done'], count: 37 },
				]}
			/>
			<Segments
				label={words['seg.label']}
				segments={[
					{ key: 'first', href: '#actions', text: words['seg.first'], current: true },
					{ key: 'second', href: '#forms', text: words['seg.second'] },
				]}
			/>
			<Pager
				label={words['pager.label']}
				place={words['pager.place']}
				previous={{ href: '#actions', text: words['act.previous'] }}
				next={{ href: '#forms', text: words['act.next'] }}
			/>
		</GalleryPart>
	)
}
