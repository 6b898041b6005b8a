import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Language } from '../fault.ts'
import { describeFault, faultCount } from '../fault.ts'
import { describeProblem, Problem, type ProblemCode } from '../problem.ts'
import { isDatabaseAway, isUnstorableText } from '../store/constraint.ts'

const statusOf = {
  'not-found': 404,
  'not-permitted': 403,
  'foreign-origin': 403,
  'not-signed-in': 401,
  'stale-edit': 409,
  'step-taken': 409,
  'wrong-state': 409,
  'window-closed': 409,
  'own-work': 403,
  'nothing-to-enter': 409,
  'stale-sheet': 409,
  'unsound-publication': 422,
  'not-first-appraiser': 403,
  'no-quorum': 409,
  'not-as-voted': 409,
  'lowered-by-appeal': 409,
  'not-voted-on': 409,
  'campaign-without': 409,
  'too-large': 413,
  'invalid-input': 400,
  'faulty-files': 422,
  'already-there': 409,
  'reminded-today': 409,
  'email-taken': 409,
  'wrong-credentials': 401,
  'sign-in-locked': 429,
  'too-many-requests': 429,
  'wrong-code': 401,
  'sign-in-lapsed': 401,
  'wrong-password': 403,
  'second-factor-on': 409,
  'second-factor-off': 409,
  'own-second-factor': 409,
  'dead-link': 410,
  'invitation-accepted': 409,
  'has-administrator': 409,
  'last-administrator': 409,
  'own-account': 409,
  'role-held': 409,
  'refused-file-type': 415,
  'file-type-mismatch': 415,
  'empty-file': 400,
  'unknown-document': 415,
  'encoded-document': 415,
  'blank-document': 422,
  'folder-not-document': 422,
  'not-a-word-document': 415,
  'damaged-document': 422,
  'locked-document': 422,
  'document-too-large': 413,
  'scanned-document': 422,
  'infected-file': 422,
  'scanner-unavailable': 503,
  'storage-failed': 507,
  'lost-file': 500,
  'upload-interrupted': 400,
  'wrong-offset': 409,
  'upload-incomplete': 409,
  'too-many-uploads': 429,
  'withdrawn-evidence': 409,
  'unsupported-protocol': 412,
  'unsatisfiable-range': 416,
  'reused-key': 422,
  'narrow-token': 403,
  'dead-token': 401,
  'too-many-tokens': 409,
  'timed-out': 503,
  'database-away': 503,
  'not-ready': 503,
  'closed-metrics': 403,
  'unusable-path': 500,
  'round-exists': 409,
  'ended-job': 409,
  'file-there': 409,
  'no-token': 401,
  'no-session': 401,
  'unreachable-server': 503,
  'foreign-answer': 503,
  'server-refused': 503,
  'cancelled-job': 409,
  'port-taken': 503,
  'already-running': 503,
  'no-database': 503,
  'unreachable-folder': 503,
  'changed-migration': 503,
  'newer-database': 503,
  'altered-audit': 500,
  'unreachable-database': 503,
  'unusable-backup': 422,
  'not-empty-database': 409,
  'busy-database': 503,
  'unsound-draw-record': 422,
  'not-as-committed': 409,
  'no-commitment': 409,
  'used-seed': 409,
  'draw-record-there': 409,
  'unusable-key': 422,
  'draw-differs': 422,
  'draw-out-of-order': 409,
  'frame-committed': 409,
  'list-committed': 409,
  'early-seed': 422,
  'protocol-not-of-plan': 422,
  'unusable-totals': 422,
  'unsound-replacements': 422,
  'unrelated-protocols': 422,
  'no-replacement': 409,
} as const satisfies Record<ProblemCode, number>

/**
 * The one place where a failure becomes a response, as problem details (RFC 9457): code, status, text in the reader's
 * language, and the faults with their places. A bug shows nothing of itself outside.
 */
export function problemResponse(error: Error, http: Context, report: (error: Error) => void): Response {
  const problem = asProblem(error)
  if (!problem || problem.code === 'database-away') report(error)
  const language = languageOf(http.req.raw)
  const body = problem ? refusal(problem, language) : defect(language, http.get('requestId'))
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'content-type': 'application/problem+json; charset=utf-8', ...retryAfter(problem) },
  })
}

/** The language that whoever asks reads. */
export function languageOf({ headers }: Request): Language {
  return headers.get('accept-language')?.startsWith('en') ? 'en' : 'vi'
}

function retryAfter(problem: Problem | undefined): Record<string, string> {
  if (problem?.code !== 'too-many-requests') return {}
  return { 'retry-after': String((problem as Problem<'too-many-requests'>).details.seconds) }
}

/** What the HTTP library refuses by itself is a person's input as well: a body that is no JSON, a page of another site. */
function asProblem(error: Error): Problem | undefined {
  if (error instanceof Problem) return error
  if (isDatabaseAway(error)) return new Problem('database-away', {})
  if (isUnstorableText(error)) return new Problem('invalid-input', { where: 'text', expected: noNul, got: '\\u0000' })
  if (!(error instanceof HTTPException) || error.status >= 500) return undefined
  if (error.status === 403) return new Problem('foreign-origin', {})
  return new Problem('invalid-input', { where: 'body', expected: { vi: 'JSON', en: 'JSON' }, got: undefined })
}

const noNul = { vi: 'không chứa ký tự NUL', en: 'without the character NUL' }

function refusal(problem: Problem, language: Language) {
  const status = statusOf[problem.code]
  const base = {
    type: `urn:chiso:problem:${problem.code}`,
    status,
    code: problem.code,
    title: describeProblem(problem, language),
  }
  if (problem.code === 'stale-edit') return { ...base, ...bothVersions(problem as Problem<'stale-edit'>) }
  if (problem.code !== 'faulty-files') return base
  const { faults } = (problem as Problem<'faulty-files'>).details
  return {
    ...base,
    /** Also those of which only the number is told. */
    total: faultCount(faults),
    faults: faults.map((fault) => ({ ...fault.place, code: fault.code, text: describeFault(fault, language) })),
  }
}

function bothVersions({ details: { seenVersion, yours, currentVersion, current } }: Problem<'stale-edit'>) {
  return { yours: { version: seenVersion, value: yours }, current: { version: currentVersion, value: current } }
}

function defect(language: Language, requestId: string | undefined) {
  const title = { vi: 'có lỗi ở phía máy chủ', en: 'something went wrong on our side' }[language]
  return { type: 'urn:chiso:problem:internal', status: 500, code: 'internal', title, requestId }
}
