import { database, isUniqueViolation, type Database, type Installation } from '#app/server/db.server.ts'
import { accept, refuse, type Outcome } from '#app/domain/shared/outcome.ts'
import { record, type JournalActor } from '#app/server/journal/record.server.ts'
import { fromMoroccan } from '#app/time/morocco.ts'

const INSTALLATION = 1

/** Real time: sessions, codes, signed addresses. With the time room, the only place that reads the clock. */
export function realNow(): Date {
	return new Date()
}

/** The edition's calendar time at a real instant: moved by the offset in a rehearsal, real time otherwise. */
export function calendarNow(
	installation: Pick<Installation, 'rehearsal' | 'clockOffsetMs'>,
	real: Date,
): Date {
	return installation.rehearsal ? new Date(real.getTime() + Number(installation.clockOffsetMs)) : real
}

/** As `calendarNow`, for this process's database. The offset is read each time: a command may move it meanwhile. */
export async function calendarTime(real: Date, db: Database = database()): Promise<Date> {
	return calendarNow(await readInstallation(db), real)
}

/** Whether this database is a rehearsal. Throws on a database that was never started. */
export async function isRehearsal(db: Database = database()): Promise<boolean> {
	return (await readInstallation(db)).rehearsal
}

async function readInstallation(db: Database): Promise<Installation> {
	return db.read.installation.findUniqueOrThrow({ where: { id: INSTALLATION } })
}

/**
 * Writes down, on the first run only, what kind of installation this database is. Later runs keep the kind: a real
 * database never becomes a rehearsal. Returns what it is.
 */
export async function ensureInstallation(
	wanted: { rehearsal: boolean },
	db: Database = database(),
): Promise<Installation> {
	const known = await db.read.installation.findUnique({ where: { id: INSTALLATION } })
	if (known) return known
	try {
		return await db.write(async (tx) => {
			const createdAt = realNow()
			const made = await tx.installation.create({
				data: { id: INSTALLATION, rehearsal: wanted.rehearsal, createdAt },
			})
			await record(tx, {
				at: createdAt,
				actor: { kind: 'system', id: null },
				action: 'installation.started',
				objectType: 'installation',
				objectId: String(INSTALLATION),
				payload: { rehearsal: wanted.rehearsal },
			})
			return made
		})
	} catch (error) {
		if (!isUniqueViolation(error)) throw error
		return readInstallation(db)
	}
}

/**
 * Sets the calendar of a rehearsal to a Moroccan local time, `2027-02-05T16:29:00`; it goes on ticking from there, and
 * the journal says who moved it. Refused on a real database. Throws RangeError for what is not a local time.
 */
export async function setRehearsalClock(
	local: string,
	real: Date,
	db: Database = database(),
	actor: JournalActor = { kind: 'command', id: null },
): Promise<Outcome<{ calendar: Date }, 'clock.not-a-rehearsal'>> {
	const calendar = fromMoroccan(local)
	if (!(await readInstallation(db)).rehearsal) return refuse('clock.not-a-rehearsal')
	await db.write(async (tx) => {
		await tx.installation.update({
			where: { id: INSTALLATION, rehearsal: true },
			data: { clockOffsetMs: BigInt(calendar.getTime() - real.getTime()) },
		})
		await record(tx, {
			at: real,
			actor,
			action: 'installation.clock-moved',
			objectType: 'installation',
			objectId: String(INSTALLATION),
			payload: { calendar: calendar.toISOString() },
		})
	})
	return accept({ calendar })
}
