/**
 * Pages are not hydrated (docs/decisions/002). An element that says `data-enhance="name …"` gets its scripts;
 * without them every page still works.
 */
type Enhance = (element: HTMLElement) => void

const scripts: Record<string, () => Promise<{ enhance: Enhance }>> = {
	autosave: () => import('./enhance/autosave.ts'),
	counter: () => import('./enhance/counter.ts'),
	'keep-typed': () => import('./enhance/keep-typed.ts'),
	provinces: () => import('./enhance/provinces.ts'),
	eligibility: () => import('./enhance/eligibility.ts'),
	scoresheet: () => import('./enhance/scoresheet.ts'),
	upload: () => import('./enhance/upload.ts'),
	viewer: () => import('./enhance/viewer.ts'),
}

for (const element of document.querySelectorAll<HTMLElement>('[data-enhance]'))
	for (const name of (element.dataset['enhance'] ?? '').split(/\s+/)) void bring(element, name)

/** The element says in `data-enhanced` what has come. When the network drops first, the script comes with the network. */
async function bring(element: HTMLElement, name: string): Promise<void> {
	const script = await scripts[name]?.().catch(() => null)
	if (script === null) return addEventListener('online', () => void bring(element, name), { once: true })
	script?.enhance(element)
	element.dataset['enhanced'] = `${element.dataset['enhanced'] ?? ''} ${name}`.trim()
}
