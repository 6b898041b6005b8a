import { createApp } from '../app.ts'

/** The application with all its parts, to be described and not to be asked: nothing stands behind its routes. */
export function createDescribedApp() {
  const context = { db: {}, accounts: {}, owner: {}, now: () => new Date(), newId: () => '' } as never
  return createApp({
    context,
    accounts: { context, accounts: { providers: [] } as never, isBehindProxy: false },
    evidence: {} as never,
    jobs: {} as never,
    findActor: async () => undefined,
    report: () => undefined,
    pages: '/nowhere',
    isHttps: false,
  })
}
