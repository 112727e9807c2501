const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Own phone: 30 days. A phone used by several people: 30 minutes. People who decide: 12 hours. */
export const SESSION_LIFE = { own: 30 * DAY, shared: 30 * MINUTE, staff: 12 * 60 * MINUTE } as const
/** A one-time link of an operator or an invitation. */
export const LINK_LIFE = { operator: 60 * MINUTE, invitation: 7 * DAY } as const
