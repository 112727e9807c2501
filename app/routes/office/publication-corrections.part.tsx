import { typedText, typedTexts, useFaultTexts } from '#app/components/form/faults.tsx'
import { useWords } from '#app/components/page/language.tsx'
import { CheckRow } from '#app/design-system/check-row.tsx'
import { FieldHelp } from '#app/design-system/field.tsx'
import { TextField } from '#app/design-system/text-field.tsx'
import type { FormReply } from '#app/web/forms.server.ts'
import type { PublicationPage } from '#app/web/publication-page.server.ts'

type CorrectionsProps = { page: PublicationPage; reply: FormReply | undefined }

/** Each public winner, folded: her texts as they are public, and a box that takes the award away. */
export function Corrections({ page, reply }: CorrectionsProps) {
	const { publication } = useWords()
	const faults = useFaultTexts(reply?.faults)
	const fault = faults.of('corrections')
	const chosen = typedTexts(reply?.typed, 'withdraw')
	return (
		<details className="fold" id="corrections" open={chosen.length > 0 || fault !== undefined}>
			<summary>{publication['withdraw']}</summary>
			<p className="small">{publication['withdraw-hint']}</p>
			<FieldHelp id="corrections" error={fault} />
			{page.correctable.map((winner) => (
				<WinnerCorrection
					key={winner.verifyCode}
					winner={winner}
					reply={reply}
					isChosen={chosen.includes(winner.verifyCode)}
				/>
			))}
		</details>
	)
}

type WinnerProps = {
	winner: PublicationPage['correctable'][number]
	reply: FormReply | undefined
	isChosen: boolean
}

function WinnerCorrection({ winner, reply, isChosen }: WinnerProps) {
	const { publication } = useWords()
	const { verifyCode, nameAr } = winner
	const typed = (name: string, otherwise: string) => (reply ? typedText(reply.typed, name) : otherwise)
	const field = (name: string, label: string, value: string, lang?: 'ar' | 'fr') => {
		const full = `${name}:${verifyCode}`
		return (
			<TextField
				id={full}
				name={full}
				label={label}
				lang={lang}
				dir={lang === 'ar' ? 'rtl' : lang === 'fr' ? 'ltr' : 'auto'}
				maxLength={200}
				defaultValue={typed(full, value)}
			/>
		)
	}
	const isReworded =
		typed(`name-ar:${verifyCode}`, nameAr) !== nameAr ||
		typed(`name-fr:${verifyCode}`, winner.nameFr) !== winner.nameFr ||
		typed(`project:${verifyCode}`, winner.projectTitle) !== winner.projectTitle
	return (
		<details className="pb__w" open={isChosen || isReworded}>
			<summary>
				<span>
					<bdi lang="ar">{nameAr}</bdi> · <bdi className="code">{verifyCode}</bdi>
				</span>
			</summary>
			<input type="hidden" name="winner" value={verifyCode} />
			{field('name-ar', publication['text-name-ar'], nameAr, 'ar')}
			{field('name-fr', publication['text-name-fr'], winner.nameFr, 'fr')}
			{field('project', publication['text-title'], winner.projectTitle)}
			<CheckRow
				name="withdraw"
				value={verifyCode}
				defaultChecked={isChosen}
				label={publication['withdraw-this']({ code: verifyCode })}
			/>
		</details>
	)
}
