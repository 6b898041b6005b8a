import { expect, test } from 'vitest'
import { markedQuote } from '../../src/contract/marked-quote.ts'

test('the figure that is meant is marked, not the same digits within a longer number', () => {
  const quote = 'năm 2019, còn 19 tiêu chí; 1,19 điểm; 19.500 hồ sơ'
  const marked = markedQuote({ quote, printed: '19', span: { start: 14, end: 16 } })
  expect(marked).toEqual({ before: 'năm 2019, còn ', figure: '19', after: ' tiêu chí; 1,19 điểm; 19.500 hồ sơ' })
})

test('of two equal figures in a quotation that was not cut at its start, the one at the place of the claim is marked', () => {
  const quote = 'Năm 2024 tăng so với năm 2024'
  expect(markedQuote({ quote, printed: '2024', span: { start: 25, end: 29 } }).before).toBe('Năm 2024 tăng so với năm ')
  expect(markedQuote({ quote, printed: '2024', span: { start: 4, end: 8 } }).before).toBe('Năm ')
})

test('of two equal figures in a quotation cut at its start, the one nearest to its middle is marked', () => {
  const quote = '… 2024, vị trí xếp hạng giảm so với năm 2024 và chưa đạt điểm tối đa của năm …'
  expect(markedQuote({ quote, printed: '2024', span: { start: 500, end: 504 } }).before).toHaveLength(40)
})

test('a figure that does not stand in the quotation leaves it as it is', () => {
  const quote = 'TỔNG: 5 | 6'
  expect(markedQuote({ quote, printed: '7', span: null })).toEqual({ before: quote, figure: '', after: '' })
  expect(markedQuote({ quote, printed: '', span: null }).figure).toBe('')
})
