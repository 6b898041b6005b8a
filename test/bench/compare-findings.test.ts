import { expect, test } from 'vitest'
import { compareFindings } from '../../bench/proofread/compare-findings.ts'
import type { Claim } from '../../src/proofread/claims/claim.ts'
import { readPassages } from '../support/passages.ts'
import { spotsOf } from '../support/spots.ts'

/** How findings are laid beside what a careful proofreader would say. */

const passages = readPassages('passages')

function compared(id: string, found: Partial<Claim>) {
  const passage = passages.find((each) => each.id === id)!
  const [expected] = passage.expect
  const [spot] = expected ? spotsOf(passage.document, expected) : []
  const claim: Claim = {
    ...{ kind: 'ratio', verdict: 'error', place: spot?.place ?? {}, quote: '' },
    ...{ span: spot ?? null, printed: expected?.printed ?? '', expected: null, arithmetic: '' },
    ...{ why: { vi: '', en: '' }, suggestion: null },
    ...found,
  }
  const { findings, expectations } = compareFindings(passage, { figures: 1, claims: [claim] })
  return { worth: findings[0]?.worth, met: expectations[0]?.met, foundAs: expectations[0]?.foundAs }
}

test('an error found at its figure is right, whatever kind it is given', () => {
  expect(compared('ratio-score-wrong', { kind: 'sum' })).toEqual({ worth: 'right', met: 'right', foundAs: 'sum' })
})

test('an error without a span is recognised by the number that it prints', () => {
  const found = { span: null, printed: '= 84,93%' }
  expect(compared('ratio-score-wrong', found)).toMatchObject({ worth: 'right', met: 'right' })
})

test('an error that is only doubted counts half, one that is only noted is mild', () => {
  expect(compared('ratio-score-wrong', { verdict: 'check' })).toMatchObject({ worth: 'half', met: 'half' })
  expect(compared('ratio-score-wrong', { verdict: 'note' })).toMatchObject({ worth: 'mild', met: 'mild' })
})

test('what holds is no finding', () => {
  expect(compared('ratio-score-wrong', { verdict: 'holds' })).toEqual({
    worth: undefined,
    met: 'missed',
    foundAs: null,
  })
})

test('a finding at another figure of the sentence or in another paragraph is a false alarm', () => {
  expect(compared('ratio-score-wrong', { span: { start: 0, end: 5 } })).toMatchObject({ worth: 'wrong', met: 'missed' })
  expect(compared('ratio-score-wrong', { place: { paragraph: 2 } })).toMatchObject({ worth: 'wrong', met: 'missed' })
})

test('a page, which a passage has none of, does not matter', () => {
  expect(compared('ratio-score-wrong', { place: { page: 1, paragraph: 1 } })).toMatchObject({ worth: 'right' })
})

test('rounding that is called an error is a false alarm', () => {
  expect(compared('ratio-rounding-note', {})).toMatchObject({ worth: 'wrong', met: 'missed' })
  expect(compared('ratio-rounding-note', { verdict: 'note' })).toMatchObject({ worth: 'right', met: 'right' })
})

test('a sum may be blamed on its total or on a part', () => {
  const [part] = spotsOf(passages.find(({ id }) => id === 'medals-wrong')!.document, { printed: '15', table: 1 })
  expect(compared('medals-wrong', { span: part!, printed: '15' })).toMatchObject({ worth: 'right', met: 'right' })
})

test('any finding in a right passage is a false alarm, but for what may be remarked', () => {
  const found = { place: { paragraph: 1 }, printed: '92,39%' }
  expect(compared('medals', found)).toMatchObject({ worth: 'wrong' })
  expect(compared('votes-all-not-named', found)).toMatchObject({ worth: 'wrong' })
  expect(compared('votes-all-not-named', { ...found, verdict: 'check' })).toMatchObject({ worth: 'allowed' })
})
