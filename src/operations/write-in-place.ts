import { open, rename, rm } from 'node:fs/promises'
import type { Problem } from '../problem.ts'
import { pathProblem, systemCode } from './path-problem.ts'

/**
 * Does work whose text takes the place of a file at once, or not at all: it is written beside, then renamed. While the work
 * goes on nobody else can begin: what two add at a time would be lost of one.
 *
 * @param busy what is thrown if somebody is at work
 * @throws Problem `unusable-path`
 */
export async function writeInPlace<T extends { readonly text: string }>(
  path: string,
  busy: Problem,
  work: () => Promise<T>,
): Promise<T> {
  const draft = `${path}.part`
  const file = await open(draft, 'wx').catch((error: unknown) => {
    throw systemCode(error) === 'EEXIST' ? busy : pathProblem('write', path, error)
  })
  try {
    const done = await work()
    await file.writeFile(done.text)
    await file.sync()
    await rename(draft, path)
    return done
  } catch (error) {
    await rm(draft, { force: true })
    throw pathProblem('write', path, error)
  } finally {
    await file.close()
  }
}
