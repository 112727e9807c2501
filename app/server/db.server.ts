/**
 * The database. This file alone imports the generated clients: everything else reads through `read` and writes
 * through `write(tx => …)`, so that no query ever runs inside another request's transaction.
 */
import { PrismaPg } from '@prisma/adapter-pg'
import {
	readPragmas,
	sqliteReader,
	sqliteWriter,
	type SqlitePragmas,
} from '#app/server/database/sqlite-connection.server.ts'
import { WRITE_TIMEOUT_MS, createWriteQueue } from '#app/server/database/write-queue.server.ts'
import { env } from '#app/server/env.server.ts'
import { PrismaClient as PostgresClient } from '#app/server/generated/postgres/client.ts'
import { Prisma, PrismaClient as SqliteClient } from '#app/server/generated/sqlite/client.ts'

export { Prisma }
export type {
	Account,
	Application,
	ApplicationStatus,
	Assignment,
	Attendance,
	Award,
	Claim,
	CompletionRequest,
	Conflict,
	ConflictKind,
	Consent,
	Edition,
	EditionSignature,
	EditionStage,
	EditionVersion,
	Installation,
	JournalEntry,
	JournalHead,
	JuryMember,
	Mark,
	Message,
	MessageStatus,
	Minutes,
	Prize,
	Publication,
	RoleGrant,
	RoleName,
	RuleCheck,
	Scoresheet,
	ScoresheetStatus,
	ScreeningDecision,
	ScreeningOutcome,
	SectionAnswers,
	Session,
	SignInCode,
	SignInLink,
	Sitting,
	Submission,
	Upload,
	UploadStatus,
	Verdict,
} from '#app/server/generated/sqlite/client.ts'

/** The client of one transaction. SQLite's types are the project's: they have only what both databases can do. */
export type Tx = Prisma.TransactionClient

type Model = Uncapitalize<Prisma.ModelName>
type ReadingMethod =
	| 'findMany'
	| 'findFirst'
	| 'findFirstOrThrow'
	| 'findUnique'
	| 'findUniqueOrThrow'
	| 'count'
	| 'aggregate'
	| 'groupBy'
/** Committed rows only. A `Tx` may stand wherever a `ReadDb` is asked for. */
export type ReadDb = { readonly [Name in Model]: Pick<Tx[Name], ReadingMethod> } & Pick<Tx, '$queryRaw'>

export type Database = {
	readonly kind: 'sqlite' | 'postgres'
	readonly url: string
	readonly read: ReadDb
	/**
	 * Runs `act` in the only transaction open at that time, in any process; commits what it did when it returns and
	 * nothing when it throws. Refused at once inside another `write`; given up after 15 seconds.
	 */
	write<Result>(act: (tx: Tx) => Promise<Result>): Promise<Result>
	/** What SQLite says of the writer's live connection; null on PostgreSQL. */
	connectionPragmas(): Promise<SqlitePragmas | null>
	close(): Promise<void>
}

/** Opens a migrated database. Connections are made at the first query. */
export function openDatabase(url: string): Database {
	const kind = databaseKind(url)
	const { reader, writer } = kind === 'postgres' ? postgresClients(url) : sqliteClients(url)
	const enqueue = createWriteQueue()
	const write: Database['write'] = (act) =>
		enqueue((guard) =>
			writer.$transaction(
				async (tx) => {
					await lockJournalHead(tx)
					return guard(act(tx))
				},
				// The guard gives up first: it also ends an act that waits for something other than the database.
				{ timeout: WRITE_TIMEOUT_MS + 1_000, maxWait: WRITE_TIMEOUT_MS },
			),
		)
	return {
		kind,
		url,
		read: reader,
		write,
		connectionPragmas: async () => (kind === 'sqlite' ? write(askPragmas) : null),
		close: async () => {
			await reader.$disconnect()
			await writer.$disconnect()
		},
	}
}

/** The database of a URL: `postgres:` and `postgresql:`, else SQLite. */
export function databaseKind(url: string): Database['kind'] {
	return /^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite'
}

function sqliteClients(url: string) {
	const writer = new SqliteClient({ adapter: sqliteWriter(url) })
	const reader = new SqliteClient({ adapter: sqliteReader(url, () => writer.$connect()) })
	return { reader, writer }
}

function postgresClients(url: string) {
	// One cast, here: filters, inputs and rows of the two clients are the same types, the clients' own are not.
	const open = (options: { max: number; options?: string }) =>
		new PostgresClient({
			adapter: new PrismaPg({ connectionString: url, ...options }),
		}) as unknown as SqliteClient
	return {
		reader: open({ max: 10, options: '-c default_transaction_read_only=on' }),
		writer: open({ max: 1 }),
	}
}

/**
 * First statement of every transaction. The journal's head is one row that each of them takes: writers of other
 * processes (a command beside the server) wait here, before they have read anything that may change meanwhile.
 */
async function lockJournalHead(tx: Tx): Promise<void> {
	const locked = await tx.$executeRaw`UPDATE "JournalHead" SET "seq" = "seq" WHERE "id" = 1`
	if (locked !== 1) throw new Error('The journal has no head: this database was not migrated.')
}

function askPragmas(tx: Tx): Promise<SqlitePragmas> {
	return readPragmas(async (statement) => {
		const [row] = await tx.$queryRawUnsafe<Record<string, unknown>[]>(statement)
		return row && Object.values(row)[0]
	})
}

/** Kept on the global object: a reload in development and a second bundle must share one writer. */
const shared = globalThis as { tatwijDatabase?: Database | undefined }

/** The database of this process, opened from the environment at first use. */
export function database(): Database {
	return (shared.tatwijDatabase ??= openDatabase(env().DATABASE_URL))
}

/** Makes `instead` the database of this process (tests, commands); null forgets it. Closes nothing. */
export function useDatabase(instead: Database | null): void {
	shared.tatwijDatabase = instead ?? undefined
}

/** Whether a write failed because a row with the same unique values is there already, on either database. */
export function isUniqueViolation(error: unknown): boolean {
	return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
