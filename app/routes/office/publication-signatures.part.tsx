import { GivenSignature } from '#app/components/edition-editor/signature-pair.tsx'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import { Card } from '#app/design-system/card.tsx'
import { Note } from '#app/design-system/note.tsx'
import { TwoSignatures } from '#app/design-system/two-signatures.tsx'
import { formatDateTime } from '#app/i18n/format.ts'
import type { FormReply } from '#app/web/forms.server.ts'
import type { PublicationPage, SignatureView, VersionView } from '#app/web/publication-page.server.ts'
import { ApproveForm } from './publication-approve.part.tsx'
import { PrepareForm } from './publication-prepare.part.tsx'

export type SignaturesProps = { page: PublicationPage; reply: FormReply | undefined }

/** Who has signed, and what is asked of the reader now. */
export function PublicationSignatures({ page, reply }: SignaturesProps) {
	const { publication } = useWords()
	const { waiting, current } = page
	return (
		<Card as="aside" labelledBy="sign" className="pb__s">
			<h2 id="sign">{publication['sign']}</h2>
			{current ? <PublicNow page={page} version={current} /> : null}
			{waiting ? <Signed version={waiting} /> : null}
			{waiting?.isLate ? <Note tone="warn">{publication['minute-gone']}</Note> : null}
			{waiting?.asksReader ? (
				<ApproveForm version={waiting} reply={reply} />
			) : waiting?.state === 'waiting' && !waiting.isLate ? (
				<Note tone="plain">{publication['waits-for-other']}</Note>
			) : null}
			{waiting ? null : <PrepareForm page={page} reply={reply} />}
		</Card>
	)
}

function Signed({ version }: { version: VersionView }) {
	const language = useLanguage()
	const { publication } = useWords()
	const moment = formatDateTime(language, version.publishAt)
	return (
		<>
			<TwoSignatures
				first={{
					title: publication['sign-first'],
					text: <Given signature={version.prepared} />,
					given: true,
				}}
				second={{
					title: publication['sign-second'],
					text: version.approved ? <Given signature={version.approved} /> : publication['sign-none'],
					given: version.approved !== null,
				}}
			/>
			{version.approved ? (
				<Note tone="ok" icon="calendar-check">
					<b>{publication['approved']}.</b> {publication['approved-text']({ moment })}
				</Note>
			) : null}
			<p className="small muted">
				{publication['hash']} <bdi className="code">{version.hash.slice(0, 16)}…</bdi>
			</p>
		</>
	)
}

function Given({ signature: { by, at, role } }: { signature: SignatureView }) {
	const language = useLanguage()
	const moment = (minute: SignatureView['at']) => formatDateTime(language, minute, { zone: false })
	return (
		<GivenSignature signature={{ by, at: moment(at), role: role && { by: role.by, at: moment(role.at) } }} />
	)
}

function PublicNow({ page, version }: { page: PublicationPage; version: VersionView }) {
	const language = useLanguage()
	const { publication } = useWords()
	const to = useAddress()
	return (
		<>
			<Note tone="ok">
				{publication['public']({
					version: version.version,
					moment: formatDateTime(language, version.publishAt),
				})}
			</Note>
			<ButtonLink look="quiet" size="sm" iconAfter="arrow-right" href={to(`winners/${page.edition.id}`)}>
				{publication['public-see']}
			</ButtonLink>
		</>
	)
}
