import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

// The native schema engine is a download from a host of Prisma's. The same engine exists as an npm package;
// this program runs it in its place. Unset the variable's default to use a native engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(
	new URL('./prisma/schema-engine/schema-engine.mjs', import.meta.url),
)

const url = process.env.DATABASE_URL ?? `file:${process.env.DATA_DIR ?? './data'}/tatwij.sqlite`
const kind = process.env.DB_KIND ?? (/^postgres(ql)?:/.test(url) ? 'postgres' : 'sqlite')

export default defineConfig({
	schema: `prisma/${kind}`,
	migrations: { path: `prisma/${kind}/migrations` },
	datasource: { url },
})
