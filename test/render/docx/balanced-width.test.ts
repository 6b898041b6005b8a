import { describe, expect, test } from 'vitest'
import { balancedWidth } from '../../../src/render/docx/balanced-width.ts'
import { textWidth } from '../../../src/render/docx/text-width.ts'

describe('the name of an agency above the document', () => {
  test('takes the whole width if it fits in one line', () => {
    expect(balancedWidth('SỞ NỘI VỤ', 12, 4000)).toBe(4000)
  })

  test('breaks in its middle if it does not', () => {
    const width = balancedWidth('ỦY BAN NHÂN DÂN TỈNH ĐIỆN BIÊN', 12, 4100)
    expect(width).toBeGreaterThan(textWidth('ỦY BAN NHÂN DÂN', 12))
    expect(width).toBeLessThan(textWidth('ỦY BAN NHÂN DÂN TỈNH', 12))
  })

  test('takes the whole width if two lines are not enough, or if it is one word', () => {
    expect(balancedWidth('ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH', 12, 1500)).toBe(1500)
    expect(balancedWidth('NGHIÊNGNGẢ', 12, 100)).toBe(100)
  })
})
