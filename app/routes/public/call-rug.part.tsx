import { clockWords } from '#app/components/edition/clock-words.ts'
import { useAddress, useLanguage, useWords } from '#app/components/page/language.tsx'
import { ButtonLink } from '#app/design-system/button.tsx'
import type { IconName } from '#app/design-system/icons.ts'
import { Rug } from '#app/design-system/rug.tsx'
import { Tag } from '#app/design-system/tag.tsx'
import type { Messages } from '#app/i18n/catalog.ts'
import type { Language } from '#app/i18n/direction.ts'
import { formatDateTime, formatDay } from '#app/i18n/format.ts'
import type { CallFacts } from '#app/web/describe-call.server.ts'

const TAG_ICONS: Readonly<Record<CallFacts['phase'], IconName>> = {
	preparing: 'hourglass',
	upcoming: 'calendar',
	open: 'circle-dot',
	screening: 'lock',
	judging: 'book-open',
	deciding: 'scale',
	awaiting: 'hourglass',
	published: 'award',
}

/** One of the two calls of the home page, whatever its edition is doing. */
export function CallRug({ call }: { call: CallFacts }) {
	const language = useLanguage()
	const { home } = useWords()
	return (
		<Rug
			dyes={call.prizeKey}
			tag={
				<Tag tone="onrug" icon={TAG_ICONS[call.phase]}>
					{tagText(call, home, language)}
				</Tag>
			}
			title={call.name}
			text={call.purpose}
			clock={clockOf(call, home)}
			date={dateText(call, home, language)}
			actions={<RugActions call={call} />}
		/>
	)
}

function tagText({ phase, dates }: CallFacts, home: Messages['home'], language: Language): string {
	if (phase !== 'upcoming') return home[`tag-${phase}`]
	if (!dates) return home['tag-preparing']
	const { weekday: _, ...day } = dates.opens
	return home['tag-upcoming']({ day: formatDay(language, day, { year: false }) })
}

function clockOf({ left, phase }: CallFacts, home: Messages['home']) {
	if (!left) return undefined
	const { figure, unit } = clockWords(home, left)
	return {
		figure,
		unit: (
			<>
				{unit}
				{unit ? <br /> : null}
				{phase === 'open' ? home['before-closing'] : home['before-opening']}
			</>
		),
	}
}

function dateText(call: CallFacts, home: Messages['home'], language: Language): string {
	const { phase, dates, published, year } = call
	if (phase === 'published' && published && year)
		return home['date-published']({
			n: published.winners,
			year,
			moment: formatDateTime(language, published.at),
		})
	if (!dates || phase === 'preparing' || phase === 'published') return home['date-preparing']
	const expected = formatDay(language, dates.expected)
	switch (phase) {
		case 'upcoming':
			return home['date-upcoming']({
				from: formatDateTime(language, dates.opens, { year: false, zone: false }),
				to: formatDateTime(language, dates.closes),
			})
		case 'open':
			return home['date-open']({ moment: formatDateTime(language, dates.closes) })
		case 'screening':
			return home['date-screening']({ closed: formatDateTime(language, dates.closes), published: expected })
		case 'judging':
			return home['date-judging']({ until: formatDay(language, dates.judged), published: expected })
		case 'deciding':
			return home['date-deciding']({ published: expected })
		case 'awaiting':
			return home['date-awaiting']
	}
}

function RugActions({ call }: { call: CallFacts }) {
	const { home } = useWords()
	const to = useAddress()
	const { phase, editionId, prizeId } = call
	const rules = `prizes/${prizeId}`
	const main = {
		preparing: { href: to(rules), text: home['act-prize'] },
		upcoming: { href: to(`${rules}#who`), text: home['act-who'] },
		open: { href: to(`applications/start/${editionId}`), text: home['act-start'] },
		screening: { href: to('applications'), text: home['act-follow'] },
		judging: { href: to('applications'), text: home['act-follow'] },
		deciding: { href: to('applications'), text: home['act-follow'] },
		awaiting: { href: to('applications'), text: home['act-follow'] },
		published: { href: to(`winners/${editionId}`), text: home['act-winners'] },
	}[phase]
	return (
		<>
			<ButtonLink look="wool" size="lg" iconAfter="arrow-right" href={main.href}>
				{main.text}
			</ButtonLink>
			{phase === 'preparing' ? null : (
				<ButtonLink look="line" href={to(phase === 'open' ? `${rules}#who` : rules)}>
					{phase === 'open' ? home['act-who'] : home['act-rules']}
				</ButtonLink>
			)}
		</>
	)
}
