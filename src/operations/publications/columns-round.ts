import type { Stage, StageScores, StandingPoints } from '../../analysis/item-points.ts'
import type { IndexedRound } from '../../analysis/round-index.ts'
import type { Figures } from '../../framework/framework.ts'
import type { Round } from '../../framework/round.ts'
import { type Exact, exact, type Points } from '../../number/exact.ts'
import { fromPlain } from '../../number/plain.ts'
import { codeAndVersion, type EntryColumns, type FigureColumns, type ScoreColumns } from '../../store/entry-columns.ts'

/**
 * What the index of a round follows from, out of all versions of what was entered in it, in any order: the newest of each
 * counts. A number is read when it is asked for, so that thousands of rounds are gone through in seconds.
 */
export function columnsRound({ figures, scores, exempt, context }: EntryColumns): IndexedRound {
  const { sipas } = fromPlain(context) as Partial<Round>
  const [figuresAt, scoresAt] = [newestPlaces(figures), newestPlaces(scores)]
  const standing: StandingPoints = {
    ...{ stage: stageIn(scores, scoresAt), exempt: new Set(exempt) },
    rowOf: (code) => stageScores(scores, scoresAt.get(code)),
    figuresOf: (code) => figuresOf(figures, figuresAt.get(code)),
  }
  return { standing, sipas: sipas ?? { thisYear: {}, lastYear: {} } }
}

/** Places in the columns, by code. */
type Places = ReadonlyMap<string, readonly number[]>

/** Where the newest version of each entry stands. */
function newestPlaces({ codes, names }: FigureColumns | ScoreColumns): Places {
  const places = new Map<string, number[]>()
  for (let at = 0; at < codes.length; at += 1) {
    const { code, version } = codeAndVersion(codes[at] as string)
    const own = places.get(code)
    if (!own) {
      places.set(code, [at])
      continue
    }
    // Few entries belong to one sub-criterion: they are looked through.
    const known = own.findIndex((place) => names[place] === names[at])
    if (known < 0) own.push(at)
    else if (codeAndVersion(codes[own[known] as number] as string).version < version) own[known] = at
  }
  return places
}

function stageIn({ names, values }: ScoreColumns, places: Places): Stage {
  const isSet = (at: number) => names[at] === 'appraised' && values[at] !== null
  return [...places.values()].some((own) => own.some(isSet)) ? 'appraised' : 'self'
}

function stageScores({ names, values }: ScoreColumns, places: readonly number[] | undefined): StageScores | undefined {
  if (!places) return undefined
  const row: Record<keyof StageScores, Points | null> = { self: null, appraised: null, final: null }
  for (const at of places) row[names[at] as keyof StageScores] = pointsIn(values[at])
  return row
}

function figuresOf({ names, values }: FigureColumns, places: readonly number[] = []): Figures {
  // Without a prototype: a figure may have any name.
  const figures: Record<string, Exact | null> = Object.create(null)
  for (const at of places) figures[names[at] as string] = pointsIn(values[at])
  return figures
}

const pointsIn = (text: string | null | undefined) => (text === null || text === undefined ? null : exact(text))
