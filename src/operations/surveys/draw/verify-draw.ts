import type { DrawProtocol } from '../../../contract/draw-records.ts'
import type { DrawPart } from '../../../draw-problems.data.ts'
import { Problem, type ProblemDetails } from '../../../problem.ts'
import { canonicalJson } from '../../../store/canonical-json.ts'
import { findFile } from '../../read-files.ts'
import { drawProtocol } from './draw-protocol.ts'
import { brokenParts } from './draw-sample.ts'
import { getFile } from './get-file.ts'
import { type DrawPaths, type OpenedDraw, openDraw } from './open-draw.ts'
import { isSound, readAnyProtocol } from './read-draw-record.ts'
import { readReplacements, requireReplacementsOf, unsound } from './replacements/read-replacements.ts'
import type { ReplacementSource } from './replacements/stand-ins.ts'
import { isSigned } from './signature.ts'
import { unitDifferences } from './unit-differences.ts'
import { recordText } from './write-record.ts'

/** A protocol to be checked, and what it was drawn from. */
export interface CheckedProtocol extends Omit<DrawPaths, 'later'> {
  readonly path: string
  /** Path of the protocol of the stage before; null for a draw from the frame. */
  readonly previous: string | null
  /** Records of replacements, of this protocol or of the one before. */
  readonly replacements: readonly string[]
  /** Paths of signature and public key; null to leave a signature alone. */
  readonly signed: { readonly signature: string; readonly publicKey: string } | null
}

/**
 * Draws again what a protocol says, from its seed, and compares everything, to the byte. Records of replacements must hold; their
 * signatures, which stand beside them, are checked where that of the protocol is.
 *
 * @throws Problem as `openDraw` does; `draw-differs` with all that differs, `unsound-replacements`, `unusable-key`;
 * `invalid-input` where the record is not there that the draw took account of
 */
export async function verifyDraw(checked: CheckedProtocol): Promise<DrawProtocol> {
  const { path, plan, frame, previous, signed } = checked
  const { bytes } = await getFile(path)
  const stated = await readAnyProtocol(path)
  const before = await checkReplacements(checked, stated)
  const later = previous === null ? null : { stage: stated.stages[0]?.unit ?? '', protocol: previous }
  const draw = await openDraw({ plan, frame, later: later && { ...later, replacements: before } })
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

/** @returns the record that the draw took account of; null if it took account of none */
async function checkReplacements(
  { replacements: paths, signed }: CheckedProtocol,
  stated: DrawProtocol,
): Promise<ReplacementSource | null> {
  let used: ReplacementSource | null = null
  for (const path of paths) {
    const record = await readReplacements(path)
    if (signed) await requireSigned(path, signed.publicKey)
    if (record.protocol === stated.previous) {
      if (stated.replacements !== undefined) used = { path, head: stated.replacements }
    } else requireReplacementsOf(stated, record, path)
  }
  if (stated.replacements === undefined || used) return used
  const expected = {
    vi: 'bản ghi thay thế của bước trước, mà biên bản này đã dùng',
    en: 'the record of replacements in the stage before, which this protocol took account of',
  }
  throw new Problem('invalid-input', { where: '--replacements', expected, got: paths.join(', ') })
}

async function requireSigned(path: string, publicKey: string): Promise<void> {
  const { bytes } = await getFile(path)
  const isHeld = (await findFile(`${path}.sig`)) && (await isSigned(bytes, `${path}.sig`, publicKey))
  if (!isHeld) throw unsound(path, 0, 'signature')
}

function partDifferences(stated: DrawProtocol, again: DrawProtocol, draw: OpenedDraw): readonly DrawPart[] {
  const parts = (['plan', 'frame', 'previous', 'replacements'] as const).filter(
    (part) => canonicalJson(stated[part] ?? null) !== canonicalJson(again[part] ?? null),
  )
  const { commitment } = stated
  const isHeld = commitment === null || (isSound(commitment) && brokenParts(draw, commitment).length === 0)
  return isHeld ? parts : [...parts, 'commitment']
}
