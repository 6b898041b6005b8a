import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { PublicationFile } from '../../contract/publication-schema.ts'
import type { Plain } from '../../number/plain.ts'
import { canonicalJson } from '../../store/canonical-json.ts'

/** A publication without its rounds and results, which are many. */
export type PublicationHeading = Omit<PublicationFile, 'rounds' | 'results' | 'checksums'>

/** A publication as it is written. */
export interface WrittenPublication {
  readonly text: string
  readonly sha256: string
  /** Those of its rounds and results, which stand in it. */
  readonly checksums: PublicationFile['checksums']
}

/** The rounds and the results of a publication, each written in canonical JSON. */
export interface WrittenParts {
  readonly rounds: readonly string[]
  readonly results: readonly string[]
}

/**
 * Writes a publication: canonical JSON and a line end, so that the same content is always the same bytes. Other work has its
 * turn in between.
 */
export async function writePublication(heading: PublicationHeading, parts: WrittenParts): Promise<WrittenPublication> {
  const [rounds, results] = [listPieces(parts.rounds), listPieces(parts.results)]
  const checksums = { rounds: await sha256OfAll(rounds), results: await sha256OfAll(results) }
  const head = Object.entries({ ...heading, checksums }).map(([key, value]): Member => [key, [canonicalOf(value)]])
  const members: readonly Member[] = [...head, ['rounds', rounds], ['results', results]]
  const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const pieces = sorted.flatMap(([key, text], at) => [`${at === 0 ? '{' : ','}"${key}":`, ...text])
  pieces.push('}\n')
  return { checksums, sha256: await sha256OfAll(pieces), text: pieces.join('') }
}

type Member = readonly [key: string, pieces: readonly string[]]

const canonicalOf = (value: unknown) => canonicalJson(value as Plain)

/** How many pieces are summed up until other work has its turn: a few milliseconds. */
const atOnce = 20

/** The pieces of a list. */
function listPieces(list: readonly string[]): readonly string[] {
  return ['[', ...list.map((each, at) => (at === 0 ? each : `,${each}`)), ']']
}

async function sha256OfAll(pieces: readonly string[]): Promise<string> {
  const hash = createHash('sha256')
  for (const [at, piece] of pieces.entries()) {
    if (at % atOnce === 0) await turn()
    hash.update(piece)
  }
  return hash.digest('hex')
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
