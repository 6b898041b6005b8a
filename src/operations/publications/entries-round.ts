import type { StageScores, StandingPoints } from '../../analysis/item-points.ts'
import type { IndexedRound } from '../../analysis/round-index.ts'
import type { PublishedRound } from '../../contract/publication-schema.ts'
import type { Figures } from '../../framework/framework.ts'
import type { Round } from '../../framework/round.ts'
import { exact, type Points } from '../../number/exact.ts'
import { groupedBy } from '../../number/grouped-by.ts'
import { fromPlain } from '../../number/plain.ts'

type Entries = Pick<PublishedRound, 'figures' | 'scores' | 'exempt' | 'context'>

/** What the index of a round follows from, as it was entered; a number is read when it is asked for. */
export function entriesRound(entries: Entries): IndexedRound {
  const { sipas } = fromPlain(entries.context) as Partial<Round>
  return { standing: entriesStanding(entries), sipas: sipas ?? { thisYear: {}, lastYear: {} } }
}

function entriesStanding({ figures, scores, exempt }: Entries): StandingPoints {
  const figuresByCode = groupedBy(figures, ({ code }) => code)
  const scoresByCode = groupedBy(scores, ({ code }) => code)
  return {
    stage: scores.some(({ stage, points }) => stage === 'appraised' && points !== null) ? 'appraised' : 'self',
    exempt: new Set(exempt),
    rowOf: (code) => stageScores(scoresByCode.get(code)),
    figuresOf: (code) => figuresOf(figuresByCode.get(code)),
  }
}

function stageScores(scores: Readonly<Entries['scores']> | undefined): StageScores | undefined {
  if (!scores) return undefined
  const row: { self: Points | null; appraised: Points | null; final: Points | null } = {
    ...{ self: null, appraised: null, final: null },
  }
  // Of two of one stage the first counts, as where they are told.
  for (const { stage, points } of scores.toReversed()) row[stage] = points === null ? null : exact(points)
  return row
}

function figuresOf(figures: Readonly<Entries['figures']> = []): Figures {
  return Object.fromEntries(figures.map(({ figure, value }) => [figure, value === null ? null : exact(value)]))
}
