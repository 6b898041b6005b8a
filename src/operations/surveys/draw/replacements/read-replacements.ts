import type { DrawProtocol } from '../../../../contract/draw-records.ts'
import {
  type RecordedReplacement,
  type ReplacementRecord,
  replacementRecordSchema,
} from '../../../../contract/replacement-record.ts'
import type { SourceFile } from '../../../../files/source-file.ts'
import { Problem, type ProblemDetails } from '../../../../problem.ts'
import { getFile } from '../get-file.ts'
import { isSound } from '../read-draw-record.ts'
import { takePlace } from './take-place.ts'

type Reason = ProblemDetails<'unsound-replacements'>['reason']

/**
 * Reads a record of replacements whose chain holds.
 *
 * @throws Problem `not-found`, `unusable-path`; as `replacementsIn` does
 */
export async function readReplacements(path: string): Promise<ReplacementRecord> {
  return replacementsIn(await getFile(path))
}

/**
 * Reads a record of replacements whose chain holds: each says what its hash is of, and follows the one before.
 *
 * @throws Problem `unsound-replacements`
 */
export function replacementsIn({ name: path, bytes }: SourceFile): ReplacementRecord {
  const { success, data } = replacementRecordSchema.safeParse(jsonOf(bytes))
  if (!success) throw unsound(path, 0, 'foreign')
  let before = data.protocol
  for (const [at, each] of data.replacements.entries()) {
    if (!isSound(each)) throw unsound(path, at + 1, 'altered')
    if (each.previous !== before) throw unsound(path, at + 1, 'chain')
    before = each.sha256
  }
  return data
}

/**
 * Requires that a record could have been written to a protocol: each replacement is of a unit that held a place, takes the reserve
 * whose turn it was, and is not dated before the one before.
 *
 * @throws Problem `unsound-replacements`
 */
export function requireReplacementsOf(
  protocol: DrawProtocol,
  { protocol: of, replacements }: ReplacementRecord,
  path: string,
): void {
  if (of !== protocol.sha256) throw unsound(path, 0, 'protocol')
  for (const [at, each] of replacements.entries()) {
    const reason = faultOf(protocol, replacements.slice(0, at), each)
    if (reason) throw unsound(path, at + 1, reason)
  }
}

function faultOf(
  protocol: DrawProtocol,
  before: readonly RecordedReplacement[],
  { stage, parent, stratum, unit, reserve, at }: RecordedReplacement,
): Reason | null {
  try {
    const due = takePlace(protocol, before, { unit, parent })
    if (due.reserve !== reserve || due.stage !== stage || due.stratum !== stratum) return 'order'
  } catch (error) {
    if (!isRefusal(error)) throw error
    return error.details.reason === 'none-left' ? 'order' : 'holder'
  }
  return at < (before.at(-1)?.at ?? '') ? 'date' : null
}

function isRefusal(error: unknown): error is Problem<'no-replacement'> {
  return error instanceof Problem && error.code === 'no-replacement'
}

/** The refusal of a record. @param row counts from 1; 0 for the record as a whole */
export function unsound(path: string, row: number, reason: Reason): Problem {
  return new Problem('unsound-replacements', { path, row, reason })
}

/** @returns undefined for what is no JSON */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
