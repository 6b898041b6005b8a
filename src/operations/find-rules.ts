import { type Actor, type Context, permitted } from './context.ts'
import { frameworkPath, openParFramework } from './open-framework.ts'

/**
 * Finds the file of the framework by whose rules somebody has a document proofread: for who may see the list of frameworks.
 *
 * @throws Problem `not-permitted`; as `openParFramework` does
 */
export function findRules(context: Context, actor: Actor, id: string): Promise<string> {
  return permitted(context, actor, 'read round', null, async () => {
    await openParFramework(id)
    return frameworkPath(id)
  })
}
