import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { PublicationFile } from '../../contract/publication-schema.ts'
import type { Plain } from '../../number/plain.ts'
import { canonicalJson, canonicalObject } from '../../store/canonical-json.ts'

/** A publication without its rounds and results, which are many. */
export type PublicationHeading = Omit<PublicationFile, 'rounds' | 'results' | 'checksums'>

/** A publication as it is written, with the checksums in it. */
export interface WrittenPublication {
  readonly text: string
  readonly checksums: PublicationFile['checksums']
}

/**
 * Writes a publication: canonical JSON and a line end, so that the same content is always the same bytes. Other work has its
 * turn in between.
 */
export async function writePublication(
  heading: PublicationHeading,
  parts: Pick<PublicationFile, 'rounds' | 'results'>,
): Promise<WrittenPublication> {
  const [rounds, results] = [await listText(parts.rounds), await listText(parts.results)]
  const checksums = { rounds: sha256Of(rounds), results: sha256Of(results) }
  const members = Object.entries({ ...heading, checksums }).map(([key, value]) => [
    ...([key, canonicalJson(value as unknown as Plain)] as const),
  ])
  const text = `${canonicalObject([...(members as [string, string][]), ['rounds', rounds], ['results', results]])}\n`
  return { text, checksums }
}

/** How many rounds or results are written until other work has its turn: a few milliseconds. */
const atOnce = 20

/** As `canonicalJson` of all together. */
async function listText(list: readonly unknown[]): Promise<string> {
  const texts: string[] = []
  for (const [at, each] of list.entries()) {
    if (at % atOnce === 0) await turn()
    texts.push(canonicalJson(each as Plain))
  }
  return `[${texts.join(',')}]`
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
