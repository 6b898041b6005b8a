import { Problem } from '../../problem.ts'

/** The accounts library's refusals by its codes, as ours. */
const refusals: Readonly<Record<string, () => Problem>> = {
  INVALID_EMAIL_OR_PASSWORD: () => new Problem('wrong-credentials', {}),
  INVALID_EMAIL: () => new Problem('wrong-credentials', {}),
  FAILED_TO_CREATE_SESSION: () => new Problem('wrong-credentials', {}),
  INVALID_CODE: () => new Problem('wrong-code', {}),
  INVALID_BACKUP_CODE: () => new Problem('wrong-code', {}),
  OTP_HAS_EXPIRED: () => new Problem('wrong-code', {}),
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: () => new Problem('sign-in-lapsed', {}),
  INVALID_TWO_FACTOR_COOKIE: () => new Problem('sign-in-lapsed', {}),
  ACCOUNT_TEMPORARILY_LOCKED: () => new Problem('sign-in-locked', { minutes: 15 }),
  INVALID_PASSWORD: () => new Problem('wrong-password', {}),
  CREDENTIAL_ACCOUNT_NOT_FOUND: () => new Problem('wrong-password', {}),
  TOTP_ALREADY_ENABLED: () => new Problem('second-factor-on', {}),
  TOTP_NOT_ENABLED: () => new Problem('second-factor-off', {}),
  TWO_FACTOR_NOT_ENABLED: () => new Problem('second-factor-off', {}),
  BACKUP_CODES_NOT_ENABLED: () => new Problem('second-factor-off', {}),
  UNAUTHORIZED: () => new Problem('not-signed-in', {}),
  INVALID_ORIGIN: () => new Problem('foreign-origin', {}),
  MISSING_OR_NULL_ORIGIN: () => new Problem('foreign-origin', {}),
  PROVIDER_NOT_FOUND: () => new Problem('not-found', { what: { vi: 'nơi đăng nhập', en: 'sign-in provider' }, id: '' }),
}

const statuses: Readonly<Record<number, () => Problem>> = {
  401: () => new Problem('not-signed-in', {}),
  403: () => new Problem('foreign-origin', {}),
}

/** Turns an answer of the accounts library that refuses into the problem it stands for; a defect stays one. */
export async function asRefusal(response: Response): Promise<Error> {
  const text = await response.text()
  const known = refusals[codeOf(text)] ?? statuses[response.status]
  if (known) return known()
  if (response.status >= 500) return new Error(`the accounts library answered ${response.status}: ${text}`)
  const expected = { vi: 'đúng dạng', en: 'of the right form' }
  return new Problem('invalid-input', { where: 'body', expected, got: codeOf(text) })
}

function codeOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === 'object' && body !== null && 'code' in body ? String(body.code) : ''
  } catch {
    return ''
  }
}
