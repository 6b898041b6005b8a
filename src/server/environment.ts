import type { Actor } from '../operations/context.ts'

/** What the routes know of a request: its own id, and who makes it. */
export interface Environment {
  Variables: { requestId: string; actor: Actor }
}
