import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardText, startsFormula, unguardText } from '../../src/contract/formula-guard.ts'
import { readTable } from '../../src/files/read-table.ts'
import { writeTable } from '../../src/files/write-table.ts'
import { textFile } from '../support/source-file.ts'

test.each(['=1+1', "=cmd|' /C calc'!A0", '+1+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '- kế hoạch'])(
  '%j is written so that no spreadsheet runs it',
  (text) => {
    expect(startsFormula(text)).toBe(true)
    expect(guardText(text)).toBe(`'${text}`)
  },
)

test.each(['-5', '+3,5', '-1.234,5', 'Báo cáo', '', "'", "o'"])('%j stays as it is', (text) => {
  expect(guardText(text)).toBe(text)
})

test('what was guarded is read back as it was', () => {
  const texts = fc.array(fc.constantFrom("'", '=', '-', '@', '5', 'a', '\t'), { maxLength: 6 })
  fc.assert(
    fc.property(texts, (letters) => {
      expect(unguardText(guardText(letters.join('')))).toBe(letters.join(''))
    }),
  )
})

test('a table holds no formula, and gives back what was written into it', () => {
  const text = '=HYPERLINK("http://x.example","mở")'
  const written = writeTable(['code', 'source'], [['1.1', text]])
  expect(written).toContain(`"'=HYPERLINK`)
  const { rows } = readTable(textFile(written), { code: 'required', source: 'required' })
  expect(rows[0]?.cells.source.text).toBe(text)
})
