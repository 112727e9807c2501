import type { CheckFacts } from '#app/domain/edition/check-definition.ts'
import type { EditTools } from '#app/domain/edition/part-form.ts'
import type { ValueTools } from '#app/domain/edition/part-values.ts'
import { REGIONS } from '#app/domain/cooperative/territory.ts'
import { fromMoroccan, moroccanDay, moroccanInput } from '#app/time/morocco.ts'

/** What the rules of an edition need to know of the country: its regions and its clock. */
export const editionTools: CheckFacts & EditTools & ValueTools = {
	regions: REGIONS.length,
	dayOf: moroccanDay,
	localOf: moroccanInput,
	instantOf: (local) => {
		try {
			return fromMoroccan(local).toISOString().replace('.000Z', 'Z')
		} catch (error) {
			if (error instanceof RangeError) return null
			throw error
		}
	},
}
