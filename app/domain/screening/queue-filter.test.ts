import { expect, test } from 'vitest'
import { readQueueFilter, WHOLE_QUEUE, writeQueueFilter } from '#app/domain/screening/queue-filter.ts'

const read = (query: string) => {
	const params = new URLSearchParams(query)
	return readQueueFilter((name) => params.get(name))
}

test('an address holds the whole filter, there and back', () => {
	const filter = {
		status: 'completion',
		region: '09',
		sector: 'argan',
		mark: 'overdue',
		q: 'زهر اللوز',
		sort: '-name',
		page: 3,
	} as const
	expect(read(writeQueueFilter(filter, { page: 3 }))).toEqual(filter)
	expect(writeQueueFilter(WHOLE_QUEUE)).toBe('')
	expect(writeQueueFilter(filter, { q: '', mark: null })).toBe(
		'status=completion&region=09&sector=argan&sort=-name',
	)
})

test('what an address cannot mean is left out', () => {
	expect(read('status=draft&region=9&sector=__proto__&mark=mine&sort=score&page=0&q=%20%20')).toEqual(
		WHOLE_QUEUE,
	)
	expect(read('page=x').page).toBe(1)
	expect(read(`q=${'a'.repeat(300)}`).q).toHaveLength(100)
})
