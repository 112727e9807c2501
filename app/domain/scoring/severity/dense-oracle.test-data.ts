/**
 * The two oracles of judging.md 3.9, dense and slow, written from the model alone: they share no line with the engine.
 */
export type DenseReading = { application: string; juror: string; score: number; stratum: string }
export type DenseComponents = { application: number; juror: number; residual: number }

/** What a list holds at a place; a fault of the oracle otherwise. */
function at<Item>(list: readonly Item[], place: number): Item {
	const item = list[place]
	if (item === undefined) throw new RangeError(`Nothing at ${place}`)
	return item
}
const entry = (matrix: number[][], row: number, column: number) => at(at(matrix, row), column)

/** Determinant's logarithm and inverse by Gauss–Jordan elimination with partial pivoting. */
function invert(matrix: number[][]): { inverse: number[][]; logDet: number } {
	const n = matrix.length
	const rows = matrix.map((row, i) => [...row, ...row.map((_x, j) => (i === j ? 1 : 0))])
	let logDet = 0
	for (let k = 0; k < n; k++) {
		let pivot = k
		for (let i = k + 1; i < n; i++)
			if (Math.abs(entry(rows, i, k)) > Math.abs(entry(rows, pivot, k))) pivot = i
		;[rows[k], rows[pivot]] = [at(rows, pivot), at(rows, k)]
		const head = entry(rows, k, k)
		logDet += Math.log(Math.abs(head))
		rows[k] = at(rows, k).map((x) => x / head)
		for (let i = 0; i < n; i++) {
			const times = entry(rows, i, k)
			if (i !== k && times !== 0) rows[i] = at(rows, i).map((x, j) => x - times * entry(rows, k, j))
		}
	}
	return { inverse: rows.map((row) => row.slice(n)), logDet }
}

const transpose = (a: number[][]) => at(a, 0).map((_x, j) => a.map((row) => at(row, j)))
const multiply = (a: number[][], b: number[][]) => {
	const columns = transpose(b)
	return a.map((row) => columns.map((column) => row.reduce((sum, x, k) => sum + x * at(column, k), 0)))
}
const sorted = (values: string[]) => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1))

function indicators(readings: DenseReading[]) {
	const applications = sorted(readings.map(({ application }) => application))
	const jurors = sorted(readings.map(({ juror }) => juror))
	const strata = sorted(readings.map(({ stratum }) => stratum))
	const marks = (names: string[], of: (reading: DenseReading) => string) =>
		readings.map((reading) => names.map((name) => (name === of(reading) ? 1 : 0)))
	return {
		applications,
		jurors,
		strata,
		za: marks(applications, ({ application }) => application),
		zb: marks(jurors, ({ juror }) => juror),
		x: marks(strata, ({ stratum }) => stratum),
		y: readings.map(({ score }) => [score]),
	}
}

/** Oracle 1: Henderson's equations for components all above 0. Lists follow the sorted ids; V = Cov(T − truth). */
export function solveDensely(readings: DenseReading[], sd: DenseComponents) {
	const { applications, jurors, strata, za, zb, x, y } = indicators(readings)
	const z = za.map((row, r) => [...row, ...at(zb, r), ...at(x, r)])
	const ridge = [
		...applications.map(() => sd.residual ** 2 / sd.application ** 2),
		...jurors.map(() => sd.residual ** 2 / sd.juror ** 2),
		...strata.map(() => 0),
	]
	const left = multiply(transpose(z), z).map((row, i) => row.map((v, j) => (i === j ? v + at(ridge, i) : v)))
	const { inverse } = invert(left)
	const beta = multiply(inverse, multiply(transpose(z), y)).map((row) => at(row, 0))
	const [a, j] = [applications.length, jurors.length]
	const stratumAt = applications.map((application) => {
		const reading = at(
			readings.filter((one) => one.application === application),
			0,
		)
		return a + j + strata.indexOf(reading.stratum)
	})
	const covarianceAt = (r: number, c: number) => sd.residual ** 2 * entry(inverse, r, c)
	const pairs = (from: number, count: number) =>
		Array.from({ length: count }, (_r, r) =>
			Array.from({ length: count }, (_c, c) => covarianceAt(from + r, from + c)),
		)
	return {
		predicted: applications.map((_name, i) => at(beta, i) + at(beta, at(stratumAt, i))),
		severities: beta.slice(a, a + j),
		stratumMeans: beta.slice(a + j),
		covariance: applications.map((_r, i) =>
			applications.map((_c, k) => {
				const [g, h] = [at(stratumAt, i), at(stratumAt, k)]
				return covarianceAt(i, k) + covarianceAt(i, h) + covarianceAt(g, k) + covarianceAt(g, h)
			}),
		),
		severityCovariance: pairs(a, j),
		stratumCovariance: pairs(a + j, strata.length),
	}
}

/** Oracle 2: −2 times the REML log-likelihood from the full covariance matrix of the scores. */
export function criterionDensely(readings: DenseReading[], sd: DenseComponents): number {
	const { za, zb, x, y } = indicators(readings)
	const ofApplications = multiply(za, transpose(za))
	const ofJurors = multiply(zb, transpose(zb))
	const sigma = ofApplications.map((row, r) =>
		row.map(
			(value, c) =>
				sd.application ** 2 * value +
				sd.juror ** 2 * entry(ofJurors, r, c) +
				(r === c ? sd.residual ** 2 : 0),
		),
	)
	const { inverse, logDet } = invert(sigma)
	const information = multiply(multiply(transpose(x), inverse), x)
	const fixed = invert(information)
	const mean = multiply(fixed.inverse, multiply(multiply(transpose(x), inverse), y))
	const residual = multiply(x, mean).map((row, r) => [entry(y, r, 0) - at(row, 0)])
	const quadratic = entry(multiply(multiply(transpose(residual), inverse), residual), 0, 0)
	const freedom = readings.length - at(x, 0).length
	return freedom * Math.log(2 * Math.PI) + logDet + fixed.logDet + quadratic
}
