/**
 * Shows another document without leaving the page, so that words typed into its forms stay. Links that say `data-doc`
 * are the addresses that a browser without scripts follows.
 */
export function enhance(page: HTMLElement): void {
	page.addEventListener('click', (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-doc]')
		if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
		event.preventDefault()
		void show(page, link.href).catch(() => location.assign(link.href))
	})
}

async function show(page: HTMLElement, address: string): Promise<void> {
	const answer = await fetch(address, { credentials: 'same-origin' })
	if (!answer.ok) throw new Error(String(answer.status))
	const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html')
	const [old, next] = [page.querySelector('#doc'), fetched.querySelector('#doc')]
	if (!old || !next) throw new Error('no viewer')
	old.replaceWith(document.adoptNode(next))
	history.replaceState(history.state, '', address)
	const shown = next.querySelector('.docs [aria-current]')?.getAttribute('data-doc')
	for (const row of page.querySelectorAll('.rules > li')) {
		const own = row.querySelector('a[data-doc]')?.getAttribute('data-doc')
		row.classList.toggle('is-on', own !== undefined && own === shown)
	}
	next.scrollIntoView({ block: 'nearest' })
	next.querySelector<HTMLElement>('.docs [aria-current]')?.focus({ preventScroll: true })
}
