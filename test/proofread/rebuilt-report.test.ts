import { expect, test } from 'vitest'
import { readDocument } from '../../src/files/documents/read-document.ts'
import type { Claim } from '../../src/proofread/claims/claim.ts'
import { proofreadDocument } from '../../src/proofread/proofread-document.ts'
import { rebuiltBrokenLines } from '../support/rebuilt-report/rebuilt-broken-lines.ts'
import { rebuiltDocx } from '../support/rebuilt-report/rebuilt-docx.ts'
import { rebuiltPdf } from '../support/rebuilt-report/rebuilt-pdf.ts'
import { allWrong, rebuiltReport } from '../support/rebuilt-report/rebuilt-report.ts'

const formats = {
  'bao-cao.docx': rebuiltDocx,
  'bao-cao.pdf': rebuiltPdf,
  'bao-cao.txt': (report: ReturnType<typeof rebuiltReport>) => new TextEncoder().encode(rebuiltBrokenLines(report)),
} as const

async function grave(
  name: keyof typeof formats,
  corrected: Parameters<typeof rebuiltReport>[0],
): Promise<readonly Claim[]> {
  const { document } = await readDocument(await formats[name](rebuiltReport(corrected)), name)
  return proofreadDocument(document).claims.filter(({ verdict }) => verdict === 'error' || verdict === 'check')
}

/** What is printed, and what it should be; recomputed by hand. */
const wrong = [
  ['88,17%', '88,87%'],
  ['86,53%', '83,19%'],
  ['0,25%', '0,22%'],
  ['226', '216'],
  ['13,371', '13,571'],
  ['19', '18'],
  ['19', '18'],
  ['0,336', '0,333'],
  ['1,3223', '1,3233'],
  ['2024', '2023'],
  ['2016', null],
] as const

test.each(Object.keys(formats) as (keyof typeof formats)[])(
  'every wrong figure of the published report is found in %s, and nothing else is called wrong',
  async (name) => {
    const found = await grave(name, [])
    expect(found.map(({ printed, expected }) => [printed, expected]).sort()).toEqual(
      [...wrong].map((each) => [...each]).sort(),
    )
    expect(found.every(({ verdict }) => verdict === 'error')).toBe(true)
  },
)

test.each(Object.keys(formats) as (keyof typeof formats)[])(
  'of the same report with its wrong figures mended nothing is called wrong or doubtful in %s',
  async (name) => expect(await grave(name, allWrong)).toEqual([]),
)

test('a value of another year is told from the chart that has the right one', async () => {
  const found = await grave('bao-cao.docx', [])
  const share = found.find(({ printed }) => printed === '88,17%')
  expect(share?.suggestion?.vi).toBe(
    'Biểu đồ ghi 13,22 cho “Cải cách chế độ công vụ”, và 88,17% tính từ số đó: có lẽ 13,33 phải là 13,22.',
  )
  expect(found.find(({ printed }) => printed === '86,53%')?.suggestion?.vi).toContain('có lẽ 11,23 phải là 11,68.')
})

test.each(Object.keys(formats) as (keyof typeof formats)[])(
  'a change of rank is held against the rank in the footnote of its sentence, and items against their number, in %s',
  async (name) => {
    const { document } = await readDocument(await formats[name](rebuiltReport([])), name)
    const { claims } = proofreadDocument(document)
    const said = claims.map(({ kind, verdict, printed, arithmetic }) => [kind, verdict, printed, arithmetic].join(' '))
    expect(said).toContain('rank holds 15 35 − 20 = 15')
    expect(said.filter((each) => each.startsWith('count holds 04'))).toHaveLength(3)
  },
)
