import { HANDICRAFT } from './handicraft.ts'
import { KITCHEN } from './kitchen.ts'
import { LAND } from './land.ts'
import { MORE } from './more.ts'
import type { Scenario } from './scenario.ts'
import { SERVICES } from './services.ts'
import { TOWN } from './town.ts'

export type { Scenario, Telling } from './scenario.ts'

export const SCENARIOS: readonly Scenario[] = [
	...HANDICRAFT,
	...LAND,
	...MORE,
	...KITCHEN,
	...SERVICES,
	...TOWN,
]
