import { Medallion } from '#app/components/jury/medallion.tsx'
import { langAttributes, useSpoken } from '#app/components/jury/spoken.ts'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Chips } from '#app/design-system/chips.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Pager } from '#app/design-system/pager.tsx'
import { Pill } from '#app/design-system/pill.tsx'
import { Tag, type TagProps } from '#app/design-system/tag.tsx'
import type { PilePage, PilePageLine as Line } from './pile-view.part.ts'

/** Filters are links: the address holds them. */
export function PileFilters({ page }: { page: PilePage }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	const address = usePileAddress(page)
	const { counts, filter } = page
	const states = (['all', 'todo', 'running', 'short', 'done', 'recused'] as const).filter(
		(state) => state === 'all' || counts[state] > 0 || filter.state === state,
	)
	return (
		<div className="filt">
			<Chips
				line
				label={jury['filter.state']}
				chips={states.map((state) => ({
					key: state,
					href: address({ state }),
					text: jury[`filter.${state}`],
					count: counts[state],
					current: filter.state === state,
				}))}
			/>
			{page.sectors.length > 1 ? (
				<Chips
					line
					label={jury['filter.sector']}
					chips={[
						{
							key: 'all',
							href: address({ sector: '' }),
							text: jury['filter.all-sectors'],
							current: !filter.sector,
						},
						...page.sectors.map(({ key, label, count }) => ({
							key,
							href: address({ sector: key }),
							text: spoken(label),
							count,
							current: filter.sector === key,
						})),
					]}
				/>
			) : null}
		</div>
	)
}

/** The address of this list with another filter, from its first page, or of another page of it. */
function usePileAddress({ editionId, filter }: PilePage) {
	const to = useAddress()
	return (change: { state?: string; sector?: string; page?: number }): string => {
		const { state, sector, page } = { ...filter, ...change }
		const query = new URLSearchParams({
			edition: editionId,
			...(state !== 'all' && { state }),
			...(sector && { sector }),
			...(page && page > 1 ? { page: String(page) } : {}),
		})
		return to(`jury?${query}`)
	}
}

export function PileList({ page }: { page: PilePage }) {
	const { common, jury } = useWords()
	const address = usePileAddress(page)
	if (page.lines.length === 0) return <p className="muted">{jury['filter.none']}</p>
	return (
		<>
			<ol className="dl">
				{page.lines.map((line) => (
					<PileRow key={line.id} line={line} page={page} />
				))}
			</ol>
			{page.pages > 1 ? (
				<Pager
					label={common['pages.label']}
					place={common['pages.here']({ page: page.page, pages: page.pages })}
					previous={
						page.page > 1
							? { href: address({ page: page.page - 1 }), text: common['pages.previous'] }
							: undefined
					}
					next={
						page.page < page.pages
							? { href: address({ page: page.page + 1 }), text: common['pages.next'] }
							: undefined
					}
				/>
			) : null}
		</>
	)
}

function PileRow({ line, page }: { line: Line; page: PilePage }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	const to = useAddress()
	const sector = page.sectors.find(({ key }) => key === line.sector)?.label
	const milieu = page.milieus.find(({ key }) => key === line.milieu)?.label
	const isOpen = page.phase !== 'before' && line.state !== 'recused'
	const what = (
		<>
			<Medallion code={line.code} prizeKey={page.prizeKey} className="d__e" />
			<span className="d__m">
				<b>
					<bdi className="code">{line.code}</bdi>
				</b>
				{line.title && isOpen ? <span {...langAttributes(line.language)}>{line.title}</span> : null}
			</span>
		</>
	)
	return (
		<li className={joinNames('d', line.state === 'recused' && 'd--out')}>
			{isOpen ? (
				<a className="d__a" href={to(`jury/readings/${line.id}`)}>
					{what}
				</a>
			) : (
				<span className="d__a">{what}</span>
			)}
			<span className="d__w">
				{sector ? <span>{spoken(sector)}</span> : null}
				{milieu ? <span>{spoken(milieu)}</span> : null}
			</span>
			<span className="d__st">
				<StateTag line={line} />
				{line.state === 'running' ? (
					<small>
						{line.commentsShort > 0
							? jury['state.comments']({ n: line.commentsShort })
							: jury['state.ready']({ n: line.ready, of: page.criteria })}
					</small>
				) : null}
				{line.extra && line.state !== 'recused' ? <small>{jury['state.extra']}</small> : null}
			</span>
			{line.total === null ? (
				<Pill look="none">—</Pill>
			) : (
				<Pill big title={jury['state.own-total']}>
					{line.total}
				</Pill>
			)}
		</li>
	)
}

const looks: Record<Line['state'], Pick<TagProps, 'tone' | 'icon'>> = {
	todo: { tone: 'line', icon: 'circle-dashed' },
	running: { tone: 'run', icon: 'pencil' },
	done: { tone: 'ok', icon: 'check' },
	recused: { icon: 'user-x' },
}

function StateTag({ line }: { line: Line }) {
	const { jury } = useWords()
	if (line.state === 'running' && line.commentsShort > 0)
		return (
			<Tag tone="warn" icon="triangle-alert">
				{jury['state.short']}
			</Tag>
		)
	return <Tag {...looks[line.state]}>{jury[`state.${line.state}`]}</Tag>
}
