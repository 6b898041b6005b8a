import { expect, test } from 'vitest'
import { numberOfWords } from '../../src/number/number-of-words.ts'

test.each([
  ['bảy', 7],
  ['mười', 10],
  ['mười lăm', 15],
  ['hai mươi', 20],
  ['hai mươi mốt', 21],
  ['ba tư', 34],
  ['một trăm linh năm', 105],
  ['hai trăm', 200],
  ['hai nghìn không trăm hai mươi lăm', 2025],
  ['một triệu hai trăm năm mươi nghìn', 1_250_000],
  ['hai tỷ tám trăm ba mươi sáu triệu', 2_836_000_000],
])('%s is %d', (words, value) => expect(numberOfWords(words.split(' '))).toBe(value))

test.each(['', 'người', 'hai người', 'mười mười', 'hai nghìn ba triệu', 'trăm', 'hai ba'])(
  '“%s” is no number',
  (words) => expect(numberOfWords(words.split(' '))).toBeUndefined(),
)
