import { type DrawnSample, type SampleStage, type SampleUnit, sampleChain } from '../../../survey/draw/drawn-sample.ts'
import type { SampleWords } from './sample-words.data.ts'

/** A list of units: a row each, numbers as they are, null for what a unit has not. */
export interface SampleTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
  /** Of each column: how many decimals people are shown; null for texts and whole numbers. */
  readonly decimals: readonly (number | null)[]
}

type Cell = string | number | null

/** A column of a stage: its title, what it says of a unit, and how many decimals are shown. */
interface StageColumn {
  readonly title: keyof SampleWords['stage']
  readonly cell: (unit: SampleUnit) => Cell
  readonly isThere: (stage: SampleStage) => boolean
  readonly decimals: number | null
}

const always = () => true
const bySize = ({ method }: SampleStage) => method === 'pps-systematic'

const stageColumns: readonly StageColumn[] = [
  { title: 'code', cell: ({ code }) => code, isThere: always, decimals: null },
  { title: 'name', cell: ({ name }) => name, isThere: always, decimals: null },
  { title: 'stratum', cell: ({ stratum }) => stratum, isThere: ({ hasStrata }) => hasStrata, decimals: null },
  { title: 'available', cell: ({ available }) => available, isThere: always, decimals: null },
  { title: 'size', cell: ({ size }) => size, isThere: bySize, decimals: null },
  { title: 'probability', cell: ({ probability }) => probability, isThere: always, decimals: 6 },
]

/**
 * Lists the units of the last stage that was drawn, each with all that was drawn above it: those to ask and those who wait, parent by
 * parent, in the order of the draw.
 */
export function sampleTable({ stages, units }: DrawnSample, say: SampleWords): SampleTable {
  const columns = stages.map((stage) => stageColumns.filter(({ isThere }) => isThere(stage)))
  const names = stageNames(stages)
  const last = [...units.values()].filter(({ stage }) => stage === stages.length - 1)
  return {
    header: [
      ...Object.values(say.head),
      ...columns.flatMap((ofStage, at) => ofStage.map(({ title }) => say.stage[title](names[at] ?? ''))),
      ...Object.values(say.tail),
    ],
    rows: last.map((unit, row) => {
      const chain = sampleChain(unit)
      const cells = columns.flatMap((ofStage, at) => ofStage.map(({ cell }) => (chain[at] ? cell(chain[at]) : null)))
      const { standing, order, overall, weight } = unit
      return [row + 1, say.standings[standing], order, ...cells, overall, weight, noteOf(chain, say)]
    }),
    decimals: [null, null, null, ...columns.flat().map(({ decimals }) => decimals), 6, 3, null],
  }
}

/** The names of stages as they stand inside a title; with their level where two have one name. */
function stageNames(stages: readonly SampleStage[]): readonly string[] {
  const all = stages.map(({ name }) => name.charAt(0).toLowerCase() + name.slice(1))
  return all.map((name, at) => (all.indexOf(name) === all.lastIndexOf(name) ? name : `${name} (${stages[at]?.unit})`))
}

/** Who stands for whom, at any stage. */
function noteOf(chain: readonly SampleUnit[], say: SampleWords): string {
  const notes = chain.flatMap(({ standing, counterpart }) => {
    if (counterpart === null) return []
    return [standing === 'stands-in' ? say.standsIn(counterpart) : say.replacedBy(counterpart)]
  })
  return notes.join('; ')
}
