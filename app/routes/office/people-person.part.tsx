import { typedText, useFaultTexts } from '#app/components/form/faults.tsx'
import { useAddress, useWords } from '#app/components/page/language.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import { formatPhone } from '#app/domain/people/contact.ts'
import { isOtherManager } from '#app/domain/people/staff.ts'
import { isStaffRole } from '#app/domain/people/staff.ts'
import type { PeoplePage } from '#app/web/people-page.server.ts'
import { LanguageField, RoleFields, type Reply } from './people-invite.part.tsx'
import { useRoleLine } from './people-roles.part.tsx'

export type ShownPerson = NonNullable<PeoplePage['person']>
type Parts = { person: ShownPerson; page: PeoplePage; reply: Reply }

/** One person of the secretariat: name and contact, roles, how she signs in. */
export function PersonFile({ person, page, reply }: Parts) {
	const { people } = useWords()
	const to = useAddress()
	return (
		<>
			<div className="dk__h">
				<div>
					<p className="eyebrow">{people['person']}</p>
					<h1>
						<bdi>{person.displayName ?? people['no-name']}</bdi>
					</h1>
				</div>
				<ButtonLink look="quiet" size="sm" href={to('office/people')}>
					{people['back']}
				</ButtonLink>
			</div>
			{person.closed ? <Note tone="warn">{people['person-closed']}</Note> : null}
			<div className="of__two">
				<PersonDetails person={person} page={page} reply={reply} />
				<div className="of__two-side">
					<PersonRoles person={person} page={page} />
				</div>
			</div>
			{person.closed ? null : <PersonAccess person={person} page={page} reply={reply} />}
			<p className="small">{people['person-read']}</p>
		</>
	)
}

function PersonDetails({ person, page, reply }: Parts) {
	const { people } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const value = typedOr(reply)
	return (
		<form id="person-form" method="post" className="card card--pad">
			<h2>{people['details']}</h2>
			<input type="hidden" name="intent" value="change" />
			<input type="hidden" name="person" value={person.accountId} />
			<TextField
				id="name"
				name="name"
				label={people['name']}
				hint={people['name-hint']}
				maxLength={80}
				dir="auto"
				disabled={person.closed}
				defaultValue={value('name', person.displayName ?? '')}
			/>
			{isOtherManager(person, { accountId: page.ownId }) ? (
				<ContactOfManager person={person} fault={faults.of('email')} />
			) : (
				<ContactFields person={person} reply={reply} />
			)}
			<LanguageField value={value('language', person.language)} />
			{person.closed ? null : (
				<div className="of__acts">
					<Button name="intent" value="change">
						{people['save']}
					</Button>
				</div>
			)}
		</form>
	)
}

function ContactFields({ person, reply }: { person: ShownPerson; reply: Reply }) {
	const { people } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const value = typedOr(reply)
	return (
		<>
			<TextField
				id="email"
				name="email"
				label={people['email']}
				hint={people['contact-hint']}
				error={faults.of('email')}
				dir="ltr"
				disabled={person.closed}
				defaultValue={value('email', person.email ?? '')}
			/>
			<TextField
				id="phone"
				name="phone"
				label={people['phone']}
				error={faults.of('phone')}
				dir="ltr"
				inputMode="tel"
				disabled={person.closed}
				defaultValue={value('phone', person.phone ? formatPhone(person.phone) : '')}
			/>
		</>
	)
}

/** What was typed when the form was refused, else what is kept. */
function typedOr(reply: Reply) {
	return (name: string, kept: string) =>
		reply?.typed['email'] === undefined ? kept : typedText(reply.typed, name)
}

/** Read, not changed: her codes arrive there, and with them she signs. */
function ContactOfManager({ person, fault }: { person: ShownPerson; fault: string | undefined }) {
	const { people } = useWords()
	const phone = person.phone ? formatPhone(person.phone) : ''
	return (
		<div className="field" id="email">
			<input type="hidden" name="email" value={person.email ?? ''} />
			<input type="hidden" name="phone" value={phone} />
			<b>{people['contact']}</b>
			{[person.email, phone].map((one) =>
				one ? (
					<p key={one}>
						<bdi className="code" dir="ltr">
							{one}
						</bdi>
					</p>
				) : null,
			)}
			<FieldHelp id="email" hint={people['contact-own']} error={fault} />
		</div>
	)
}

function PersonRoles({ person, page }: { person: ShownPerson; page: PeoplePage }) {
	const { people } = useWords()
	const to = useAddress()
	const line = useRoleLine(page.choices)
	return (
		<Card labelledBy="roles">
			<h2 id="roles">{people['roles']}</h2>
			{person.roles.length === 0 ? <p>{people['roles-none']}</p> : null}
			<ul className="of__held">
				{person.roles.map((role) => (
					<li key={role.grantId}>
						<span>{line(role)}</span>
						{isStaffRole(role.role) ? (
							<ButtonLink
								look="quiet"
								size="sm"
								href={to(`office/people?person=${person.accountId}&take=${role.grantId}`)}
								aria-label={`${people['role-take']}: ${line(role)}`}
							>
								{people['role-take']}
							</ButtonLink>
						) : (
							<span className="small">
								{people['on-jury']}
								{role.editionId ? (
									<a href={to(`office/${role.editionId}/jury`)}> {people['to-jury']}</a>
								) : null}
							</span>
						)}
					</li>
				))}
			</ul>
		</Card>
	)
}

/** How she signs in, another role, and the end of the account. */
function PersonAccess({ person, page, reply }: Parts) {
	const { people } = useWords()
	const to = useAddress()
	const contact = person.email ?? person.phone ?? ''
	const onlyJury = person.roles.some(({ role }) => !isStaffRole(role))
	return (
		<div className="of__two">
			<form method="post" className="card card--pad">
				<h2>{people['role-add']}</h2>
				<input type="hidden" name="contact" value={contact} />
				<input type="hidden" name="language" value={person.language} />
				<RoleFields choices={page.choices} reply={reply?.typed['role'] === undefined ? undefined : reply} />
				<div className="of__acts">
					<Button look="quiet" name="intent" value="invite" icon="send">
						{people['invite-send']}
					</Button>
				</div>
			</form>
			<Card labelledBy="access">
				<h2 id="access">{people['sign-in']}</h2>
				<p>{people['signed-in']({ n: person.liveSessions })}</p>
				{person.lastSignInAt ? <p>{people['last-signed-in']({ at: person.lastSignInAt })}</p> : null}
				{person.invitedUntil ? <p>{people['invited-until']({ until: person.invitedUntil })}</p> : null}
				<form method="post">
					<input type="hidden" name="person" value={person.accountId} />
					<Button look="quiet" size="sm" name="intent" value="invite-again" icon="send">
						{people['invite-again']}
					</Button>
				</form>
				{onlyJury ? null : (
					<>
						<p className="small">{people['close-text']}</p>
						<ButtonLink
							look="quiet"
							size="sm"
							icon="user-x"
							href={to(`office/people?person=${person.accountId}&close`)}
						>
							{people['close']}
						</ButtonLink>
					</>
				)}
			</Card>
		</div>
	)
}
