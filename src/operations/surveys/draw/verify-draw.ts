import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { DrawPart } from '../../../draw-problems.data.ts'
import { Problem, type ProblemDetails } from '../../../problem.ts'
import { canonicalJson } from '../../../store/canonical-json.ts'
import { drawProtocol } from './draw-protocol.ts'
import { brokenParts } from './draw-sample.ts'
import { getFile } from './get-file.ts'
import { type DrawPaths, type OpenedDraw, openDraw } from './open-draw.ts'
import { isSound, readAnyProtocol } from './read-draw-record.ts'
import { isSigned } from './signature.ts'
import { unitDifferences } from './unit-differences.ts'
import { recordText } from './write-record.ts'

/** A protocol to be checked, and what it was drawn from. */
export interface CheckedProtocol extends Omit<DrawPaths, 'later'> {
  readonly path: string
  /** Path of the protocol of the stage before; null for a draw from the frame. */
  readonly previous: string | null
  /** Paths of signature and public key; null to leave a signature alone. */
  readonly signed: { readonly signature: string; readonly publicKey: string } | null
}

/**
 * Draws again what a protocol says, from its seed, and compares everything, to the byte.
 *
 * @throws Problem as `openDraw` does; `draw-differs` with all that differs, `unusable-key`
 */
export async function verifyDraw({ path, plan, frame, previous, signed }: CheckedProtocol): Promise<DrawProtocol> {
  const { bytes } = await getFile(path)
  const stated = await readAnyProtocol(path)
  const later = previous === null ? null : { stage: stated.stages[0]?.unit ?? '', protocol: previous }
  const draw = await openDraw({ plan, frame, later })
  const { parts, units } = drawDifferences(stated, new TextDecoder().decode(bytes), draw)
  const isForged = signed !== null && !(await isSigned(bytes, signed.signature, signed.publicKey))
  const all = isForged ? [...parts.filter((part) => part !== 'form'), 'signature' as const] : parts
  if (all.length + units.length > 0) throw new Problem('draw-differs', { parts: all, units })
  return stated
}

/**
 * Draws again what a protocol says, and tells all that is not the same.
 *
 * @param text of the protocol as its file holds it
 */
export function drawDifferences(stated: DrawProtocol, text: string, draw: OpenedDraw): ProblemDetails<'draw-differs'> {
  const again = drawProtocol(draw, stated.seed, stated.commitment)
  const units = unitDifferences(stated, again)
  const parts = partDifferences(stated, again, draw)
  const isWrittenElse = parts.length + units.length === 0 && text !== recordText(again)
  return { parts: isWrittenElse ? ['form'] : parts, units }
}

function partDifferences(stated: DrawProtocol, again: DrawProtocol, draw: OpenedDraw): readonly DrawPart[] {
  const parts = (['plan', 'frame', 'previous'] as const).filter(
    (part) => canonicalJson(stated[part]) !== canonicalJson(again[part]),
  )
  const { commitment } = stated
  const isHeld = commitment === null || (isSound(commitment) && brokenParts(draw, commitment).length === 0)
  return isHeld ? parts : [...parts, 'commitment']
}
