import { keyHeader } from '../../server/idempotency.ts'
import type { Operation } from '../../server/reference/api-document.ts'
import type { ApiOperation } from './package-api.ts'

type Access =
  | { readonly kind: 'open' }
  | { readonly kind: 'session' }
  | { readonly kind: 'token'; readonly scope: string }

/** How an operation is called and what it answers with, beside its fields. */
export interface Traits {
  /** Asks for the version that was seen. */
  readonly takesVersion: boolean
  readonly takesJson: boolean
  /** Takes a file as its body, or its name and size. */
  readonly takesFile: boolean
  readonly takesKey: boolean
  readonly givesJson: boolean
  readonly givesFile: boolean
  /** Answers with a job that goes on beside the request. */
  readonly givesJob: boolean
  /** May be sent twice without harm. */
  readonly isRepeatable: boolean
  readonly access: Access
}

export function traitsOf({ name, method, described }: ApiOperation): Traits {
  const { parameters = [], requestBody, responses } = described
  const has = (header: string) => parameters.some((each) => each.in === 'header' && each.name === header)
  const bodies = Object.keys(requestBody?.content ?? {})
  const takesJson = bodies.includes('application/json')
  const answer = Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1].content ?? {}
  const takesKey = has(keyHeader)
  return {
    takesVersion: has('if-match'),
    takesJson,
    takesFile: has('upload-length') || (bodies.length > 0 && !takesJson),
    takesKey,
    givesJson: 'application/json' in answer,
    givesFile: 'application/octet-stream' in answer,
    givesJob: method === 'POST' && name !== 'cancel-job' && isJob(answer['application/json']?.schema?.$ref),
    isRepeatable: takesKey || method === 'GET' || method === 'OPTIONS',
    access: accessOf(described),
  }
}

const isJob = (reference: string | undefined) => reference?.endsWith('/Job') === true

function accessOf({ security }: Operation): Access {
  const scope = security.find((each) => 'token' in each)?.token?.[0]
  if (scope !== undefined) return { kind: 'token', scope }
  return security.some((each) => 'session' in each) ? { kind: 'session' } : { kind: 'open' }
}
