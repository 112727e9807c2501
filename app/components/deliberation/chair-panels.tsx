import { useFaultTexts } from '#app/components/form/faults.tsx'
import type { Reply } from '#app/components/deliberation/decide-form.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { Icon } from '#app/design-system/icon.tsx'
import { formatList } from '#app/i18n/format.ts'

export type Member = { code: string; isChair: boolean; present: boolean }

/** Who is present: the chair ticks, the others read. */
export function AttendancePanel({
	members,
	rev,
	editable,
	reply,
}: {
	members: readonly Member[]
	rev: string
	editable: boolean
	reply: Reply
}) {
	const say = useWords().deliberation
	const language = useLanguage()
	const faults = useFaultTexts(reply?.faults)
	const listed = (some: readonly Member[]) =>
		some.length === 0
			? '—'
			: formatList(
					language,
					some.map(({ code, isChair }) => (isChair ? `${code} (${say['attendance.chair']})` : code)),
				)
	return (
		<Card pad={false} className="dec" labelledBy="attendance-title" id="presence">
			<h2 id="attendance-title">{say['attendance']}</h2>
			{editable ? (
				<form id="attendance" method="post" className="dec__f">
					<input type="hidden" name="intent" value="attendance" />
					<input type="hidden" name="rev" value={rev} />
					<p className="small">{say['attendance.lead']}</p>
					{faults.of('present') ? <p className="err">{faults.of('present')}</p> : null}
					<div id="present" className="dec__m">
						{members.map((member) => (
							<CheckRow
								key={member.code}
								name="present"
								value={member.code}
								defaultChecked={reply ? typedAmong(reply, member.code) : member.present}
								label={<MemberName member={member} />}
							/>
						))}
					</div>
					<Button look="quiet" block>
						{say['attendance.act']}
					</Button>
				</form>
			) : (
				<dl className="dec__d">
					<dt>{say['attendance.present']}</dt>
					<dd>{listed(members.filter((member) => member.present))}</dd>
					<dt>{say['attendance.absent']}</dt>
					<dd>{listed(members.filter((member) => !member.present))}</dd>
				</dl>
			)}
		</Card>
	)
}

function typedAmong(reply: NonNullable<Reply>, code: string): boolean {
	const present = reply.typed['present'] ?? []
	return (typeof present === 'string' ? [present] : present).includes(code)
}

function MemberName({ member }: { member: Member }) {
	const say = useWords().deliberation
	return (
		<span>
			<bdi className="code" aria-label={say['juror']({ code: member.code })}>
				{member.code}
			</bdi>
			{member.isChair ? ` · ${say['attendance.chair']}` : null}
		</span>
	)
}

/** What the chair may do with the whole sitting. */
export function ChairActs({ page, unconfirmed }: { page: string; unconfirmed: number }) {
	const say = useWords().deliberation
	const to = useAddress()
	return (
		<div className="de__a">
			{unconfirmed > 0 ? (
				<ButtonLink look="quiet" icon="check" href={to(`${page}?view=confirm`)}>
					{say['confirm.link']({ n: unconfirmed })}
				</ButtonLink>
			) : (
				<p className="row small">
					<Icon name="check" />
					{say['confirm.none']}
				</p>
			)}
			<ButtonLink icon="gavel" href={to(`${page}?view=close`)}>
				{say['close.link']}
			</ButtonLink>
			<ButtonLink look="ghost" href={to(`${page}?view=adjourn`)}>
				{say['adjourn.link']}
			</ButtonLink>
		</div>
	)
}
