import { index, prefix, route, type RouteConfig } from '@remix-run/route-config'

/** Every address of the portal, in the order of the story. Language first: `/ar`, `/fr`, `/zgh`, `/en`. */
export default [
	index('routes/public/choose-language.ts'),

	route(':lang', 'routes/language-layout.tsx', [
		// The public reads.
		index('routes/public/home.tsx'),
		route('prizes/:prize', 'routes/public/prize.tsx'),
		route('privacy', 'routes/public/privacy.tsx'),
		route('winners', 'routes/public/winners-index.tsx'),
		route('winners/:edition', 'routes/public/winners.tsx'),
		route('winners/:edition/:award', 'routes/public/winner.tsx'),
		route('verify', 'routes/public/verify.tsx'),
		route('design-system', 'routes/public/design-system.tsx'),

		// Anyone signs in.
		route('sign-in', 'routes/account/sign-in.tsx'),
		route('sign-in/code', 'routes/account/sign-in-code.tsx'),
		route('sign-in/link/:token', 'routes/account/sign-in-link.tsx'),
		route('sign-out', 'routes/account/sign-out.ts'),
		route('account', 'routes/account/account.tsx'),
		route('theme', 'routes/account/theme.ts'),

		// A cooperative applies.
		...prefix('applications', [
			index('routes/applicant/applications.tsx'),
			route('start/:edition', 'routes/applicant/start.tsx'),
			route(':application', 'routes/applicant/tasks.tsx'),
			route(':application/sections/:section', 'routes/applicant/section.tsx'),
			route(':application/sections/:section/save', 'routes/applicant/save-section.ts'),
			route(':application/keep', 'routes/applicant/keep.tsx'),
			route(':application/check', 'routes/applicant/check-answers.tsx'),
			route(':application/receipt', 'routes/applicant/receipt.tsx'),
			route(':application/withdraw', 'routes/applicant/withdraw.tsx'),
			route(':application/completion', 'routes/applicant/completion.tsx'),
			route(':application/result', 'routes/applicant/result.tsx'),
		]),

		// The secretariat works: one edition at a time.
		...prefix('office', [
			index('routes/office/board.tsx'),
			route('desk', 'routes/office/desk.tsx'),
			route('people', 'routes/office/people.tsx'),
			route('outbox', 'routes/office/outbox.tsx'),
			route('journal', 'routes/office/journal.tsx'),
			route('settings', 'routes/office/settings.tsx'),
			...prefix(':edition', [
				route('edition', 'routes/office/edition.tsx'),
				route('edition/:part', 'routes/office/edition-part.tsx'),
				route('opening', 'routes/office/opening.tsx'),
				route('applications', 'routes/office/queue.tsx'),
				route('applications/:application', 'routes/office/screening.tsx'),
				route('confirmations', 'routes/office/confirmations.tsx'),
				route('jury', 'routes/office/jury.tsx'),
				route('assignment', 'routes/office/assignment.tsx'),
				route('deliberation', 'routes/office/deliberation.tsx'),
				route('minutes/:sitting', 'routes/office/minutes.tsx'),
				route('publication', 'routes/office/publication.tsx'),
			]),
		]),

		// The jury reads, scores, and decides.
		...prefix('jury', [
			index('routes/jury/pile.tsx'),
			route('guide/:edition', 'routes/jury/guide.tsx'),
			route('roster/:edition', 'routes/jury/roster.tsx'),
			route('readings/:assignment', 'routes/jury/reading.tsx'),
			route('readings/:assignment/save', 'routes/jury/save-sheet.ts'),
			route('readings/:assignment/recuse', 'routes/jury/recuse.tsx'),
			route('deliberation/:edition', 'routes/jury/deliberation.tsx'),
		]),

		// What no address above names.
		route('*', 'routes/public/not-found.tsx'),
	]),

	// No page: documents, files and uploads.
	route('files/:upload', 'routes/resources/file.ts'),
	route('documents/receipt/:application/:lang', 'routes/resources/receipt-pdf.ts'),
	route('documents/minutes/:minutes/:lang', 'routes/resources/minutes-pdf.ts'),
	route('documents/certificate/:edition/:award', 'routes/resources/certificate-pdf.ts'),
	route('api/uploadthing', 'routes/resources/uploadthing.ts'),
	route('ut/*', 'routes/resources/ingest.ts'),
	route('*', 'routes/public/nowhere.ts'),
] satisfies RouteConfig
