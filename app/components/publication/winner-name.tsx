/** A cooperative's name in its own script, apart from the words around it. */
export function WinnerName({ name, lang }: { name: string; lang: 'ar' | 'fr' }) {
	return (
		<bdi lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
			{name}
		</bdi>
	)
}
