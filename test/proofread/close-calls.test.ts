import { expect, test } from 'vitest'
import { compareFindings } from '../../bench/proofread/compare-findings.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { readPassages } from '../support/passages.ts'

const closeCalls = readPassages('passages').filter(({ id }) => id.startsWith('close-'))
const named = closeCalls.map((passage) => [passage.id, passage] as const)

test.each(named)('%s: what is right but near to a mistake is not called one, and what is wrong is', (_, passage) => {
  const { findings, expectations } = compareFindings(passage, proofreadDocument(passage.document))
  const wrong = findings.filter(({ finding, worth }) => finding.verdict !== 'note' && worth === 'wrong')
  expect(wrong.map(({ finding }) => `${finding.printed}: ${finding.arithmetic}`)).toEqual([])
  expect(expectations.map(({ met }) => met)).toEqual(expectations.map(() => 'right'))
})
