import { expect, test } from 'vitest'
import { readTextDocument } from '../../../src/files/documents/read-text-document.ts'
import { proofreadDocument } from '../../../src/proofread/proofread-document.ts'
import { longestPassage } from '../../../src/proofread/text/passage.ts'

/** Work that grows with the square of these would not end within the time that a test has. */
test.each([
  ['ten million digits', '7'.repeat(10_000_000)],
  ['a sentence without end', 'Tổng số 100 hồ sơ, gồm 50 hồ sơ và (30 hồ sơ, 20 hồ sơ), '.repeat(40_000)],
  ['numbers on lines of their own', '12,5\n'.repeat(500_000)],
  ['many short lists', 'Có 03 nội dung sau:\n- một;\n- hai 3/4 = 75%;\n- ba.\n'.repeat(3_000)],
])('%s is read in the end', (_, text) => expect(readTextDocument(text).blocks.length).toBeGreaterThan(0))

test('a paragraph that nobody writes is not proofread, one of the longest size is', () => {
  const sentence = 'Đạt 3/4 chỉ tiêu = 70%. '
  const textOf = (length: number) => sentence.repeat(Math.floor(length / sentence.length))
  const claimsOf = (text: string) =>
    proofreadDocument({ blocks: [{ kind: 'paragraph', text, place: { paragraph: 1 } }] }).claims.length
  expect(claimsOf(textOf(longestPassage))).toBeGreaterThan(500)
  expect(claimsOf(textOf(longestPassage + 2 * sentence.length))).toBe(0)
})
