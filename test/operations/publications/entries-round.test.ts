import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rescoredPoints, standingOf } from '../../../src/analysis/item-points.ts'
import { roundIndex } from '../../../src/analysis/round-index.ts'
import type { Round } from '../../../src/framework/round.ts'
import { toDecimalText } from '../../../src/number/round.ts'
import { assembleRound } from '../../../src/operations/assemble-round.ts'
import { columnsRound } from '../../../src/operations/publications/columns-round.ts'
import { entriesRound } from '../../../src/operations/publications/entries-round.ts'
import type { EntryColumns } from '../../../src/store/entry-columns.ts'
import { anyRound } from '../../support/any-round.ts'
import { commune } from '../../support/model-round.ts'

const stages = ['self', 'appraised', 'final'] as const

/** What must have been entered, that a round stands as it does. */
function entriesOf({ figures, scores, exempt }: Round) {
  const text = (value: Parameters<typeof toDecimalText>[0] | null | undefined) => (value ? toDecimalText(value) : null)
  const first = scores.filter((row, at) => scores.findIndex(({ code }) => code === row.code) === at)
  return {
    figures: Object.entries(figures).flatMap(([code, own]) =>
      Object.entries(own).map(([figure, value]) => ({ code, figure, value: text(value), source: null })),
    ),
    scores: first.flatMap((row) =>
      stages.map((stage) => ({ code: row.code, stage, points: text(row[stage]), cause: null, standing: 'assumed' })),
    ),
    ...{ exempt: [...(exempt ?? [])], context: {} },
  }
}

/** The same with an older version of each, in no order. */
function columnsOf({ figures, scores, exempt, context }: ReturnType<typeof entriesOf>): EntryColumns {
  const named = {
    figures: figures.map(({ code, figure, value }) => ({ code, name: figure, value })),
    scores: scores.map(({ code, stage, points }) => ({ code, name: stage, value: points })),
  }
  const columns = <Name>(entries: readonly { code: string; name: Name; value: string | null }[]) => {
    const all = entries.flatMap((entry, at) => {
      const [old, now] = [
        { ...entry, value: at % 2 === 0 ? '3' : null, version: 1 },
        { ...entry, version: 2 },
      ]
      return at % 3 === 0 ? [now, old] : [old, now]
    })
    const column = <Key extends keyof (typeof all)[number]>(key: Key) => all.map((each) => each[key])
    const codes = all.map(({ code, version }) => (version === 1 ? code : `${code}\t${version}`))
    return { codes, names: column('name'), values: column('value') }
  }
  return {
    figures: { ...columns(named.figures), sources: null },
    scores: { ...columns(named.scores), causes: null, standings: null },
    ...{ exempt, context },
  }
}

test.each([
  ['as it stands', undefined],
  ['by another rule', rescoredPoints],
])('the index of a round %s follows from its entries as from the round that they make', (_, pointsOf) => {
  fc.assert(
    fc.property(anyRound(commune), (round) => {
      const entries = entriesOf(round)
      const made = assembleRound({ organisationName: '', indexYear: 2024 }, entries)
      const whole = roundIndex({ standing: standingOf(made), sipas: made.sipas }, commune, null, pointsOf)
      expect(roundIndex(entriesRound(entries), commune, null, pointsOf)).toStrictEqual(whole)
      expect(roundIndex(columnsRound(columnsOf(entries)), commune, null, pointsOf)).toStrictEqual(whole)
    }),
    { numRuns: 60 },
  )
})
