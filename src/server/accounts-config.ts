import { accountsVariables } from '../contract/server-variables.ts'
import { Problem } from '../problem.ts'
import type { SignInProvider } from './accounts/sign-in-provider.ts'
import type { SmtpSettings } from './mail/mailer.ts'

/** What the environment says of mail, of a provider to sign in with and of a proxy in front. */
export interface AccountsConfig {
  /** Absent: letters cannot be sent. */
  readonly smtp: SmtpSettings | undefined
  readonly providers: readonly SignInProvider[]
  readonly isBehindProxy: boolean
}

/**
 * Reads the settings of accounts from the environment.
 *
 * @throws Problem `invalid-input` that names the variable
 */
export function readAccountsConfig(environment: Readonly<Record<string, string | undefined>>): AccountsConfig {
  const parsed = accountsVariables.safeParse(environment)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    const where = String(issue?.path[0] ?? 'environment')
    const said = issue?.message ?? ''
    throw new Problem('invalid-input', { where, expected: { vi: said, en: said }, got: shown(where, environment) })
  }
  const { CHISO_SMTP_URL, CHISO_MAIL_FROM, CHISO_BEHIND_PROXY, ...oidc } = parsed.data
  return {
    smtp: CHISO_SMTP_URL === undefined ? undefined : { url: CHISO_SMTP_URL, from: CHISO_MAIL_FROM },
    providers: providersOf(oidc),
    isBehindProxy: CHISO_BEHIND_PROXY === 'yes',
  }
}

interface OidcVariables {
  readonly CHISO_OIDC_ID: string
  readonly CHISO_OIDC_NAME: string
  readonly CHISO_OIDC_DISCOVERY_URL?: string | undefined
  readonly CHISO_OIDC_CLIENT_ID?: string | undefined
  readonly CHISO_OIDC_CLIENT_SECRET?: string | undefined
}

/** A provider is set up wholly or not at all. */
function providersOf(oidc: OidcVariables): readonly SignInProvider[] {
  const needed = ['CHISO_OIDC_DISCOVERY_URL', 'CHISO_OIDC_CLIENT_ID', 'CHISO_OIDC_CLIENT_SECRET'] as const
  if (needed.every((name) => oidc[name] === undefined)) return []
  const [missing] = needed.filter((name) => oidc[name] === undefined)
  if (missing) {
    const expected = { vi: `có giá trị khi đặt ${needed.join(', ')}`, en: `set together with ${needed.join(', ')}` }
    throw new Problem('invalid-input', { where: missing, expected, got: '' })
  }
  const { CHISO_OIDC_DISCOVERY_URL = '', CHISO_OIDC_CLIENT_ID = '', CHISO_OIDC_CLIENT_SECRET = '' } = oidc
  return [
    {
      id: oidc.CHISO_OIDC_ID,
      name: oidc.CHISO_OIDC_NAME,
      discoveryUrl: CHISO_OIDC_DISCOVERY_URL,
      clientId: CHISO_OIDC_CLIENT_ID,
      clientSecret: CHISO_OIDC_CLIENT_SECRET,
    },
  ]
}

/** What may be shown of a variable: an address of a mail server holds its password. */
function shown(name: string, environment: Readonly<Record<string, string | undefined>>): string | undefined {
  return /SECRET|SMTP/.test(name) ? '…' : environment[name]
}
