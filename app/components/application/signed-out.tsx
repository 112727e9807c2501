import { useAddress, useWords } from '#app/components/page/language.tsx'
import { ApplyPage } from '#app/components/page/apply-page.tsx'
import { Button, ButtonLink } from '#app/design-system/button.tsx'

export type SignedOutProps = {
	/** Everything that was typed. */
	typed: Readonly<Record<string, string | readonly string[]>>
	/** Address of the page, with its language. */
	path: string
}

/** Not what somebody wrote, but what the page added to it. */
const OWN = new Set(['intent', 'rev', 'next', 'lines', 'budget', 'section'])

/**
 * The session ended while somebody wrote. Her text is here: she signs in beside, and sends it again from here. It
 * works without any script.
 */
export function SignedOut({ typed, path }: SignedOutProps) {
	const { apply } = useWords()
	const to = useAddress()
	const all = Object.entries(typed).flatMap(([name, value]) =>
		(typeof value === 'string' ? [value] : value).map((text) => ({ name, text })),
	)
	const texts = all.filter(({ name, text }) => !OWN.has(name) && text.trim() !== '')
	const next = encodeURIComponent(path.split('?')[0] ?? '')
	return (
		<ApplyPage back="applications" title={apply['signed-out.title']}>
			<main id="main" className="wrap sect">
				<div className="sect__main">
					<section className="sheet stack" aria-labelledby="signed-out">
						<h1 id="signed-out">{apply['signed-out.title']}</h1>
						<p>{apply['signed-out.text']}</p>
						<p>
							<ButtonLink
								block
								href={to(`sign-in?next=${next}`)}
								target="_blank"
								rel="noopener"
								iconAfter="external-link"
							>
								{apply['signed-out.enter']}
							</ButtonLink>
						</p>
						<form method="post" action={path}>
							{all.map(({ name, text }, index) => (
								// oxlint-disable-next-line react/no-array-index-key -- a name may come several times
								<input key={index} type="hidden" name={name} value={text} />
							))}
							<Button look="quiet" block>
								{apply['signed-out.save']}
							</Button>
						</form>
					</section>
					{texts.length > 0 ? (
						<section aria-labelledby="signed-out-texts">
							<h2 id="signed-out-texts">{apply['signed-out.texts']}</h2>
							{texts.map(({ name, text }) => (
								<p key={name} className="kept-text">
									<bdi>{text}</bdi>
								</p>
							))}
						</section>
					) : null}
				</div>
			</main>
		</ApplyPage>
	)
}
