import { describe, expect, test } from 'vitest'
import { describeFault, type Fault, type Language } from '../../src/fault.ts'
import { readDate } from '../../src/files/read-date.ts'
import { type NumberLimits, readNumber } from '../../src/files/read-number.ts'
import { readOneOf } from '../../src/files/read-one-of.ts'
import { readRequiredText } from '../../src/files/read-required-text.ts'
import { exact } from '../../src/number/exact.ts'
import { toDecimalText } from '../../src/number/round.ts'

const cell = (text: string) => ({ text, place: { file: 'a.csv', line: 2, column: 5 } })

/** What a reader gives, and its faults as lines in one language. */
function reading<T>(read: (faults: Fault[]) => T, language: Language = 'vi') {
  const faults: Fault[] = []
  return { result: read(faults), lines: faults.map((fault) => describeFault(fault, language)) }
}

const points: NumberLimits = { atLeast: exact('0'), atMost: exact('1.5') }
const count: NumberLimits = { whole: true, atLeast: exact('0') }

describe('a number in a cell', () => {
  test.each([
    ['82,96', {}, '82.96'],
    ['36.525', count, '36525'],
    ['1.323', points, '1.323'],
    ['0', points, '0'],
    ['1,5', points, '1.5'],
  ])('%s is read', (text, limits, expected) => {
    const { result, lines } = reading((faults) => readNumber(cell(text), limits, faults))
    expect(result && toDecimalText(result)).toBe(expected)
    expect(lines).toEqual([])
  })

  test.each([
    ['khá', {}, '"khá" không phải là số; viết như 82,96 hoặc 36.525'],
    ['1.323', {}, '"1.323" có thể hiểu là 1.323 hoặc 1,323; viết dấu phẩy cho phần thập phân, bỏ dấu chấm'],
    ['1,51', points, 'giá trị 1,51 không hợp lệ; cần số từ 0 đến 1,5'],
    ['-0,5', points, 'giá trị -0,5 không hợp lệ; cần số từ 0 đến 1,5'],
    ['2,5', count, 'giá trị 2,5 không hợp lệ; cần số nguyên từ 0'],
    ['-1', count, 'giá trị -1 không hợp lệ; cần số nguyên từ 0'],
  ])('%s is refused with what to write', (text, limits, said) => {
    expect(reading((faults) => readNumber(cell(text), limits, faults))).toEqual({
      result: null,
      lines: [`a.csv:2:5: ${said}`],
    })
  })

  test('an empty cell is no number and no defect', () => {
    expect(reading((faults) => readNumber(cell(''), points, faults))).toEqual({ result: null, lines: [] })
  })

  test('limits are told in English too', () => {
    const { lines } = reading((faults) => readNumber(cell('-1'), count, faults), 'en')
    expect(lines).toEqual(['a.csv:2:5: value -1 does not fit; expected a whole number from 0'])
  })
})

describe('other cells', () => {
  test.each([
    ['28/3/2025', { year: 2025, month: 3, day: 28 }, []],
    ['', null, []],
    ['30/2/2025', null, ['a.csv:2:5: "30/2/2025" không phải là ngày; viết như 28/3/2025']],
  ])('the date "%s" is read as %j', (text, result, lines) => {
    expect(reading((faults) => readDate(cell(text), faults))).toEqual({ result, lines })
  })

  test.each([
    ['Sở Nội vụ', 'Sở Nội vụ', []],
    ['', null, ['a.csv:2:5: ô trống; cần tên đơn vị']],
  ])('the text "%s" that must stand there is read as %j', (text, result, lines) => {
    expect(reading((faults) => readRequiredText(cell(text), { vi: 'tên đơn vị', en: 'a name' }, faults))).toEqual({
      result,
      lines,
    })
  })

  test.each([
    ['sở', 'sở', []],
    ['', null, []],
    ['Sở', null, ['a.csv:2:5: "Sở" không hợp lệ; chọn một trong: sở, huyện']],
  ])('the word "%s" of a list is read as %j', (text, result, lines) => {
    expect(reading((faults) => readOneOf(cell(text), ['sở', 'huyện'], faults))).toEqual({ result, lines })
  })
})
