import { StatusTag, type ApplicantStatus } from '#app/components/application/status-tag.tsx'
import { StatusText } from '#app/components/application/status-text.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { inLanguage, type Localized } from '#app/domain/shared/localized.ts'
import { type DayParts, formatDateTime, type TimeParts, toMinute } from '#app/i18n/format.ts'

type Moment = DayParts & TimeParts
export type SentStateProps = {
	page: {
		id: string
		prize: Localized
		year: number
		status: ApplicantStatus
		closesAt: Moment
		isClosed: boolean
		outcome: {
			dueAt: { at: Moment; isOver: boolean } | null
			refusal: { reason: string; appealUntil: Moment } | null
			hasResult: boolean
		}
		news: { sent: boolean; kept: boolean }
	}
}

/** An application that was sent: where it is, in words meant for her, and what she may do. */
export function SentState({ page }: SentStateProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const prize = inLanguage(page.prize, language).text
	const status = page.outcome.hasResult ? 'answered' : page.status
	return (
		<>
			{page.news.sent ? (
				<Note tone="ok" role="status">
					{apply['completion.sent']}
				</Note>
			) : null}
			{page.news.kept ? (
				<Note tone="ok" role="status">
					{apply['keep.done']}
				</Note>
			) : null}
			<div>
				<p className="eyebrow">{apply['list.edition']({ prize, year: page.year })}</p>
				<h1>{page.status === 'withdrawn' ? apply['status.withdrawn'] : apply['tasks.sent-title']}</h1>
			</div>
			<Card labelledBy="state" className="stack stack--s">
				<h2 id="state" className="h-l">
					{apply['tasks.state']}
				</h2>
				<p>
					<StatusTag status={status} />
				</p>
				<p>
					<StatusText {...page} status={status} dueAt={page.outcome.dueAt} />
				</p>
				<Refusal page={page} />
			</Card>
			<NextSteps page={page} />
		</>
	)
}

function Refusal({ page }: SentStateProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const { refusal } = page.outcome
	if (!refusal) return null
	const until = formatDateTime(language, toMinute(refusal.appealUntil), { zone: false })
	return (
		<>
			<h3 className="label">{apply['tasks.reason']}</h3>
			<p className="kept-text">
				<bdi>{refusal.reason}</bdi>
			</p>
			<p>{apply['tasks.appeal']({ until })}</p>
		</>
	)
}

function NextSteps({ page }: SentStateProps) {
	const language = useLanguage()
	const { apply } = useWords()
	const to = useAddress()
	const address = (part: string) => to(`applications/${page.id}/${part}`)
	const { dueAt, hasResult } = page.outcome
	if (page.status === 'withdrawn') {
		return page.isClosed ? null : (
			<form method="post">
				<Button size="lg" icon="pencil" name="intent" value="reopen">
					{apply['tasks.reopen']}
				</Button>
			</form>
		)
	}
	const mayWithdraw = !page.isClosed && page.status !== 'inadmissible'
	return (
		<>
			<div className="row">
				{page.status === 'completion' && dueAt && !dueAt.isOver ? (
					<ButtonLink size="lg" href={address('completion')} iconAfter="arrow-right">
						{apply['tasks.complete']}
					</ButtonLink>
				) : null}
				{hasResult ? (
					<ButtonLink size="lg" href={address('result')} iconAfter="arrow-right">
						{apply['tasks.result']}
					</ButtonLink>
				) : null}
				<ButtonLink look="quiet" href={address('receipt')} icon="receipt">
					{apply['tasks.receipt']}
				</ButtonLink>
				<ButtonLink look="quiet" href={address('check')} icon="book-open">
					{apply['tasks.read']}
				</ButtonLink>
			</div>
			{mayWithdraw ? (
				<p className="small">
					{apply['tasks.withdraw-text']({
						closesAt: formatDateTime(language, toMinute(page.closesAt), { zone: false, year: false }),
					})}{' '}
					<a href={address('withdraw')}>{apply['tasks.withdraw']}</a>
				</p>
			) : null}
		</>
	)
}
