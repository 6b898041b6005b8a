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

/** A list of a publication as it is written, in canonical JSON, with its checksum; both grow with each entry. */
export class WrittenList {
  readonly #hash = createHash('sha256').update('[')
  readonly #pieces = ['[']

  push(entry: unknown): void {
    const piece = `${this.#pieces.length === 1 ? '' : ','}${canonicalOf(entry)}`
    this.#pieces.push(piece)
    this.#hash.update(piece)
  }

  /** Ends the list, once. */
  end(): { readonly pieces: readonly string[]; readonly sha256: string } {
    this.#pieces.push(']')
    return { pieces: this.#pieces, sha256: this.#hash.update(']').digest('hex') }
  }
}

/** Writes a whole list; other work has its turn in between. */
export async function writtenList(entries: readonly unknown[]): Promise<WrittenList> {
  const list = new WrittenList()
  for (const [at, entry] of entries.entries()) {
    if (at % atOnce === 0) await turn()
    list.push(entry)
  }
  return list
}

/** How many pieces are written or summed up until other work has its turn: a few milliseconds. */
const atOnce = 20

/**
 * Writes a publication: canonical JSON and a line end, so that the same content is always the same bytes. Other work has its
 * turn in between.
 */
export async function writePublication(
  heading: PublicationHeading,
  parts: { readonly rounds: WrittenList; readonly results: WrittenList },
): Promise<WrittenPublication> {
  const [rounds, results] = [parts.rounds.end(), parts.results.end()]
  const checksums = { rounds: rounds.sha256, results: results.sha256 }
  const head = Object.entries({ ...heading, checksums }).map(([key, value]): Member => [key, [canonicalOf(value)]])
  const members: readonly Member[] = [...head, ['rounds', rounds.pieces], ['results', results.pieces]]
  const sorted = members.toSorted(([one], [other]) => (one < other ? -1 : 1))
  const pieces = sorted.flatMap(([key, text], at) => [`${at === 0 ? '{' : ','}"${key}":`, ...text])
  pieces.push('}\n')
  return { checksums, sha256: await sha256OfAll(pieces), text: pieces.join('') }
}

type Member = readonly [key: string, pieces: readonly string[]]

const canonicalOf = (value: unknown) => canonicalJson(value as Plain)

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
