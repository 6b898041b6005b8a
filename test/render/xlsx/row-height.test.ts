import { expect, test } from 'vitest'
import { rowHeight, widthWithoutCut } from '../../../src/render/xlsx/row-height.ts'

const sentence = 'Mức độ hoàn thành kế hoạch cải cách hành chính năm'

test('a row grows with the lines of its longest cell', () => {
  const one = rowHeight([{ text: 'Mã', width: 20 }], false)
  const narrow = rowHeight([{ text: sentence, width: 20 }], false)
  expect(narrow).toBeGreaterThan(2 * one)
  expect(
    rowHeight(
      [
        { text: 'Mã', width: 20 },
        { text: sentence, width: 20 },
      ],
      false,
    ),
  ).toBe(narrow)
  expect(rowHeight([{ text: sentence, width: 80 }], false)).toBe(one)
})

test('a word longer than its column takes the lines it needs, and line ends count', () => {
  const one = rowHeight([], false)
  expect(rowHeight([{ text: 'x'.repeat(100), width: 20 }], false)).toBeGreaterThan(4 * one)
  expect(rowHeight([{ text: 'a\nb\nc', width: 20 }], false)).toBeGreaterThan(2 * one)
})

test('no row is higher than a spreadsheet allows', () => {
  expect(rowHeight([{ text: sentence.repeat(200), width: 20 }], false)).toBe(409)
})

test('composed and decomposed letters are as wide', () => {
  expect(widthWithoutCut([sentence.normalize('NFD')], false)).toBe(widthWithoutCut([sentence], false))
})
