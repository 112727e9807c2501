import { createContext, useContext } from 'react'

/** Address of the enhancement script, known to the build's manifest; `entry.server.tsx` provides it. */
export const EntryScriptAddress = createContext<string | null>(null)

/** The one script of a page that enhances. `type=module`: browsers too old for it keep the plain page. */
export function EntryScript() {
	const address = useContext(EntryScriptAddress)
	return address ? <script type="module" src={address} /> : null
}
