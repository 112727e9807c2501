import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button } from '#app/design-system/button.tsx'
import { Cloth } from '#app/design-system/cloth.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { Note } from '#app/design-system/note.tsx'
import { refusalText } from '#app/i18n/catalog.ts'
import type { AssignmentPage } from './assignment-view.part.ts'

/** One button draws; what it drew is looked at, and adopted by another. */
export function AssignmentDraw({ page }: { page: AssignmentPage }) {
	const language = useLanguage()
	const { jury } = useWords()
	const { draw, current, refusal } = page
	return (
		<section className="card card--pad as__d" id="draw" aria-labelledby="draw-title">
			<h2 id="draw-title">{jury['draw.title']}</h2>
			<p className="small">
				{jury['draw.size']({
					dossiers: page.dossiers,
					readers: page.rules.readersPerApplication,
					readings: page.wanted,
				})}
			</p>
			{page.undecided > 0 ? <Note tone="warn">{jury['draw.undecided']({ n: page.undecided })}</Note> : null}
			{refusal ? (
				<p className="small">{refusalText(language, refusal.code, refusal.details)}</p>
			) : (
				<form method="post">
					<Button block look={draw ? 'quiet' : undefined} icon="waypoints" name="intent" value="draw">
						{draw ? jury['draw.again'] : current ? jury['draw.replace'] : jury['draw.act']}
					</Button>
				</form>
			)}
			{draw ? <Drawn page={page} draw={draw} /> : null}
			{current && !draw ? <Standing current={current} /> : null}
		</section>
	)
}

function Drawn({ page, draw }: { page: AssignmentPage; draw: NonNullable<AssignmentPage['draw']> }) {
	const { jury } = useWords()
	return (
		<div className="calc" role="status">
			<p>
				<b>{jury['draw.done']({ moment: draw.at })}</b>
				<span>{draw.violations === 0 ? jury['draw.rules-kept'] : jury['draw.rules-broken']}</span>
			</p>
			<Cloth size="s" value={draw.readings} max={Math.max(page.wanted, 1)} />
			<ol>
				<Fact text={jury['draw.readings']({ readings: draw.readings, wanted: page.wanted })} />
				<Fact text={jury['draw.pairs']({ n: page.allowedPairs })} />
				<Fact text={jury['draw.best']} />
				<Fact text={jury['draw.loads']({ least: draw.least, most: draw.most })} />
				<Fact text={jury['draw.checked']} />
			</ol>
			<p className="small">
				<span>{jury['draw.count']({ n: page.draws })}</span>
				<span>
					{jury['draw.seed']} <bdi className="code">{draw.seed}</bdi>
				</span>
			</p>
			<form method="post" className="stack">
				<input type="hidden" name="seed" value={draw.seed} />
				<p className="small">
					<span>{page.current ? jury['draw.adopt-again'] : jury['draw.adopt-text']}</span>
				</p>
				<Button block icon="check" name="intent" value="confirm">
					{jury['draw.adopt']}
				</Button>
			</form>
		</div>
	)
}

function Standing({ current }: { current: NonNullable<AssignmentPage['current']> }) {
	const { jury } = useWords()
	return (
		<div className="calc">
			<p>
				<b>{jury['draw.standing']}</b>
				<span>{current.violations === 0 ? jury['draw.rules-kept'] : jury['draw.rules-broken']}</span>
			</p>
			<ol>
				<Fact text={jury['draw.standing-readings']({ n: current.readings })} />
				<Fact text={jury['draw.loads']({ least: current.least, most: current.most })} />
			</ol>
		</div>
	)
}

function Fact({ text }: { text: string }) {
	return (
		<li>
			<Icon name="check" />
			{text}
		</li>
	)
}
