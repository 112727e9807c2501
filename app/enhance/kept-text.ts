/**
 * Text kept in this browser until the server has it. `localStorage` answers at once: what was typed before the
 * battery went is there. Secrets are never kept.
 */
export type Kept = {
	/** Revision of the page on which it was typed. */
	rev: string
	/** Milliseconds of this device's clock. */
	at: number
	values: Record<string, string>
}

export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** Boxes of a form whose text somebody typed or chose. */
export function boxesOf(form: HTMLFormElement): Box[] {
	return [...form.elements].filter(
		(element): element is Box =>
			(element instanceof HTMLInputElement && element.type !== 'hidden' && element.type !== 'file') ||
			element instanceof HTMLTextAreaElement ||
			element instanceof HTMLSelectElement,
	)
}

/** What stands in the boxes, secrets aside. */
export function valuesOf(form: HTMLFormElement): Record<string, string> {
	const values: Record<string, string> = {}
	for (const box of boxesOf(form)) {
		if (box.name === '' || box.dataset['secret'] !== undefined) continue
		if (isTickable(box)) {
			if (box.checked) values[box.name] = box.value
			else values[box.name] ??= ''
		} else values[box.name] = box.value
	}
	return values
}

/** Puts texts into their boxes, and lets other scripts know. */
export function putBack(form: HTMLFormElement, values: Readonly<Record<string, string>>): void {
	for (const box of boxesOf(form)) {
		const value = values[box.name]
		if (value === undefined || box.dataset['secret'] !== undefined) continue
		if (isTickable(box)) box.checked = box.value === value
		else if (box.value !== value) box.value = value
		box.dispatchEvent(new Event('input', { bubbles: true }))
	}
}

/** Has somebody typed or chosen here since the page was served? */
export function isTouched(form: HTMLFormElement): boolean {
	return boxesOf(form).some((box) => {
		if (isTickable(box)) return box.checked !== box.defaultChecked
		if (box instanceof HTMLSelectElement) return isChosenAnew(box)
		return box.value !== box.defaultValue
	})
}

/** Without a served choice the first one stands. */
function isChosenAnew(box: HTMLSelectElement): boolean {
	const served = [...box.options].findIndex((option) => option.defaultSelected)
	return box.selectedIndex !== Math.max(served, 0)
}

function isTickable(box: Box): box is HTMLInputElement {
	return box instanceof HTMLInputElement && (box.type === 'checkbox' || box.type === 'radio')
}

export function isSame(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
	const names = new Set([...Object.keys(a), ...Object.keys(b)])
	return [...names].every((name) => (a[name] ?? '').trim() === (b[name] ?? '').trim())
}

const PREFIX = 'tatwij:'

export function keep(key: string, kept: Kept): void {
	try {
		localStorage.setItem(PREFIX + key, JSON.stringify(kept))
	} catch {
		// Private mode, or no room: the text is still in the page.
	}
}

export function findKept(key: string): Kept | null {
	try {
		const text = localStorage.getItem(PREFIX + key)
		const kept = text ? (JSON.parse(text) as Kept) : null
		return kept && typeof kept.values === 'object' && typeof kept.at === 'number' ? kept : null
	} catch {
		return null
	}
}

export function forget(key: string): void {
	try {
		localStorage.removeItem(PREFIX + key)
	} catch {
		// Nothing was kept there.
	}
}

/** `14:32` by this device's own clock: it says when somebody typed, never a deadline. */
export function clockTime(at: number): string {
	const date = new Date(at)
	return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
