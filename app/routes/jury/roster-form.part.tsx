import { useSpoken } from '#app/components/jury/spoken.ts'
import { useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Note } from '#app/design-system/note.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { RosterPage } from './roster-view.part.ts'

type Typed = Readonly<Record<string, string | readonly string[]>> | undefined
type Line = RosterPage['lines'][number]

/** The roster as one form: looking for a name or turning a page keeps what is ticked. */
export function RosterForm({ page, typed }: { page: RosterPage; typed: Typed }) {
	const { jury } = useWords()
	return (
		<form id="roster" method="post" className="ro__f" noValidate>
			{page.saved ? (
				<Note tone="ok" role="status">
					{jury['roster.saved']}
				</Note>
			) : null}
			<p>{jury['roster.text']}</p>
			<RosterSearch page={page} />
			{page.lines.length === 0 ? (
				<p className="muted">{jury['roster.none']}</p>
			) : (
				<ul className="ro__l">
					{page.lines.map((line) => (
						<RosterRow key={line.applicationId} line={line} typed={typed} />
					))}
				</ul>
			)}
			<RosterPager page={page} />
			<section className="ro__d card card--pad" aria-labelledby="declare">
				<h2 id="declare" className="h-m">
					{page.conflicts === 0
						? jury['roster.no-conflict']
						: jury['roster.conflicts']({ n: page.conflicts })}
				</h2>
				<p className="small">
					{page.declaredAt
						? jury['roster.declared-at']({ moment: page.declaredAt })
						: jury['roster.declare-text']}
				</p>
				<div className="row">
					<Button name="intent" value="declare" icon="shield-check">
						{jury['roster.declare']}
					</Button>
					<Button look="quiet" name="intent" value="save">
						{jury['roster.save']}
					</Button>
				</div>
			</section>
		</form>
	)
}

function RosterSearch({ page }: { page: RosterPage }) {
	const { common, jury } = useWords()
	const filters = (['all', 'declared', 'new'] as const).filter(
		(only) =>
			only === 'all' || only === page.only || (only === 'declared' ? page.conflicts : page.newLines) > 0,
	)
	return (
		<div className="ro__s">
			<div className="field">
				<label htmlFor="q">{jury['roster.search']}</label>
				<div className="ro__q">
					<input className="input" id="q" name="q" type="search" defaultValue={page.q} dir="auto" />
					<Button look="quiet" icon="search" name="intent" value="search">
						{common['search.act']}
					</Button>
				</div>
			</div>
			<div className="chips" role="group" aria-label={common['filter.label']}>
				{filters.map((only) => (
					<button
						key={only}
						type="submit"
						name="go"
						value={`only:${only}`}
						aria-pressed={page.only === only ? 'true' : 'false'}
					>
						{jury[`roster.only-${only}`]}{' '}
						<b className="num">
							{only === 'all' ? page.total : only === 'declared' ? page.conflicts : page.newLines}
						</b>
					</button>
				))}
			</div>
			<p className="small muted" role="status">
				{jury['roster.found']({ n: page.found })}
			</p>
		</div>
	)
}

/** Names, place and role: enough to know a link by, and nothing of the dossier. */
function RosterRow({ line, typed }: { line: Line; typed: Typed }) {
	const spoken = useSpoken()
	const { jury } = useWords()
	const { applicationId: id } = line
	const [name = '—', otherName] = line.names
	const links = typed?.['link']
	const ticked = typed ? (Array.isArray(links) ? links.includes(id) : links === id) : line.declared
	const reason = typed?.[`reason.${id}`]
	return (
		<li>
			<input type="hidden" name="shown" value={id} />
			<input
				className="ro__c"
				type="checkbox"
				name="link"
				value={id}
				id={`link-${id}`}
				defaultChecked={ticked}
			/>
			<label htmlFor={`link-${id}`}>
				<b>
					<bdi>{name}</bdi>
				</b>{' '}
				{line.isNew ? <Tag tone="warn">{jury['roster.new']}</Tag> : null}
				{otherName ? (
					<small>
						<bdi>{otherName}</bdi>
					</small>
				) : null}
				<small>
					{[
						...line.place.map(spoken),
						...(line.role ? [jury['roster.role']({ role: spoken(line.role) })] : []),
					].join(' · ')}
				</small>
			</label>
			<div className="ro__w field">
				<label htmlFor={`reason-${id}`} className="small">
					{jury['roster.reason']}
				</label>
				<input
					className="input"
					id={`reason-${id}`}
					name={`reason.${id}`}
					maxLength={300}
					dir="auto"
					defaultValue={typeof reason === 'string' ? reason : line.reason}
				/>
			</div>
		</li>
	)
}

/** Pages as buttons of the form: the page that is left is kept. */
function RosterPager({ page }: { page: RosterPage }) {
	const { common } = useWords()
	if (page.pages <= 1) return null
	return (
		<nav className="pager" aria-label={common['pages.label']}>
			<ul>
				<li>
					{page.page > 1 ? (
						<Button look="quiet" size="sm" icon="arrow-left" name="go" value={`page:${page.page - 1}`}>
							{common['pages.previous']}
						</Button>
					) : null}
				</li>
				<li className="small">{common['pages.here']({ page: page.page, pages: page.pages })}</li>
				<li>
					{page.page < page.pages ? (
						<Button look="quiet" size="sm" iconAfter="arrow-right" name="go" value={`page:${page.page + 1}`}>
							{common['pages.next']}
						</Button>
					) : null}
				</li>
			</ul>
		</nav>
	)
}
