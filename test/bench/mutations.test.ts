import { expect, test } from 'vitest'
import { type CorrectDocument, correctPassages, correctReport } from '../../bench/proofread/correct-document.ts'
import { figuresOf, withFigure } from '../../bench/proofread/document-figure.ts'
import { finishedReport } from '../../bench/proofread/finished-report.ts'
import { measureMutations } from '../../bench/proofread/measure-mutations.ts'
import { mutations } from '../../bench/proofread/mutate-figure.ts'
import { whatBreaks } from '../../bench/proofread/what-breaks.ts'
import type { Proofreading } from '../../src/proofread/claims/claim.ts'
import type { FinishedDocument } from '../../src/proofread/text/finished-document.ts'
import { calculatedReport } from '../support/calculated-report.ts'
import { sampleReport } from '../support/sample-report.ts'
import { piecesOf } from '../support/spots.ts'

/** What the bench of changed figures does to documents, and what it knows of their claims. */

const passages = correctPassages()
const passage = (id: string): CorrectDocument => passages.find(({ name }) => name === id)!

function figureOf({ document }: CorrectDocument, printed: string) {
  return figuresOf(document).find((figure) => figure.printed === printed)!
}

test.each([
  ['last digit', 'change-amount', '9,65', ['9,60', '9,61', '9,62', '9,63', '9,64', '9,66', '9,67', '9,68', '9,69']],
  ['transposed digits', 'change-amount', '1.864', ['8.164', '1.684', '1.846']],
  ['transposed digits', 'change-amount', '9,65', ['9,56']],
  ['dropped digit', 'ratio-two-bases', '18.645', ['8.645', '1.645', '1.845', '1.865', '1.864']],
  ['dropped digit', 'change-amount', '9,65', ['9,5', '9,6']],
  ['shifted decimal', 'change-amount', '1.864', ['18.640']],
  ['shifted decimal', 'ratio-score', '85,73', ['857,3', '8,573']],
  ['swapped with a neighbour', 'change-amount', '1.864', ['164']],
  ['year ±1', 'year-before', '2022', ['2021', '2023']],
  ['year ±1', 'change-amount', '164', []],
  ['rank ±1', 'change-index-and-rank', '07', ['06', '08']],
] as const)('%s of %s: %s can become %j', (kind, id, printed, expected) => {
  const neighbours = kind === 'swapped with a neighbour' ? ['164', '1.864'] : []
  expect(mutations(kind, figureOf(passage(id), printed), neighbours)).toEqual(expected)
})

test('one figure of a document is changed, and nothing else', () => {
  const correct = passage('table-merged')
  const changed = { ...correct, document: withFigure(correct.document, figureOf(correct, '450'), '405') }
  const [before, after] = [correct, changed].map(({ document }) => piecesOf(document).map(({ text }) => text))
  const differing = before!.flatMap((text, at) => (after![at] === text ? [] : [`${text} → ${after![at]}`]))
  expect(differing).toEqual(['450 → 405'])
})

test.each([
  ['breaks', 'change-amount', '164', '146'],
  ['rounding', 'change-amount', '9,65', '9,66'],
  ['too small', 'ratio-two-bases', '18.645', '18.646'],
  ['no claim', 'year-before', '15', '51'],
] as const)('what %s is told by the arithmetic: %s, %s → %s', (breaking, id, printed, changed) => {
  const correct = passage(id)
  expect(whatBreaks(correct.lines, figureOf(correct, printed), changed)).toBe(breaking)
})

test('the same seed changes the same figures, and a checker that sees every change finds every one', () => {
  const texts = new Set(passages.map(({ document }) => JSON.stringify(document)))
  const claim = { kind: 'sum', verdict: 'error', place: {}, printed: '' } as unknown as Proofreading['claims'][number]
  const proofread = (document: FinishedDocument): Proofreading => ({
    ...{ figures: 0, claims: texts.has(JSON.stringify(document)) ? [] : [claim] },
  })
  const run = () => measureMutations({ groups: { passages }, count: 70, seed: 7, proofread })
  const made = run()
  expect(made.length).toBe(70)
  expect(made.filter(({ found }) => found !== 'error').map(({ what }) => what)).toEqual([])
  expect(run()).toEqual(made)
})

test('a report becomes a document in which every figure stands at its place', () => {
  const { blocks, figures } = finishedReport(sampleReport())
  const pieces = piecesOf({ blocks })
  const astray = figures.filter(({ figure, place }) => {
    const there = pieces.filter((piece) => JSON.stringify(piece.place) === JSON.stringify(place))
    return !there.some(({ text }) => text.includes(figure.text.normalize('NFC')))
  })
  expect(astray.map(({ figure }) => figure.text)).toEqual([])
  expect(figures.length).toBeGreaterThan(100)
  expect(blocks.filter(({ kind }) => kind !== 'paragraph').map(({ kind }) => kind)).toEqual([
    ...['footnote', 'table', 'chart', 'table'],
  ])
})

test('what the calculated cells of a report claim is told as arithmetic that holds, with its places', () => {
  const { lines } = correctReport('report', calculatedReport())
  expect(lines.map(({ text }) => text)).toContain('(79,89 + 80,68) / 2 = 80,29')
  expect(lines.map(({ text }) => text)).toContain('57 / 800 × 100 = 7,13')
  expect(lines.every(({ places }) => places !== null && places.length > 1)).toBe(true)
})
