/** Of the provinces, shows those of the region that is chosen in the same form; all of them while none is. */
export function enhance(element: HTMLElement): void {
	const provinces = element as HTMLSelectElement
	const regions = provinces.form?.querySelector<HTMLSelectElement>('select[data-part="region"]')
	if (!regions) return
	const groups = [...provinces.querySelectorAll('optgroup')]
	const show = () => {
		const region = regions.value
		const chosen = provinces.selectedOptions[0]?.parentElement
		for (const group of groups) {
			const isOther = region !== '' && group.dataset['region'] !== region
			group.hidden = isOther
			group.disabled = isOther
			if (isOther && group === chosen) provinces.value = ''
		}
	}
	regions.addEventListener('change', show)
	show()
}
