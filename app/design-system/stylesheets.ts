import apply from './apply.css?url'
import desk from './desk.css?url'
import gallery from './gallery.css?url'
import pub from './public.css?url'
import shared from './shared.css?url'

/** Addresses of the style sheets each audience loads, in order. Built names carry a hash of their content. */
export const sheets = {
	public: [shared, pub],
	apply: [shared, apply],
	desk: [shared, desk],
	/** The page that shows every component. */
	gallery: [shared, pub, apply, desk, gallery],
} as const satisfies Record<string, readonly string[]>
export type Audience = keyof typeof sheets

const arabicText = ['/fonts/readex-arabic.woff2', '/fonts/readex-basic.woff2']
const latinText = ['/fonts/readex-latin.woff2', '/fonts/readex-basic.woff2']

/** Fonts worth asking for early: the text letters of the page's language, never the display ones. */
export const earlyFonts: Readonly<Record<'ar' | 'fr' | 'zgh' | 'en', readonly string[]>> = {
	ar: arabicText,
	fr: latinText,
	en: latinText,
	zgh: ['/fonts/tifinagh.woff2', ...arabicText],
}
