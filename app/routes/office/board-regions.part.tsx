import { useWords } from '#app/components/page/language.tsx'
import { joinNames } from '#app/design-system/class-names.ts'
import { Columns } from '#app/design-system/columns.tsx'
import { Table } from '#app/design-system/table.tsx'
import type { Board } from '#app/server/screening/read-board.server.ts'

/** Admissible files of each region as columns; the numbers of all three states in the table below. */
export function BoardRegions({ board, isWide }: { board: Board; isWide: boolean }) {
	const { office } = useWords()
	const { regions } = board
	if (regions.length === 0) return null
	const sum = (key: 'received' | 'undecided' | 'admissible') =>
		regions.reduce((total, region) => total + region[key], 0)
	return (
		<section className={joinNames('card ob__r', isWide && 'ob__r--wide')} aria-labelledby="regions">
			<div className="row between">
				<h2 id="regions">{office['regions.title']}</h2>
				<span className="small muted">{office['regions.seats']({ n: board.seatsPerRegion })}</span>
			</div>
			<div className={regions.length > 2 ? 'ob__b' : undefined}>
				{regions.length > 2 ? (
					<Columns
						weave={board.prizeKey}
						columns={regions.map(({ code, name, admissible }) => ({
							key: code,
							label: <bdi>{firstPart(name)}</bdi>,
							value: admissible,
							low: admissible < board.seatsPerRegion,
						}))}
					/>
				) : null}
				<Table
					label={office['regions.table']}
					className="ob__n"
					columns={[
						{ key: 'region', text: office['regions.region'] },
						{ key: 'received', text: office['regions.received'], figures: true },
						{ key: 'undecided', text: office['regions.undecided'], figures: true },
						{ key: 'admissible', text: office['regions.admissible'], figures: true },
					]}
				>
					{regions.map(({ code, name, received, undecided, admissible }) => (
						<tr key={code}>
							<th scope="row">{name}</th>
							<td className="n">{received}</td>
							<td className="n">{undecided}</td>
							<td className="n">{admissible}</td>
						</tr>
					))}
					{regions.length > 1 ? (
						<tr>
							<th scope="row" className="b">
								{office['regions.total']}
							</th>
							<td className="n b">{sum('received')}</td>
							<td className="n b">{sum('undecided')}</td>
							<td className="n b">{sum('admissible')}</td>
						</tr>
					) : null}
				</Table>
			</div>
		</section>
	)
}

/** Regions are named after two or three places; a narrow column has room for one. The table has the whole name. */
function firstPart(name: string): string {
	return name.split(/\s*[-–]\s*/)[0] ?? name
}
