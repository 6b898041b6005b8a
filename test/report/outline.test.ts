import { expect, test } from 'vitest'
import type { Round } from '../../src/framework/round.ts'
import { isZero } from '../../src/number/exact.ts'
import { numbered, type Section } from '../../src/report/outline.ts'
import { words } from '../../src/report/words.ts'
import { emptyRound } from '../support/empty-round.ts'
import { example, reportWith } from '../support/example-round.ts'
import { figuresOf } from '../support/report-figures.ts'
import { headingsOf, inlinesOf, sentencesOf, textOf } from '../support/report-parts.ts'

const { round } = example
const { document } = round
const outline = (changes: Partial<Round> = {}) =>
  headingsOf(reportWith(changes)).map(({ label, content }) => `${label} ${textOf(content)}`)

test('the published round has three chapters, numbered through', () => {
  expect(outline()).toEqual([
    'I. KẾT QUẢ CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS)',
    '1. Phạm vi và cách khảo sát',
    '2. Nội dung đo lường',
    '3. Kết quả',
    '4. Mong đợi của người dân',
    'II. KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX)',
    '1. Công tác tự đánh giá, chấm điểm',
    '2. Kết quả',
    '3. Vì sao thứ hạng thay đổi',
    '4. Tồn tại, hạn chế và nguyên nhân',
    '5. Điểm còn có thể tăng, theo đơn vị chủ trì',
    '6. Giải pháp cải thiện Chỉ số năm 2025 và các năm tiếp theo',
    '7. Kiến nghị, đề xuất',
    '7.1. Đối với các cơ quan chủ trì tiêu chí',
    '7.2. Đối với UBND cấp huyện, cấp xã',
    'III. GHI CHÚ VỀ SỐ LIỆU',
    '1. Điểm tính từ số liệu',
    '2. Số đã công bố và số tính lại',
    '3. Cách tính và làm tròn',
  ])
})

test('without measures their section is not there and the numbers go on', () => {
  const labels = outline({ document: { ...document, measures: [] } })
  expect(labels.some((each) => each.includes('Giải pháp'))).toBe(false)
  expect(labels).toContain('6. Kiến nghị, đề xuất')
  expect(labels).toContain('6.1. Đối với các cơ quan chủ trì tiêu chí')
})

test('a chapter of which nothing is left is not there and the numbers go on', () => {
  const sections: readonly Section[] = [
    { title: words`một`, blocks: [], sections: [{ title: words`trống`, blocks: [] }] },
    { title: words`hai`, blocks: [], sections: [{ title: words`đầy`, blocks: [{ kind: 'paragraph', content: [] }] }] },
  ]
  const headings = numbered(sections).filter((block) => block.kind === 'heading')
  expect(headings.map(({ label, content }) => `${label} ${textOf(content)}`)).toEqual(['I. hai', '1. đầy'])
})

test.each([
  [4, 'IV.'],
  [9, 'IX.'],
  [14, 'XIV.'],
])('chapter %i is numbered %s', (count, label) => {
  const section: Section = { title: words`chương`, blocks: [{ kind: 'paragraph', content: [] }] }
  const headings = numbered(Array.from({ length: count }, () => section)).filter((block) => block.kind === 'heading')
  expect(headings.at(-1)?.label).toBe(label)
})

test('a round without anything still gives a report, of what is measured and how', () => {
  expect(outline(emptyRound)).toEqual([
    'I. KẾT QUẢ CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS)',
    '1. Nội dung đo lường',
    'II. GHI CHÚ VỀ SỐ LIỆU',
    '1. Cách tính và làm tròn',
  ])
})

test('a round without anything has no score of zero and no change', () => {
  const report = reportWith(emptyRound)
  expect(figuresOf(report).filter(({ value }) => value !== null && isZero(value))).toEqual([])
  expect(sentencesOf(report).join('\n')).not.toMatch(/tăng \d|giảm \d|không đổi|xếp thứ/)
})

test('scores without a survey: the satisfaction index and its points are missing, not zero', () => {
  const report = reportWith({ sipas: { thisYear: {}, lastYear: {} } })
  const points = figuresOf(report).filter(({ source }) =>
    ['domain/8/sipas', 'domain/8/points', 'total/points'].includes(source),
  )
  expect(points.map(({ text }) => text)).toEqual(['–', '–', '–'])
})

test('nothing of a missing text is written as a word of the machine', () => {
  for (const changes of [{}, emptyRound, { scores: [] }, { history: [] }]) {
    expect(inlinesOf(reportWith(changes)).filter(({ text }) => /null|undefined|NaN|object/.test(text))).toEqual([])
  }
})
