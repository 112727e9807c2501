import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { REQUIRED_PRAGMAS } from '#app/server/database/sqlite-connection.server.ts'
import { isUniqueViolation, type Tx } from '#app/server/db.server.ts'
import { countUp } from '#app/testing/count-up.server.ts'
import { testDatabase, testedKind } from '#app/testing/database.server.ts'

const db = testDatabase({ each: 'test' })
const at = new Date('2027-01-10T09:00:00Z')

function createAccount(tx: Tx, email: string) {
	return tx.account.create({ data: { email, createdAt: at } })
}

async function emails(): Promise<(string | null)[]> {
	const accounts = await db.read.account.findMany({ orderBy: { email: 'asc' } })
	return accounts.map(({ email }) => email)
}

/** A promise and its key. */
function gate() {
	let open: () => void = () => undefined
	const opened = new Promise<void>((resolve) => (open = resolve))
	return { opened, open }
}

test('a write beside an open transaction survives its rollback', async () => {
	const written = gate()
	const abort = gate()
	const failing = db.write(async (tx) => {
		await createAccount(tx, 'undone@example.org')
		written.open()
		await abort.opened
		throw new Error('undone')
	})
	await written.opened
	const beside = db.write((tx) => createAccount(tx, 'kept@example.org'))
	abort.open()
	await expect(failing).rejects.toThrow('undone')
	expect((await beside).email).toBe('kept@example.org')
	expect(await emails()).toEqual(['kept@example.org'])
})

test('what a transaction has not committed is not read', async () => {
	const written = gate()
	const proceed = gate()
	const writing = db.write(async (tx) => {
		await createAccount(tx, 'a@example.org')
		written.open()
		await proceed.opened
	})
	await written.opened
	expect(await emails()).toEqual([])
	proceed.open()
	await writing
	expect(await emails()).toEqual(['a@example.org'])
})

test('writes run one after another, in the order asked', async () => {
	const order: string[] = []
	const step = (name: string) =>
		db.write(async (tx) => {
			order.push(`${name} begins`)
			await createAccount(tx, `${name}@example.org`)
			order.push(`${name} ends`)
		})
	await Promise.all([step('a'), step('b'), step('c')])
	expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('a write inside a write is refused at once and undoes the outer one', async () => {
	const nested = db.write(async (tx) => {
		await createAccount(tx, 'outer@example.org')
		await db.write((inner) => createAccount(inner, 'inner@example.org'))
	})
	await expect(nested).rejects.toThrow('write() inside write()')
	expect(await emails()).toEqual([])
	await db.write((tx) => createAccount(tx, 'after@example.org'))
	expect(await emails()).toEqual(['after@example.org'])
})

test('work that a write left behind may write once the write is over', async () => {
	const over = gate()
	let later: Promise<unknown> = Promise.resolve()
	await db.write(async () => {
		later = over.opened.then(() => db.write((tx) => createAccount(tx, 'later@example.org')))
	})
	over.open()
	await later
	expect(await emails()).toEqual(['later@example.org'])
})

test('a query that was not awaited does not slip into the next transaction', async () => {
	let escaped: Tx | null = null
	await db.write(async (tx) => {
		escaped = tx
	})
	await db.write(async (tx) => {
		await createAccount(tx, 'inside@example.org')
		await expect(createAccount(escaped as unknown as Tx, 'stray@example.org')).rejects.toThrow()
	})
	expect(await emails()).toEqual(['inside@example.org'])
})

test('a row that is there already is told apart from other faults', async () => {
	await db.write((tx) => createAccount(tx, 'one@example.org'))
	const twice = await db.write((tx) => createAccount(tx, 'one@example.org')).catch((error: unknown) => error)
	expect(isUniqueViolation(twice)).toBe(true)
	const orphan = await db
		.write((tx) => tx.roleGrant.create({ data: { accountId: 'nobody', role: 'officer', grantedAt: at } }))
		.catch((error: unknown) => error)
	expect(orphan).toMatchObject({ code: 'P2003' })
	expect(isUniqueViolation(orphan)).toBe(false)
	expect(isUniqueViolation(new Error('P2002'))).toBe(false)
})

test('the reading client cannot write, whatever it is made to run', async () => {
	await expect(db.read.$queryRaw`UPDATE "JournalHead" SET "seq" = 7 RETURNING "seq"`).rejects.toThrow(
		/readonly database|read-only transaction/,
	)
	expect(await db.read.journalHead.findMany({ select: { seq: true } })).toEqual([{ seq: 0 }])
})

test('statements kept for reuse take new values each time, and another number of them', async () => {
	await db.write(async (tx) => {
		for (const name of ['a', 'b', 'c']) await createAccount(tx, `${name}@example.org`)
	})
	const find = async (...names: string[]) => {
		const where = { email: { in: names.map((name) => `${name}@example.org`) } }
		const found = await db.read.account.findMany({ where, orderBy: { email: 'asc' } })
		return found.map(({ email }) => email?.[0])
	}
	expect(await find('a', 'b')).toEqual(['a', 'b'])
	expect(await find('b', 'c')).toEqual(['b', 'c'])
	expect(await find('c')).toEqual(['c'])
	expect(await find('a', 'b', 'c')).toEqual(['a', 'b', 'c'])
})

const COUNTING = `
	import { openDatabase } from '#app/server/db.server.ts'
	import { countUp } from '#app/testing/count-up.server.ts'
	const db = openDatabase(process.argv[1])
	await countUp(db, 40)
	await db.close()
`

test('writers of two processes take turns: no step of either is lost', async () => {
	const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', COUNTING, db.url], {
		stdio: ['ignore', 'ignore', 'pipe'],
	})
	let complaint = ''
	child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
	const exit = once(child, 'exit')
	await countUp(db, 40)
	expect([await exit, complaint]).toEqual([[0, null], ''])
	expect(await db.read.journalHead.findMany({ select: { seq: true } })).toEqual([{ seq: 80 }])
})

test.runIf(testedKind() === 'sqlite')(
	'the writer’s connection is durable and checks foreign keys',
	async () => {
		expect(await db.connectionPragmas()).toEqual({
			journalMode: 'wal',
			synchronous: 2,
			foreignKeys: 1,
			busyTimeout: 5_000,
		})
		expect(REQUIRED_PRAGMAS.synchronous).toBe(2)
	},
)
