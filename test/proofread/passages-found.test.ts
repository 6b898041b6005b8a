import { expect, test } from 'vitest'
import { compareFindings } from '../../bench/proofread/compare-findings.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { readPassages } from '../support/passages.ts'

test('of a hundred errors in passages nine of ten are found, and of what is called an error 98 of 100 are one', () => {
  const compared = readPassages('passages').map((passage) =>
    compareFindings(passage, proofreadDocument(passage.document)),
  )
  const expected = compared
    .flatMap(({ expectations }) => expectations)
    .filter((each) => each.expected.verdict === 'error')
  const called = compared.flatMap(({ findings }) => findings).filter(({ finding }) => finding.verdict === 'error')
  const counted = called.filter(({ worth }) => worth !== 'allowed')
  expect(expected.length).toBeGreaterThan(90)
  expect(expected.filter(({ met }) => met === 'right').length / expected.length).toBeGreaterThanOrEqual(0.9)
  expect(counted.filter(({ worth }) => worth === 'right').length / counted.length).toBeGreaterThanOrEqual(0.98)
})
