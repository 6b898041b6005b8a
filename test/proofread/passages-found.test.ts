import { expect, test } from 'vitest'
import { compareFindings } from '../../bench/proofread/compare-findings.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { readPassages } from '../support/passages.ts'

// The second set was written by others: less of it is found, and what is called an error is one all the same.
test.each([
  ['passages', 0.9, 0.98],
  ['passages-by-others', 0.9, 0.98],
] as const)('%s: of their errors %f are found, and of what is called an error %f is one', (set, recall, precision) => {
  const compared = readPassages(set).map((passage) => compareFindings(passage, proofreadDocument(passage.document)))
  const expected = compared
    .flatMap(({ expectations }) => expectations)
    .filter((each) => each.expected.verdict === 'error')
  const called = compared.flatMap(({ findings }) => findings).filter(({ finding }) => finding.verdict === 'error')
  const counted = called.filter(({ worth }) => worth !== 'allowed')
  expect(expected.length).toBeGreaterThan(90)
  expect(expected.filter(({ met }) => met === 'right').length / expected.length).toBeGreaterThanOrEqual(recall)
  expect(counted.filter(({ worth }) => worth === 'right').length / counted.length).toBeGreaterThanOrEqual(precision)
})
