import { defineConfig, devices } from 'playwright/test'
import { chromiumExecutable } from './e2e/support/browser.ts'

export default defineConfig({
	testDir: 'e2e',
	fullyParallel: false,
	workers: 2,
	retries: 0,
	timeout: 120_000,
	expect: { timeout: 10_000 },
	reporter: [['list']],
	// The longest test first: it would otherwise run alone at the end, on one of two workers.
	projects: [
		{ name: 'story', testMatch: 'whole-edition.spec.ts' },
		{ name: 'doors', testMatch: '*.spec.ts', testIgnore: 'whole-edition.spec.ts' },
	],
	use: {
		...devices['Desktop Chrome'],
		// Writing a trace slows each step; `--trace on` makes one when a failure asks for it.
		trace: 'off',
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: await chromiumExecutable(),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
			],
		},
	},
})
