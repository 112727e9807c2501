import { openDatabase } from '#app/server/db.server.ts'
import { openUploadSite } from '#app/testing/upload-site.server.ts'

/** The upload site as a process, for tests that kill it. Arguments: database, directory. */
const [url = '', directory = ''] = process.argv.slice(2)
const site = await openUploadSite(openDatabase(url), { directory })
process.stdout.write(`listening ${site.url}\n`)
