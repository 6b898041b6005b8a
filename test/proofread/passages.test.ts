import { describe, expect, test } from 'vitest'
import { claimKinds } from '../../src/proofread/claims/claim.ts'
import { passageSets, readPassages } from '../support/passages.ts'
import { printsValue, readPrinted, unitsApart } from '../support/printed-number.ts'
import { figuresIn, piecesOf, spotsOf } from '../support/spots.ts'

/** What the checker of figures is measured by must itself be right: every figure in it is worked out anew here. */

describe.each(passageSets)('%s', (set) => {
  const passages = readPassages(set)
  const named = passages.map((passage) => [passage.id, passage] as const)

  test('each passage has a name of its own', () => {
    const ids = passages.map(({ id }) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test.each(named)('%s: every figure that is named stands at one place', (_, { document, expect: expected, may }) => {
    const all = [...expected, ...expected.flatMap(({ or }) => or), ...may]
    const places = all.map((figure) => [figure.printed, spotsOf(document, figure).length])
    expect(places).toEqual(all.map(({ printed }) => [printed, 1]))
  })

  test.each(named)('%s: what is expected is what the arithmetic gives', (_, { expect: expected }) => {
    const worked = expected.filter(({ because }) => because !== undefined)
    const apart = worked.map(
      (each) => `${each.because} = ${each.expected}: ${unitsApart(each.because!, each.expected!)}`,
    )
    expect(apart).toEqual(worked.map((each) => `${each.because} = ${each.expected}: 0`))
  })

  test.each(named)('%s: an error is further off than rounding, a note is not', (_, { expect: expected }) => {
    const wrong = expected.filter(({ because, printed, verdict }) => {
      if (because === undefined) return false
      const apart = unitsApart(because, printed)
      const isFar = apart < -1n || apart > 1n || readPrinted(printed).decimals === 0
      return verdict === 'note' ? apart === 0n || apart < -1n || apart > 1n : apart === 0n || !isFar
    })
    expect(wrong).toEqual([])
  })

  test.each(named)('%s: what is said to hold holds', (_, { holds, document }) => {
    const figures = piecesOf(document).flatMap(({ text }) => figuresIn(text).map((figure) => figure.printed))
    for (const line of holds) {
      const [arithmetic = '', printed = ''] = line.split(' = ')
      expect([line, unitsApart(arithmetic, printed)]).toEqual([line, 0n])
      expect([
        line,
        figures.concat('100').some((figure) => printsValue(figure, readPrinted(printed.replace(/^[−-]/, '')).value)),
      ]).toEqual([line, true])
    }
  })

  test('about half of at least 90 passages are wholly right', () => {
    const right = passages.filter(({ expect: expected }) => expected.length === 0)
    expect(passages.length).toBeGreaterThanOrEqual(90)
    expect(right.length / passages.length).toBeGreaterThan(0.4)
    expect(right.length / passages.length).toBeLessThan(0.6)
  })
})

// Those by others are as their writers made them.
test.each(['passages', 'passages-kept-apart'] as const)(
  '%s: every kind of claim is got wrong somewhere, but for rules of a framework that a passage does not name',
  (set) => {
    const kinds = new Set(readPassages(set).flatMap(({ expect: expected }) => expected.map(({ kind }) => kind)))
    expect(claimKinds.filter((kind) => !kinds.has(kind))).toEqual(['rule'])
  },
)

test('no passage kept apart has the text of one that the checker was made with', () => {
  const texts = new Set(
    [...readPassages('passages'), ...readPassages('passages-by-others')]
      .flatMap(({ document }) => piecesOf(document))
      .map(({ text }) => text),
  )
  const apart = readPassages('passages-kept-apart').flatMap(({ document }) => piecesOf(document))
  expect(apart.filter(({ text }) => text.length > 40 && texts.has(text))).toEqual([])
})

test('places are numbered as a reader counts: paragraphs and tables from 1, cells by row and column of the grid', () => {
  const passages = readPassages('passages')
  const document = passages.find(({ id }) => id === 'table-merged')!.document
  const [table] = document.blocks
  expect(table).toMatchObject({ kind: 'table', place: { table: 1 } })
  const cells = piecesOf(document).map(({ place, text }) => `${place.row}.${place.column} ${text}`)
  expect(cells).toContain('2.3 Trực tuyến')
  expect(cells).toContain('4.2 Hộ tịch')
  const merged = table?.kind === 'table' ? [table.grid[0]![0], table.grid[0]![2], table.grid[6]![0]] : []
  expect(merged).toMatchObject([
    { columns: 1, rows: 2 },
    { columns: 2, rows: 1 },
    { columns: 2, rows: 1 },
  ])
  const bullets = passages.find(({ id }) => id === 'count-bullets')!.document
  expect(piecesOf(bullets).map(({ place }) => place.paragraph)).toEqual([1, 2, 3, 4, 5])
})
