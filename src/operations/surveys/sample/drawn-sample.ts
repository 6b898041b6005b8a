import type { Fault } from '../../../fault.ts'
import { Problem } from '../../../problem.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
import type { SampleFiles } from '../wanted-of-answers.ts'
import { openSample } from './open-sample.ts'

/**
 * Reads who was drawn, where protocols are named.
 *
 * @returns a sample of null without them
 * @throws Problem as `openSample` does; `invalid-input` for a public key without them
 */
export async function drawnSample({ protocols = [], replacements = [], publicKey = null }: SampleFiles): Promise<{
  readonly sample: DrawnSample | null
  readonly warnings: readonly Fault[]
}> {
  if (protocols.length > 0) return openSample({ protocols, replacements, publicKey })
  const expected = { vi: 'đi cùng --protocol', en: 'with --protocol' }
  if (publicKey !== null) throw new Problem('invalid-input', { where: '--public-key', expected, got: publicKey })
  return { sample: null, warnings: [] }
}
