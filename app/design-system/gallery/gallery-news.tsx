import { ButtonLink } from '../button.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Note } from '../note.tsx'
import { Saved } from '../saved.tsx'
import { Seal } from '../seal.tsx'
import { Tag } from '../tag.tsx'
import { Toast } from '../toast.tsx'
import { Trouble } from '../trouble.tsx'
import { GalleryPart } from './gallery-part.tsx'
import type { GalleryWords } from './gallery-words.ts'

export function GalleryNews({ words }: { words: GalleryWords }) {
	return (
		<GalleryPart id="news" title={words['part.news']}>
			<GalleryTags words={words} />
			<div className="gallery__pair">
				<Note tone="warn" icon="clock">
					{words['note.closing']}
				</Note>
				<Note tone="ok" icon="wifi-off">
					{words['note.offline']}
				</Note>
				<Note tone="bad">{words['note.bad']}</Note>
				<Note tone="plain">{words['note.plain']}</Note>
				<Note icon="copy">{words['note.info']}</Note>
				<div className="stack stack--s">
					<p>
						<Saved>{words['saved.server']}</Saved>
					</p>
					<p>
						<Saved state="local">{words['saved.local']}</Saved>
					</p>
					<p>
						<Saved state="saving">{words['saved.now']}</Saved>
					</p>
				</div>
			</div>
			<Toast undo={<a href="#news">{words['act.undo']}</a>}>{words['toast.removed']}</Toast>
			<GallerySeals words={words} />
			<div className="gallery__pair">
				<Trouble
					loom="cut"
					icon="spline"
					title={words['trouble.title']}
					level={2}
					reference={<bdi className="code">E-7F3K-0226</bdi>}
					actions={<ButtonLink href="#news">{words['act.continue']}</ButtonLink>}
				>
					{words['trouble.text']}
				</Trouble>
				<EmptyState
					rows={[
						{ key: 'none', icon: 'inbox', title: words['empty.none'], text: words['empty.none-text'] },
						{ key: 'filter', icon: 'filter-x', title: words['empty.filter'] },
					]}
				/>
			</div>
		</GalleryPart>
	)
}

function GallerySeals({ words }: { words: GalleryWords }) {
	return (
		<div className="gallery__pair">
			<Seal tone="ok" title={words['seal.valid']}>
				<p>{words['seal.valid-text']}</p>
			</Seal>
			<Seal tone="warn" title={words['seal.withdrawn']}>
				<p>{words['seal.valid-text']}</p>
			</Seal>
			<Seal tone="bad" title={words['seal.altered']}>
				<p>{words['seal.what']}</p>
			</Seal>
			<Seal tone="info" icon="search-x" title={words['seal.unknown']}>
				<p>{words['seal.what']}</p>
			</Seal>
		</div>
	)
}

function GalleryTags({ words }: { words: GalleryWords }) {
	return (
		<div className="row">
			<Tag tone="ok" icon="check">
				{words['tag.done']}
			</Tag>
			<Tag tone="run" icon="pencil">
				{words['tag.run']}
			</Tag>
			<Tag tone="bad">{words['tag.fix']}</Tag>
			<Tag tone="warn" icon="eye">
				{words['tag.wait']}
			</Tag>
			<Tag tone="line" icon="lock">
				{words['tag.later']}
			</Tag>
			<Tag tone="prize" icon="map-pin">
				{words['region.label']}
			</Tag>
		</div>
	)
}
