import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestCode } from '../../src/files/nearest-code.ts'

const known = ['diem-tu-danh-gia', 'diem-toi-da', 'ma', 'ten', 'Điện Biên', 'DBI', 'so-noi-vu', 'so-tai-chinh']

describe('the code that a person most likely meant', () => {
  test.each([
    ['dien bien', 'Điện Biên'],
    ['ĐIỆN BIÊN', 'Điện Biên'],
    ['Điên Bien', 'Điện Biên'],
    ['so-noi-vụ', 'so-noi-vu'],
    ['so_noi_vu', 'so-noi-vu'],
    ['diem-toida', 'diem-toi-da'],
    ['dbi', 'DBI'],
    ['tne', 'ten'],
  ])('for %s is %s', (found, meant) => {
    expect(nearestCode(found, known)).toBe(meant)
  })

  test.each(['so-y-te-va-gia-dinh', 'x', '', 'na', 'ghi-chu'])('is none for "%s"', (found) => {
    expect(nearestCode(found, known)).toBeUndefined()
  })

  test('is the code itself wherever it is known, whatever its marks and case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...known), (code) => {
        expect(nearestCode(code.toUpperCase(), known)).toBe(code)
      }),
    )
  })
})
