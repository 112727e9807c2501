import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'

declare module '@remix-run/node' {
	interface Future {
		v3_singleFetch: true
	}
}

export default defineConfig({
	plugins: [
		remix({
			// All flags that React Router 7 makes the rule, so that the move is import renames.
			future: {
				v3_fetcherPersist: true,
				v3_relativeSplatPath: true,
				v3_throwAbortReason: true,
				v3_singleFetch: true,
				v3_lazyRouteDiscovery: true,
				v3_routeConfig: true,
			},
			ignoredRouteFiles: ['**/*.test.{ts,tsx}'],
		}),
	],
	// uploadthing and its parts ask for two versions of effect; a browser gets one.
	resolve: { dedupe: ['effect'] },
	build: { target: 'es2019', cssMinify: true, assetsInlineLimit: 0, reportCompressedSize: false },
	ssr: { noExternal: [] },
})
