import type { Hook } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { Problem } from '../problem.ts'
import type { Environment } from './environment.ts'

/** Problem details as every failure is told (RFC 9457). */
const problemView = z
  .object({
    type: z.string(),
    status: z.number(),
    code: z.string(),
    title: z.string(),
    faults: z.array(z.unknown()).optional(),
  })
  .openapi('Problem')

/** The answers of a route: what it gives, and the problems that any route may tell. */
export function answers<T extends z.ZodType>(schema: T, description: string) {
  return {
    200: { description, content: { 'application/json': { schema } } },
    default: { description: 'A problem', content: { 'application/problem+json': { schema: problemView } } },
  }
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
