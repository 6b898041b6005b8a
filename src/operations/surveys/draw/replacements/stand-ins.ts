import type { DrawProtocol } from '../../../../contract/draw-records.ts'
import type { ReplacementRecord } from '../../../../contract/replacement-record.ts'
import { Problem } from '../../../../problem.ts'
import { placeHolders } from '../../../../survey/draw/place-holders.ts'
import { readReplacements, requireReplacementsOf } from './read-replacements.ts'

/** Who holds the places of the last stage of a protocol after replacements. */
export interface StandIns {
  /** The hash of the last replacement that was taken account of. */
  readonly head: string
  /** Of each reserve in a place: the unit that was drawn there. */
  readonly insteadOf: ReadonlyMap<string, string>
  /** The units that hold no place any more. */
  readonly replaced: ReadonlySet<string>
}

/** A record of replacements, and up to where it is read. */
export interface ReplacementSource {
  readonly path: string
  /** The hash of the last replacement that counts; null for all. */
  readonly head: string | null
}

/**
 * Reads who stands in for units of a protocol.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-replacements`; `draw-differs` where the head is not in the record
 */
export async function standIns(protocol: DrawProtocol, { path, head }: ReplacementSource): Promise<StandIns> {
  const record = await readReplacements(path)
  requireReplacementsOf(protocol, record, path)
  const { replacements } = record
  const end = head === null ? replacements.length : 1 + replacements.findIndex(({ sha256 }) => sha256 === head)
  const last = replacements[end - 1]
  if (!last) throw new Problem('draw-differs', { parts: ['replacements'], units: [] })
  return { head: last.sha256, ...holdersAfter(protocol, replacements.slice(0, end)) }
}

function holdersAfter({ stages }: DrawProtocol, taken: ReplacementRecord['replacements']): Omit<StandIns, 'head'> {
  const { unit: stage, groups = [] } = stages.at(-1) ?? {}
  const holders = groups.flatMap(({ parent, stratum, drawn, reserves }) => {
    const codes = { drawn: drawn.map(({ code }) => code), reserves: reserves.map(({ code }) => code) }
    const here = taken.filter((each) => each.stage === stage && each.parent === parent && each.stratum === stratum)
    return [...placeHolders(codes, here)]
  })
  return {
    insteadOf: new Map(holders.filter(([holder, unit]) => holder !== unit)),
    replaced: new Set(taken.map(({ unit }) => unit)),
  }
}
