import type { DrawProtocol } from '../../../contract/draw-records.ts'
import { Problem } from '../../../problem.ts'
import { planHash } from '../draw/draw-hashes.ts'
import { isSound, readProtocol } from '../draw/read-draw-record.ts'

/**
 * Reads a protocol whose hashes all hold: its own, that of the plan in it, and that of its commitment, which must be to what was
 * drawn from.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-draw-record`
 */
export async function readHeldProtocol(path: string): Promise<DrawProtocol> {
  return heldProtocol(await readProtocol(path), path)
}

/** A protocol whose own hash holds, if those in it do too. @throws Problem `unsound-draw-record` */
export function heldProtocol(protocol: DrawProtocol, path: string): DrawProtocol {
  const { plan } = protocol
  if (planHash(plan.stages) !== plan.sha256) throw new Problem('unsound-draw-record', { path, reason: 'contradictory' })
  if (!isAsCommitted(protocol)) throw new Problem('unsound-draw-record', { path, reason: 'commitment' })
  return protocol
}

function isAsCommitted({ commitment, plan, frame, previous, stages }: DrawProtocol): boolean {
  if (!commitment) return true
  const stage = previous === null ? null : stages[0]?.unit
  const isSame = commitment.plan === plan.sha256 && commitment.frame === frame.sha256
  return isSame && commitment.previous === previous && commitment.stage === stage && isSound(commitment)
}
