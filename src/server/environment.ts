import type { Actor } from '../operations/context.ts'

/** What the routes know of a request: who makes it. */
export interface Environment {
  Variables: { actor: Actor }
}
