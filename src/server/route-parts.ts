import type { Hook } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { Problem } from '../problem.ts'
import type { Environment } from './environment.ts'

const versioned = z.object({ version: z.number().int(), value: z.string().nullable() })

/** Problem details as every failure is told (RFC 9457). */
const problemView = z
  .object({
    type: z.string(),
    status: z.number(),
    code: z.string(),
    title: z.string(),
    /** With `faulty-files`: how many faults there are, also those beyond the first of each kind in a column. */
    total: z.number().int().optional(),
    /** With `faulty-files`: what is wrong, and where. */
    faults: z.array(z.unknown()).optional(),
    /** With `stale-edit`: what was sent for which version, and what stands now. */
    yours: versioned.optional(),
    current: versioned.optional(),
    /** With a defect: the id under which the server has written it down. */
    requestId: z.string().optional(),
  })
  .openapi('Problem')

/** A status with which a route may refuse. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 412 | 413 | 415 | 416 | 422 | 429 | 500 | 503 | 507

const refusal = { description: 'A problem', content: { 'application/problem+json': { schema: problemView } } }

/**
 * The answers of a route: what it gives, and the problems that any route may tell.
 *
 * @param refusals statuses of problems beside those that follow from what a route takes; see `describeApi`
 */
export function answers<T extends z.ZodType>(schema: T, description: string, refusals: readonly RefusalStatus[] = []) {
  return { 200: { description, content: { 'application/json': { schema } } }, ...problems(refusals) }
}

/** The problems of a route that answers otherwise than with JSON. */
export function problems(refusals: readonly RefusalStatus[]): { readonly default: typeof refusal } {
  return { ...Object.fromEntries(refusals.map((status) => [status, refusal])), default: refusal }
}

/** A body of JSON that must be there. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { body: { required: true, content: { 'application/json': { schema } } } } as const
}

/** A request whose form is wrong is refused like any other input: one problem that names the place. */
export const refuseInvalid: Hook<unknown, Environment, string, undefined> = (result) => {
  if (result.success) return
  const [issue] = result.error.issues
  const where = [result.target, ...(issue?.path.map(String) ?? [])].join('.')
  throw new Problem('invalid-input', {
    where,
    expected: { vi: issue?.message ?? '', en: issue?.message ?? '' },
    got: undefined,
  })
}
