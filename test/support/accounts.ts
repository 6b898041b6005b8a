import { createHmac, randomUUID } from 'node:crypto'
import type { PersonId } from '../../src/framework/ids.ts'
import type { AccountsContext, Mail, Mailer } from '../../src/operations/accounts-context.ts'
import type { Actor } from '../../src/operations/context.ts'
import { findActorBy } from '../../src/server/accounts/find-actor.ts'
import { openAccounts } from '../../src/server/accounts/open-accounts.ts'
import { hashPassword } from '../../src/server/accounts/password.ts'
import type { SignInProvider } from '../../src/server/accounts/sign-in-provider.ts'
import type { AccountsPart } from '../../src/server/accounts-part.ts'
import { type AppParts, createApp } from '../../src/server/app.ts'
import { savePasswordHash } from '../../src/store/passwords.ts'
import type { TestDatabase } from './database.ts'

export const baseUrl = 'http://127.0.0.1:8080'

/** Fit for tests only; a server makes its own. */
const secret = 'x'.repeat(40)

/** A post box that keeps what is put into it. */
export interface Letters extends Mailer {
  readonly sent: Mail[]
}

function collectLetters(): Letters {
  const sent: Mail[] = []
  return { sent, send: async (mail) => void sent.push(mail) }
}

/** The token at the end of the link in a letter. */
export function tokenIn(mail: Mail | undefined): string {
  const token = /#([\w-]+)/.exec(mail?.text ?? '')?.[1]
  if (token === undefined) throw new Error('no link in the letter')
  return token
}

export interface AccountsApp {
  readonly app: ReturnType<typeof createApp>
  readonly accounts: AccountsPart
  readonly context: AccountsContext
  readonly letters: Letters
  readonly defects: Error[]
}

interface AppOptions {
  readonly mailer?: Mailer
  readonly providers?: readonly SignInProvider[]
  readonly address?: string
  /** The folder of the built pages. */
  readonly pages?: string
  readonly now?: () => Date
  readonly server?: Partial<Pick<AppParts, 'evidence' | 'jobs' | 'log' | 'metricsToken'>>
}

/** The application with real accounts on a test's database. */
export function accountsApp(database: TestDatabase, options: AppOptions = {}): AccountsApp {
  const letters = collectLetters()
  const defects: Error[] = []
  const report = (error: Error) => void defects.push(error)
  const accounts = openAccounts(database, {
    mailer: options.mailer ?? letters,
    baseUrl: options.address ?? baseUrl,
    now: options.now ?? (() => new Date()),
    newId: randomUUID,
    secret,
    providers: options.providers ?? [],
    isBehindProxy: true,
    report,
  })
  const { context } = accounts
  const findActor = findActorBy(accounts.accounts)
  const pages = options.pages ?? 'no-pages'
  const app = createApp({ context, accounts, findActor, report, pages, isHttps: false, ...options.server })
  return { app, accounts, context, letters, defects }
}

/** A browser: it keeps cookies and says where its requests come from. */
export function browserOf({ app }: Pick<AccountsApp, 'app'>, origin = baseUrl, address = '203.0.113.7') {
  const cookies = new Map<string, string>()
  const ask = async (method: string, path: string, body?: unknown): Promise<Told> => {
    const response = await app.request(`${origin}${path}`, {
      method,
      headers: {
        origin,
        'x-forwarded-for': address,
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie)
    const text = await response.text()
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : {},
    }
  }
  return {
    cookies,
    ask,
    get: (path: string) => ask('GET', path),
    post: (path: string, body: unknown = {}) => ask('POST', path, body),
    put: (path: string, body: unknown) => ask('PUT', path, body),
    remove: (path: string) => ask('DELETE', path),
    signIn: (email: string, password: string) => ask('POST', '/api/auth/sign-in', { email, password }),
  }
}

/** What an answer holds; tests look into it as they need. */
interface Told {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it is its own assertion
  readonly body: any
}

export type Browser = ReturnType<typeof browserOf>

function keep(cookies: Map<string, string>, header: string): void {
  const [pair = '', ...attributes] = header.split(/;\s*/)
  const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
  if (value === '' || attributes.some((each) => /^max-age=0$/i.test(each))) cookies.delete(name)
  else cookies.set(name, value)
}

export const goodPassword = 'mật khẩu đủ dài'

/** To hash takes long on purpose; in a test several people have the same password. */
const hashes = new Map<string, Promise<string>>()

function hashOnce(password: string): Promise<string> {
  const made = hashes.get(password) ?? hashPassword(password)
  hashes.set(password, made)
  return made
}

/** Gives a person a password, as if they had accepted an invitation. */
export async function givePassword({ owner }: TestDatabase, { id }: Actor, password = goodPassword): Promise<void> {
  const hash = await hashOnce(password)
  await owner
    .transaction()
    .execute((tx) => savePasswordHash(tx, { person: id, hash, at: new Date(), newId: randomUUID }))
}

/** Gives a person a second factor of which nobody knows the secret. */
export async function turnOnSecondFactor({ owner }: TestDatabase, id: PersonId): Promise<void> {
  const row = { id: randomUUID(), person_id: id, secret: 'x', backup_codes: 'x' }
  await owner.insertInto('second_factors').values(row).execute()
  await owner.updateTable('people').set({ two_factor_enabled: true }).where('id', '=', id).execute()
}

/** The code that an authenticator app shows for an otpauth address (RFC 6238, SHA-1, six digits, thirty seconds). */
export function codeOf(totpUri: string, at = new Date()): string {
  const key = fromBase32(new URL(totpUri).searchParams.get('secret') ?? '')
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)))
  const digest = createHmac('sha1', key).update(counter).digest()
  const start = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(start) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = [...text.replace(/=+$/, '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter.toUpperCase()).toString(2).padStart(5, '0'))
    .join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}
