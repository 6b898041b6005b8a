import { listen } from '../../src/server/listen.ts'
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
  const withJobs = { jobs: { owner: database.owner, queue: jobs.queue } }
  const accounts = accountsApp(database, { address: server.url, pages, server: withJobs })
  begun.fetch = accounts.app.fetch
  return {
    ...accounts,
    url: server.url,
    database,
    async close() {
      await server.close()
      await jobs.close()
      await database.close()
    },
  }
}
