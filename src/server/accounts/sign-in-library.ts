import { betterAuth } from 'better-auth'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import type { Db } from '../../store/database.ts'
import { hashPassword, isPassword } from './password.ts'
import type { SignInProvider } from './sign-in-provider.ts'

export interface SignInSettings {
  readonly accounts: Db
  /** The address that people use, without a slash at its end. */
  readonly baseUrl: string
  /** Signs cookies and encrypts the secrets of second factors. */
  readonly secret: string
  readonly providers: readonly SignInProvider[]
  readonly report: (error: Error) => void
}

/** Twelve hours without a request sign a person out. */
const sessionSeconds = 12 * 3600
const refreshedAfterSeconds = 600

/** Where the library finds the address of who asks; requests from outside never carry it that far. */
export const addressHeader = 'x-chiso-address'

const tables = {
  user: {
    modelName: 'people',
    fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
    additionalFields: { disabledAt: { type: 'date', required: false, input: false, fieldName: 'disabled_at' } },
  },
  session: {
    modelName: 'sessions',
    fields: {
      userId: 'person_id',
      expiresAt: 'expires_at',
      ipAddress: 'ip_address',
      userAgent: 'user_agent',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    expiresIn: sessionSeconds,
    updateAge: refreshedAfterSeconds,
  },
  account: {
    modelName: 'accounts',
    fields: {
      userId: 'person_id',
      accountId: 'account_id',
      providerId: 'provider_id',
      accessToken: 'access_token',
      refreshToken: 'refresh_token',
      idToken: 'id_token',
      accessTokenExpiresAt: 'access_token_expires_at',
      refreshTokenExpiresAt: 'refresh_token_expires_at',
      createdAt: 'created_at',
      updatedAt: 'updated_at',
    },
    // An address that the provider has checked leads to the person who has it; nobody is made.
    accountLinking: { enabled: true, requireLocalEmailVerified: false },
    updateAccountOnSignIn: false,
  },
  verification: {
    modelName: 'verifications',
    fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
  },
} as const

const secondFactor = () =>
  twoFactor({
    issuer: 'Chiso',
    backupCodeOptions: { amount: 10 },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: {
        modelName: 'second_factors',
        fields: {
          backupCodes: 'backup_codes',
          userId: 'person_id',
          failedVerificationCount: 'failed_verification_count',
          lockedUntil: 'locked_until',
        },
      },
    },
  })

/** The accounts library on our tables: passwords, second factors, providers and sessions; no sign-up. */
export function createSignInLibrary({ accounts, baseUrl, secret, providers, report }: SignInSettings) {
  return betterAuth({
    ...tables,
    appName: 'Chiso',
    baseURL: baseUrl,
    basePath: '/api/auth',
    secret,
    trustedOrigins: originsOf(baseUrl),
    database: { db: accounts, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      password: { hash: hashPassword, verify: ({ hash, password }) => isPassword(hash, password) },
    },
    databaseHooks: {
      session: { create: { before: (session) => refuseDisabled(accounts, session.userId) } },
      account: { create: { before: async (account) => ({ data: { ...account, ...noTokens } }) } },
    },
    onAPIError: { errorURL: '/sign-in', onError: (error) => reportDefect(error, report) },
    advanced: {
      useSecureCookies: baseUrl.startsWith('https:'),
      cookiePrefix: 'chiso',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [addressHeader] },
      disableCSRFCheck: false,
      disableOriginCheck: false,
    },
    plugins: [
      secondFactor(),
      genericOAuth({
        config: providers.map(({ id, name, discoveryUrl, clientId, clientSecret }) => ({
          providerId: id,
          name,
          discoveryUrl,
          clientId,
          clientSecret,
          scopes: ['openid', 'email', 'profile'],
          pkce: true,
          disableSignUp: true,
          requireIdTokenVerification: true,
        })),
      }),
    ],
  })
}

/** Nothing is asked of a provider after sign-in, so its tokens are not kept. */
const noTokens = { accessToken: null, refreshToken: null, idToken: null }

/** No session for a closed account: the library takes false as a refusal. */
async function refuseDisabled(accounts: Db, id: string): Promise<false | undefined> {
  const open = await accounts
    .selectFrom('people')
    .select('id')
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return open ? undefined : false
}

/** On a laptop the same server is called by its name and by its number. */
function originsOf(baseUrl: string): string[] {
  const { origin, hostname } = new URL(baseUrl)
  const loopback = ['localhost', '127.0.0.1', '[::1]']
  return loopback.includes(hostname) ? loopback.map((each) => origin.replace(hostname, each)) : [origin]
}

/** Refusals are answers; what is left is a defect. */
function reportDefect(error: unknown, report: (error: Error) => void): void {
  if (error instanceof Error && error.name === 'APIError') return
  report(error instanceof Error ? error : new Error(String(error)))
}
