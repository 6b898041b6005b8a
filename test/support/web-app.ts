import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listen } from '../../src/server/listen.ts'
import { localBlobs } from '../../src/store/blobs/local-blobs.ts'
import { uploadParts } from '../../src/store/blobs/upload-parts.ts'
import { type AccountsApp, accountsApp } from './accounts.ts'
import { buildPages } from './built-pages.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { jobsContextOf, openJobsOf } from './jobs.ts'

/** The pages and the API as a browser meets them, on a database of their own. */
export interface WebApp extends AccountsApp {
  readonly url: string
  readonly database: TestDatabase
  close(): Promise<void>
}

export async function startWebApp(): Promise<WebApp> {
  const [database, pages] = await Promise.all([createTestDatabase(), buildPages()])
  const begun: { fetch?: (request: Request) => Response | Promise<Response> } = {}
  const server = await listen((request) => begun.fetch?.(request) ?? new Response(null, { status: 503 }), {
    host: '127.0.0.1',
    port: 0,
  })
  const parts = jobsContextOf(database)
  const jobs = await openJobsOf(database, parts)
  const folder = mkdtempSync(join(tmpdir(), 'chiso-web-'))
  const evidence = { blobs: localBlobs(folder), parts: uploadParts(join(folder, 'uploads')), scan: undefined }
  const withParts = { evidence, jobs: { owner: database.owner, queue: jobs.queue } }
  const accounts = accountsApp(database, { address: server.url, pages, server: withParts })
  begun.fetch = accounts.app.fetch
  return {
    ...accounts,
    url: server.url,
    database,
    async close() {
      await server.close()
      await jobs.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
