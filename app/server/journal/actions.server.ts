/**
 * Every act that the journal knows, in the order of the story. A name stays for good once it has been written: the
 * auditor reads it years later.
 */
export const ACTIONS = [
	'installation.started',
	'installation.clock-moved',

	'account.created',
	'account.changed',
	'account.revoked',
	'account.code-issued',
	'account.link-issued',
	'account.signed-in',
	'account.signed-out',
	'account.role-granted',
	'account.role-revoked',

	'edition.created',
	'edition.changed',
	'edition.signed',
	'edition.unsigned',
	'edition.frozen',
	'edition.corrected',

	'application.started',
	'application.joined-account',
	'application.section-saved',
	'application.consent-given',
	'application.consent-withdrawn',
	'application.received',
	'application.contested',
	'application.completed',
	'application.withdrawn',
	'application.reopened',
	'application.erased',
	'upload.received',
	'upload.refused',
	'upload.removed',

	'screening.checked',
	'screening.completion-asked',
	'screening.admissible',
	'screening.refusal-proposed',
	'screening.refusal-confirmed',
	'screening.refusal-rejected',
	'screening.contest-settled',

	'jury.invited',
	'jury.changed',
	'jury.left',
	'jury.roster-declared',
	'jury.conflict-declared',
	'jury.conflict-derived',
	'jury.recused',
	'jury.assignment-drawn',
	'jury.assigned',
	'jury.reassigned',
	'jury.assignment-opened',

	'scoresheet.saved',
	'scoresheet.submitted',
	'scoresheet.returned',
	'scoresheet.voided',

	'deliberation.opened',
	'deliberation.attendance-recorded',
	'deliberation.verdict-recorded',
	'deliberation.closed',
	'deliberation.minutes-made',

	'publication.prepared',
	'publication.approved',
	'publication.cancelled',
	'publication.letters-queued',
	'publication.corrected',
	'award.created',
	'award.revoked',
	'award.account-given',
	'award.account-changed',

	'message.sent-again',
	'message.read',
	'read.personal-data',
	'read.file',
	'read.export',
] as const

export type Action = (typeof ACTIONS)[number]
