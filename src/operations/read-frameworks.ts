import type { Framework } from '../framework/framework.ts'
import { type Actor, type Context, permitted } from './context.ts'
import { listFrameworks, openFramework } from './open-framework.ts'

/** The frameworks by which rounds are measured, by id. */
export function readFrameworks(context: Context, actor: Actor): Promise<readonly Framework[]> {
  return permitted(context, actor, 'read round', null, async () => {
    const opened = (await listFrameworks()).map((id) => openFramework(id))
    return (await Promise.all(opened)).map(({ framework }) => framework)
  })
}
