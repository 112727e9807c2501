import type { Speed } from './load.ts'
import { KINDS, type Weight } from './weights.ts'

/** A plain table: the first column to the left, the others to the right. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
	const widths = head.map((title, column) =>
		Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
	)
	const line = (cells: readonly string[]) =>
		cells
			.map((cell, column) =>
				column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
			)
			.join('  ')
	process.stdout.write([line(head), ...rows.map(line)].map((text) => `  ${text}\n`).join(''))
}

export const SPEED_HEAD = ['', 'req/s', 'p99 ms', 'bare req/s', 'bare p99', 'ratio', 'p99 ratio', 'faults']

export function speedRow(name: string, own: Speed, bare: Speed): string[] {
	return [
		name,
		own.perSecond.toFixed(0),
		String(own.p99),
		bare.perSecond.toFixed(0),
		String(bare.p99),
		(own.perSecond / bare.perSecond).toFixed(3),
		(own.p99 / Math.max(1, bare.p99)).toFixed(1),
		String(own.faults),
	]
}

export const WEIGHT_HEAD = ['gzip, kB', ...KINDS, 'all']

export function weightRow(name: string, weight: Weight): string[] {
	const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1)
	const all = KINDS.reduce((sum, kind) => sum + weight[kind], 0)
	return [name, ...KINDS.map((kind) => kilobytes(weight[kind])), kilobytes(all)]
}

/** Value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b)
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
