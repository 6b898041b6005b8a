import { expect, test } from 'vitest'
import { deadlineOf } from '../../../src/web/course/deadline.ts'
import { figureText, isSameFigure, readFigure } from '../../../src/web/course/figure-text.ts'
import { itemWarnings } from '../../../src/web/course/item-warnings.ts'
import { textDifference } from '../../../src/web/course/text-difference.ts'

const calendar = {
  assess: { opensOn: '2025-02-01', closesOn: '2025-02-10' },
  review: { opensOn: '2025-02-11', closesOn: '2025-02-20' },
  send: { opensOn: '2025-02-21', closesOn: '2025-02-25' },
  appraise: { opensOn: '2025-02-26', closesOn: '2025-03-10' },
  appeal: { opensOn: '2025-03-11', closesOn: '2025-03-20' },
  publish: { opensOn: '2025-03-21', closesOn: '2025-03-28' },
}

test.each([
  ['open', '2025-02-08', 'assess', 2, true],
  ['open', '2025-02-10', 'assess', 0, true],
  ['returned', '2025-02-11', 'review', 9, true],
  ['open', '2025-02-22', 'review', -2, false],
  ['submitted', '2025-02-05', 'review', 15, false],
  ['frozen', '2025-02-21', 'send', 4, true],
] as const)('what is %s on %s has until the end of "%s"', (state, today, window, daysLeft, isOpen) => {
  expect(deadlineOf(state, calendar, today)).toMatchObject({ window, daysLeft, isOpen })
})

test('what is published has no deadline', () => {
  expect(deadlineOf('published', calendar, '2025-04-01')).toBe(null)
})

test.each([
  ['82,96', 'percent', '82.96'],
  ['1.234.567', 'count', '1234567'],
  ['1.323', 'percent', '1323'],
  ['0.96', 'points', '0.96'],
  ['12 345', 'count', '12345'],
])('%s is read as a %s of %s', (text, kind, value) => {
  expect(readFigure(text, kind)).toEqual({ kind: 'number', value })
})

test.each([
  ['1,5', 'count', 'whole'],
  ['mười', 'amount', 'number'],
  ['-3', 'count', 'negative'],
])('%s is refused as a %s', (text, kind, why) => {
  expect(readFigure(text, kind)).toEqual({ kind: 'wrong', why })
})

test('a figure is written as it is typed, and two ways to write it are the same', () => {
  const written = figureText({ value: '44399.5', source: null })
  expect(written).toEqual({ text: '44.399,5', source: '' })
  expect(isSameFigure('amount')(written, { text: '44399,5', source: ' ' })).toBe(true)
  expect(isSameFigure('amount')(written, { text: '44399,6', source: '' })).toBe(false)
})

const figures = [
  { code: 'all', name: 'Tổng', kind: 'count', unit: 'hồ sơ', partOf: null },
  { code: 'part', name: 'Phần', kind: 'count', unit: 'hồ sơ', partOf: 'all' },
]
const definition = {
  ...{ code: '1', name: 'x', maximum: '1', standing: 'printed', note: null, rule: '', figures, legalBasis: [] },
  ...{ evidence: ['báo cáo'], isFed: false },
}
const paper = {
  ...{ round: 'r', id: 'e', version: 1, code: '1', fileName: 'a.pdf', documentNumber: null, issuer: null, page: null },
  ...{ file: { sha256: '', sizeBytes: 1, mediaType: 'application/pdf' }, note: null, withdrawn: false, reason: null },
  ...{ enteredBy: { id: 'minh', name: null }, enteredAt: '2025-02-01T00:00:00Z' },
}

test('a part above its whole, a quoted figure that differs and a document of another year are told', () => {
  const evidence = [{ ...paper, issuedOn: '2023-12-31', quoted: { figure: 'all', value: '12' } }]
  const item = { definition, indexYear: 2024 }
  const kinds = itemWarnings({ item, values: { all: '10', part: '11' }, evidence }).map(({ kind }) => kind)
  expect(kinds).toEqual(['part-above-whole', 'quoted-differs', 'other-year'])
  const fitting = [{ ...paper, issuedOn: '2024-12-31', quoted: { figure: 'all', value: '10.0' } }]
  expect(itemWarnings({ item, values: { all: '10', part: '10' }, evidence: fitting })).toEqual([])
})

test('evidence that is asked for and missing is told once the list has come; withdrawn evidence does not count', () => {
  const item = { definition, indexYear: 2024 }
  const withdrawn = [{ ...paper, issuedOn: null, quoted: null, withdrawn: true }]
  expect(itemWarnings({ item, values: {}, evidence: undefined })).toEqual([])
  expect(itemWarnings({ item, values: {}, evidence: withdrawn })).toEqual([{ kind: 'no-evidence' }])
})

test('a changed text is shown word by word', () => {
  const [before, after] = ['đã xử lý 23 vấn đề', 'đã xử lý xong 25 vấn đề']
  const pieces = textDifference(before, after)
  const textOf = (left: string) => pieces.filter(({ kind }) => kind !== left).map(({ text }) => text)
  expect([textOf('added').join(''), textOf('removed').join('')]).toEqual([before, after])
  expect(pieces[0]).toEqual({ kind: 'same', text: 'đã xử lý ' })
  expect(pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [text] : []))).toEqual(['23'])
})
