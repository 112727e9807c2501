import type { MinutesText } from '#app/components/deliberation/minutes-text.ts'
import { MinutesAwards, MinutesDepartures } from '#app/components/deliberation/minutes-tables.tsx'
import { type Messages, words } from '#app/i18n/catalog.ts'
import { directionOf, languageTags } from '#app/i18n/direction.ts'

export type MinutesSheetProps = { ar: MinutesText; fr: MinutesText; hash: string }

type Say = Messages['document']
const SIDES = ['ar', 'fr'] as const

/** One record, Arabic and French of equal standing: part by part, side by side. */
export function MinutesSheet({ ar, fr, hash }: MinutesSheetProps) {
	const texts = { ar, fr }
	const both = (make: (text: MinutesText, say: Say) => React.ReactNode) => (
		<div className="bi">
			{SIDES.map((language) => (
				<div key={language} lang={languageTags[language]} dir={directionOf(language)}>
					{make(texts[language], words(language).document)}
				</div>
			))}
		</div>
	)
	return (
		// Arabic at the right and French at the left, whichever language the page around is in.
		<article className="a4p" dir="rtl">
			<header>
				<div className="band band--s" aria-hidden="true" />
				{both((text, say) => (
					<>
						<p className="eyebrow">{text.prize}</p>
						<h1>{say['minutes.title']}</h1>
					</>
				))}
			</header>
			{both((text, say) => (
				<SittingPart text={text} say={say} />
			))}
			{both((text, say) => (
				<RecusalsPart text={text} say={say} />
			))}
			{both((text, say) => (
				<RankingPart text={text} say={say} />
			))}
			<MinutesDepartures ar={ar} fr={fr} />
			{ar.remarks.map((_, place) => (
				<div className="bi" key={ar.remarks[place]?.title}>
					{SIDES.map((language) => (
						<RemarkPart key={language} language={language} remark={texts[language].remarks[place]} />
					))}
				</div>
			))}
			{both((text, say) => (
				<>
					<h2>{say['minutes.decision']}</h2>
					<p>{text.outcome ?? decisionText(text, say)}</p>
				</>
			))}
			<MinutesAwards ar={ar} fr={fr} />
			<Signatures />
			<MinutesFoot sha256={ar.ranking.sha256} hash={hash} isSample={ar.isSample} />
		</article>
	)
}

type PartProps = { text: MinutesText; say: Say }

function SittingPart({ text, say }: PartProps) {
	const present = text.members.filter((member) => member.isPresent).length
	const facts = { present, members: text.members.length, quorum: text.quorum }
	return (
		<>
			<h2>{say['minutes.sitting']}</h2>
			<p>
				{say['minutes.sittingFacts'](text.sitting)} {say['minutes.attendance'](facts)}{' '}
				{say[present >= text.quorum ? 'minutes.quorumReached' : 'minutes.quorumMissed']}
			</p>
			<ul className="bi__who">
				{text.members.map((member) => (
					<li key={member.name}>
						<bdi>{member.name}</bdi>
						{member.role ? ` · ${member.role}` : ''} · {say[member.isPresent ? 'present' : 'absent']}
					</li>
				))}
			</ul>
		</>
	)
}

function RecusalsPart({ text, say }: PartProps) {
	return (
		<>
			<h2>{say['minutes.recusals']}</h2>
			<p>{say[text.recusals.length > 0 ? 'minutes.recusalsNote' : 'minutes.noRecusal']}</p>
			<ul>
				{text.recusals.map(({ member, references }) => (
					<li key={member}>
						<bdi>{member}</bdi> · <bdi className="code">{references.join(' · ')}</bdi>
					</li>
				))}
			</ul>
		</>
	)
}

function RankingPart({ text, say }: PartProps) {
	const { applications, readings, method, rubricVersion, seats } = text.ranking
	return (
		<>
			<h2>{say['minutes.ranking']}</h2>
			<p>
				{say['minutes.applications']({ n: applications })} · {say['minutes.readings']({ n: readings })} ·{' '}
				{say[`minutes.method-${method}`]} · {say['minutes.rubric']({ version: rubricVersion })} ·{' '}
				{say['minutes.seats']({ n: seats })}
			</p>
		</>
	)
}

function RemarkPart({
	language,
	remark,
}: {
	language: 'ar' | 'fr'
	remark: MinutesText['remarks'][number] | undefined
}) {
	return (
		<div lang={languageTags[language]} dir={directionOf(language)}>
			<h2>{remark?.title}</h2>
			<ul>
				{remark?.lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
		</div>
	)
}

function decisionText(text: MinutesText, say: Say): string {
	const by = (basis: string) => text.awards.filter((award) => award.basis === basis).length
	const counts = { order: by('order'), region: by('region'), tie: by('tie'), vote: by('vote') }
	return `${say['minutes.awarded']({ n: text.awards.length })}. ${say['minutes.awardedBy'](counts)}`
}

function Signatures() {
	return (
		<section className="sgn">
			{(['chair', 'rapporteur', 'observer'] as const).map((role) => (
				<div key={role}>
					<b lang={languageTags.ar} dir="rtl">
						{words('ar').document[`signature.${role}`]}
					</b>
					<span lang={languageTags.fr} dir="ltr">
						{words('fr').document[`signature.${role}`]}
					</span>
					<i />
				</div>
			))}
		</section>
	)
}

function MinutesFoot({ sha256, hash, isSample }: { sha256: string; hash: string; isSample: boolean }) {
	const say = (key: 'minutes.hash') => SIDES.map((language) => words(language).deliberation[key]).join(' · ')
	const document = (key: 'fingerprint.ranking' | 'sample') =>
		SIDES.map((language) => words(language).document[key]).join(' · ')
	return (
		<footer>
			<p>
				{document('fingerprint.ranking')}
				<br />
				<bdi className="code code--long">{sha256}</bdi>
			</p>
			<p>
				{say('minutes.hash')}
				<br />
				<bdi className="code code--long">{hash}</bdi>
			</p>
			{isSample ? <p>{document('sample')}</p> : null}
		</footer>
	)
}
