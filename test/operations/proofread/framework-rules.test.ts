import { expect, test } from 'vitest'
import { readDocument } from '../../../src/files/documents/read-document.ts'
import { openParFramework } from '../../../src/operations/open-framework.ts'
import { frameworkKnowledge } from '../../../src/operations/proofread/framework-knowledge.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { rebuiltDocx } from '../../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltReport } from '../../support/rebuilt-report/rebuilt-report.ts'

const knowledge = async () => frameworkKnowledge((await openParFramework('par-province-2024')).framework)

async function ruleClaims(corrected: Parameters<typeof rebuiltReport>[0]) {
  const { document } = await readDocument(await rebuiltDocx(rebuiltReport(corrected)), 'a.docx')
  const { claims } = proofreadDocument(document, await knowledge())
  return claims.filter(({ kind }) => kind === 'rule')
}

test('scores of the published report are held against the rules of the framework, from the figures of their row', async () => {
  const claims = await ruleClaims([])
  const scores = claims.filter(({ arithmetic }) => arithmetic.startsWith('quy tắc'))
  expect(scores.filter(({ verdict }) => verdict === 'holds').map(({ printed }) => printed)).toEqual(
    expect.arrayContaining(['0.96', '0.5']),
  )
  // 13 of 16 services: 13 / 16 = 0,8125; the ministry counted 11 of them.
  const doubtful = scores.filter(({ verdict }) => verdict === 'check')
  expect(doubtful.map(({ printed }) => printed)).toEqual(['1', '0.688'])
  expect(doubtful.every(({ arithmetic }) => /giả định.*: 16;.*: 13 = 0[.,]813/u.test(arithmetic))).toBe(true)
})

test('a total of self scores that the table does not leave is doubted; the appraised one holds', async () => {
  const totals = (await ruleClaims([])).filter(({ arithmetic }) => arithmetic.startsWith('66,5'))
  expect(totals.map(({ verdict, printed, expected }) => [verdict, printed, expected])).toEqual([
    ['check', '60,642', '61,142'],
    ['holds', '58,904', '58,904'],
  ])
  const mended = (await ruleClaims(['self-total'])).filter(({ arithmetic }) => arithmetic.startsWith('66,5'))
  expect(mended.map(({ verdict }) => verdict)).toEqual(['holds', 'holds'])
})

test('a maximum that is not that of the framework is doubted', async () => {
  const { document } = await readDocument(
    new TextEncoder().encode(
      'Mã,Tiêu chí,Điểm chuẩn,Điểm thẩm định\n1.3.2,Xử lý vấn đề,1.5,1\n8.5,Chỉ tiêu,1.5,1\n8.2,Thu hút,1,0\n',
    ),
    'a.csv',
  )
  const { claims } = proofreadDocument(document, await knowledge())
  const doubtful = claims.filter(({ kind, verdict }) => kind === 'rule' && verdict === 'check')
  expect(doubtful.map(({ printed, expected }) => [printed, expected])).toEqual([['1.5', '1.000']])
})
