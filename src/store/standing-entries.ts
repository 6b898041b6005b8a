import type { Plain } from '../number/plain.ts'
import type { FigureEntry, ScoreEntry } from './entries.ts'
import { codeAndVersion, type EntryColumns } from './entry-columns.ts'

/** What stands in a round now. */
export interface StandingEntries {
  readonly figures: FigureEntry[]
  readonly scores: Pick<ScoreEntry, 'code' | 'stage' | 'points' | 'cause' | 'standing'>[]
  /** Codes of sub-criteria that do not apply. */
  readonly exempt: string[]
  /** The rest of the round. */
  readonly context: Plain
}

/** The newest version of everything entered in a round, sorted by code. */
export function standingEntries({ figures, scores, exempt, context }: EntryColumns): StandingEntries {
  return {
    figures: newest(figures).map(({ code, name: figure, at }) => ({
      ...{ code, figure },
      source: figures.sources?.[at] ?? null,
      value: figures.values[at] ?? null,
    })),
    scores: newest(scores).map(({ code, name: stage, at }) => ({
      cause: scores.causes?.[at] ?? null,
      ...{ code, points: scores.values[at] ?? null, stage },
      standing: scores.standings?.[at] ?? 'printed',
    })),
    ...{ exempt, context },
  }
}

interface Newest<Name> {
  readonly code: string
  readonly name: Name
  readonly version: number
  /** Its place in the columns. */
  readonly at: number
}

/** The newest version of each entry, sorted by code and name. */
function newest<Name extends string>({
  codes,
  names,
}: {
  readonly codes: readonly string[]
  readonly names: readonly Name[]
}): readonly Newest<Name>[] {
  const found = new Map<string, Newest<Name>>()
  for (const [at, text] of codes.entries()) {
    const name = names[at] as Name
    const { code, version } = codeAndVersion(text)
    const key = `${code}\0${name}`
    const known = found.get(key)
    if (!known || known.version < version) found.set(key, { code, name, version, at })
  }
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each)
}
