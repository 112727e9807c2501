import type { LoaderFunctionArgs } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { useLanguage, useWords } from '#app/components/page/language.tsx'
import { pageLanguage } from '#app/i18n/direction.ts'
import { enter } from '#app/web/visit.server.ts'

/** Only the four languages are addresses; texts that are not written in Tamazight yet say so and stand in Arabic. */
export async function loader(args: LoaderFunctionArgs) {
	await enter(args)
	return null
}

export default function LanguageLayout() {
	const { content, draftNotice } = pageLanguage(useLanguage())
	const { common } = useWords()
	if (!content) return <Outlet />
	return (
		<div lang={content.lang} dir={content.dir}>
			{draftNotice ? <p className="specimen">{common['draft.text']}</p> : null}
			<Outlet />
		</div>
	)
}
