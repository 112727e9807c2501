import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Button, ButtonLink } from './button.tsx'
import { Choices } from './choices.tsx'
import { Cloth } from './cloth.tsx'
import { Distribution } from './distribution.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { IconButton } from './icon-button.tsx'
import { Icon } from './icon.tsx'
import { RubricScale } from './rubric-scale.tsx'
import { TextAreaField } from './text-area-field.tsx'
import { TextField } from './text-field.tsx'
import { WeightedBand } from './weighted-band.tsx'

test('a field names its hint and its error, and says that it is wrong', () => {
	const html = renderToStaticMarkup(
		<TextField id="n" name="n" label="How many?" hint="About" error="Write a number" />,
	)
	expect(html).toContain('<label for="n">How many?</label>')
	expect(html).toContain('aria-describedby="n-hint n-error"')
	expect(html).toContain('aria-invalid="true"')
	expect(html).toContain('id="n-error"')
})

test('a field without hint or error describes nothing', () => {
	expect(renderToStaticMarkup(<TextField id="n" name="n" label="How many?" />)).toBe(
		'<div class="field"><label for="n">How many?</label><input type="text" name="n" id="n" class="input"/></div>',
	)
})

test('the counter of a long text is part of its description and never overflows', () => {
	const html = renderToStaticMarkup(
		<TextAreaField id="t" label="Tell" counter={{ words: '300 words', value: 300, max: 250 }} />,
	)
	expect(html).toContain('aria-describedby="t-count"')
	expect(html).toContain('<progress class="meter" value="250" max="250" aria-hidden="true">')
})

test('what a person typed stays text', () => {
	const html = renderToStaticMarkup(<TextField id="n" label="<b>" defaultValue={'"><script>'} />)
	expect(html).not.toContain('<script>')
	expect(html).not.toContain('<b>')
})

test('the error summary links to its fields; without errors there is none', () => {
	const html = renderToStaticMarkup(
		<ErrorSummary title="Two" errors={[{ field: 'n', text: 'One' }, { text: 'Two' }]} />,
	)
	expect(html).toContain('<a href="#n">One</a>')
	expect(html).toContain('<li>Two</li>')
	expect(html).toMatch(/^<div class="errsum" tabindex="-1" autofocus="" id="errors"><div role="alert">/)
	expect(renderToStaticMarkup(<ErrorSummary title="None" errors={[]} />)).toBe('')
})

test('an error summary reaches the first of the choices', () => {
	const html = renderToStaticMarkup(
		<Choices
			id="won"
			name="won"
			legend="Won?"
			value="yes"
			choices={[
				{ value: 'no', label: 'No' },
				{ value: 'yes', label: 'Yes' },
			]}
		/>,
	)
	expect(html).toContain('<input type="radio" id="won" name="won" value="no"/>')
	expect(html).toContain('<input type="radio" id="won-1" name="won" checked="" value="yes"/>')
})

test('keys and rows of a rubric are labels of the same six radios', () => {
	const levels = [0, 1, 2, 3, 4, 5].map((value) => ({ value, words: `words ${value}` }))
	const html = renderToStaticMarkup(
		<RubricScale id="c" name="c" legend="Criterion" levels={levels} value={0} keys />,
	)
	expect(html.match(/type="radio"/g)).toHaveLength(6)
	expect(html.match(/for="c-4"/g)).toHaveLength(2)
	expect(html).toContain('aria-label="0: words 0" checked="" value="0"')
})

test('an unscored rubric has no mark chosen', () => {
	const levels = [{ value: 0, words: 'nothing' }]
	expect(
		renderToStaticMarkup(<RubricScale id="c" name="c" legend="C" levels={levels} value={null} />),
	).not.toContain('checked')
})

test('cloth stays within its warp, and is silent unless it has a name', () => {
	expect(renderToStaticMarkup(<Cloth value={12} max={7} />)).toBe(
		'<progress class="cloth" value="7" max="7" aria-hidden="true"></progress>',
	)
	expect(renderToStaticMarkup(<Cloth value={-1} max={7} label="Done" size="5" />)).toBe(
		'<progress class="cloth cloth--5" value="0" max="7" aria-label="Done"></progress>',
	)
})

test('the weighted band places each weight after the ones before it', () => {
	const html = renderToStaticMarkup(
		<WeightedBand
			label="58 of 100"
			parts={[
				{ key: 'a', weight: 20, mark: 5 },
				{ key: 'b', weight: 25, mark: null },
				{ key: 'c', weight: 55, mark: 1 },
			]}
		/>,
	)
	expect([...html.matchAll(/<svg x="(\d+)%" width="(\d+)%"/g)].map((found) => [found[1], found[2]])).toEqual([
		['0', '20'],
		['20', '25'],
		['45', '55'],
	])
})

test('a distribution without any mark draws nothing tall', () => {
	const html = renderToStaticMarkup(<Distribution counts={[0, 0, 0, 0, 0, 0]} label="none yet" />)
	expect(html.match(/height="0"/g)).toHaveLength(6)
})

test('icons are silent and arrows follow the line of reading', () => {
	expect(renderToStaticMarkup(<Icon name="check" />)).toMatch(/^<svg class="i" .*aria-hidden="true"/)
	expect(renderToStaticMarkup(<Icon name="arrow-right" />)).toContain('class="i i--dir"')
	expect(renderToStaticMarkup(<IconButton icon="menu" label="Menu" />)).toContain('aria-label="Menu"')
})

test('a button sends its form unless told, a link goes somewhere', () => {
	expect(renderToStaticMarkup(<Button>Save</Button>)).toBe('<button type="submit" class="btn">Save</button>')
	expect(
		renderToStaticMarkup(
			<ButtonLink href="/x" look="quiet" size="sm">
				Go
			</ButtonLink>,
		),
	).toBe('<a href="/x" class="btn btn--quiet btn--sm">Go</a>')
})
