import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { createSetupLink } from '../operations/create-first-administrator.ts'
import { type Demo, fillDemo, readyDemo } from '../operations/fill-demo.ts'
import { alsoFindFrameworksIn } from '../operations/open-framework.ts'
import { remindInvited } from '../operations/remind-invited.ts'
import { packageRoot } from '../package-root.ts'
import { Problem } from '../problem.ts'
import { findActorBy } from './accounts/find-actor.ts'
import { hashPassword } from './accounts/password.ts'
import { readAccountsConfig } from './accounts-config.ts'
import { keepAnnouncing } from './keep-announcing.ts'
import { keptSecret } from './kept-secret.ts'
import { type Listening, listen } from './listen.ts'
import { createLog } from './observing/log.ts'
import { openEvidence } from './open-evidence.ts'
import { prepareDatabase } from './prepare-database.ts'
import { readServerConfig, type ServerConfig } from './read-config.ts'
import { spokenPassword } from './spoken-password.ts'

const hourMilliseconds = 3600 * 1000

/** A server that people can reach. */
export interface RunningServer {
  /** Where a browser opens it. */
  readonly address: string
  /** Made now, on a database that nobody was in. */
  readonly demo: Demo | undefined
  /** For whoever will be the first administrator; works once. Only while there is none. */
  readonly setupLink: string | undefined
  /** Told if it cannot go on: the database has ended. Never otherwise. */
  readonly failed: Promise<Error>
  /** Lets what is under way end, then stops everything in order. */
  close(): Promise<void>
}

export interface StartOptions {
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether the example stays out. It always does on a database server that is not our own. */
  readonly isEmpty: boolean
  /** Takes the lines of the log: one for each request and each defect. */
  readonly writeLog: (line: string) => void
}

/**
 * Starts the whole: database, evidence, sign-in, routes, pages.
 *
 * @throws Problem as `readServerConfig`, `readAccountsConfig` and `prepareDatabase` do, of frameworks as
 * `alsoFindFrameworksIn` does; `port-taken`
 */
export async function startServer({ environment, isEmpty, writeLog }: StartOptions): Promise<RunningServer> {
  const config = { ...readServerConfig(environment), ...readAccountsConfig(environment) }
  if (config.frameworksFolder) await alsoFindFrameworksIn(resolve(config.frameworksFolder))
  const secret = config.secret ?? (await keptSecret(resolve(config.dataFolder)))
  const withDemo = !isEmpty && config.databaseUrl === undefined
  const loaded = once(loadParts)
  const ready = once(() => readyDemo(hashPassword, spokenPassword()))
  const database = await prepareDatabase(config, randomUUID, ({ isNew }) => {
    void loaded()
    if (isNew && withDemo) void ready()
  })
  const opened: (() => unknown)[] = [() => database.close()]
  const close = async () => {
    for (const each of opened.toReversed()) await each()
  }
  try {
    const now = () => new Date()
    const log = createLog({ write: writeLog, level: config.logLevel, now })
    const given = { ...config, secret, now, newId: randomUUID, report: (error: Error) => log.defect(error) }
    const demo = withDemo ? await fillDemo({ ...database, ...given }, ready) : undefined
    const evidence = await openEvidence({ ...database, ...given, config: config.evidence })
    opened.push(() => evidence.close())
    // The address is known when the port is: until the line after that nobody can have heard of it.
    const app: { fetch?: Parameters<typeof listen>[0] } = {}
    const listening = await listenOn(config, (request, bindings) => app.fetch?.(request, bindings) ?? notYet())
    opened.push(() => listening.close())
    const baseUrl = config.baseUrl?.replace(/\/+$/, '') ?? listening.url
    const { openAccounts, startJobs, createApp } = await loaded()
    const jobs = startJobs(database, given)
    opened.push(() => jobs.close())
    const accounts = openAccounts(database, { ...given, baseUrl, mailer: jobs.mailer })
    if (config.smtp) opened.push(remindEachHour(accounts.context))
    opened.push(keepAnnouncing({ ...accounts.context, queue: jobs.queue, letters: jobs.letters }))
    app.fetch = createApp({
      ...{ context: accounts.context, accounts, evidence: evidence.store, log, metricsToken: config.metricsToken },
      // The log has the defect of a request beside its line.
      report: () => undefined,
      jobs: { owner: database.owner, queue: jobs.queue },
      findActor: findActorBy(accounts.accounts),
      pages: join(packageRoot, 'dist', 'web'),
      isHttps: baseUrl.startsWith('https:'),
    }).fetch
    return { address: baseUrl, demo, setupLink: await setupLinkOf(accounts.context), failed: database.failed, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The larger half of the server, which is loaded while the database starts in a process of its own. */
async function loadParts() {
  const [{ openAccounts }, { startJobs }, { createApp }] = await Promise.all([
    import('./accounts/open-accounts.ts'),
    import('./start-jobs.ts'),
    import('./app.ts'),
  ])
  return { openAccounts, startJobs, createApp }
}

/** Begins work when it is first asked for; who asks again gets the same. That it failed is told to who waits for it. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined
  return () => {
    begun ??= work()
    begun.catch(() => undefined)
    return begun
  }
}

async function listenOn(config: ServerConfig, fetch: Parameters<typeof listen>[0]): Promise<Listening> {
  try {
    return await listen(fetch, config)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      throw new Problem('port-taken', { host: config.host, port: config.port })
    throw error
  }
}

function notYet(): Response {
  return new Response(null, { status: 503, headers: { 'retry-after': '1' } })
}

/** Reminds now and each hour; gives what ends it. */
function remindEachHour(context: Parameters<typeof remindInvited>[0]): () => void {
  const remind = () => void remindInvited(context).catch(context.report)
  remind()
  const timer = setInterval(remind, hourMilliseconds)
  timer.unref()
  return () => clearInterval(timer)
}

/** Undefined once there is an administrator. */
async function setupLinkOf(context: Parameters<typeof createSetupLink>[0]): Promise<string | undefined> {
  return createSetupLink(context).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'has-administrator') return undefined
    throw error
  })
}
