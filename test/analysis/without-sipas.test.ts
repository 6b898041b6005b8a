import { expect, test } from 'vitest'
import { roundResults } from '../../src/analysis/round-results.ts'
import { messages } from '../../src/cli/messages.ts'
import { scoreText } from '../../src/cli/score-text.ts'
import { toResultsView } from '../../src/contract/results-view.ts'
import { buildReport } from '../../src/report/build-report.ts'
import { example } from '../support/example-round.ts'
import { commune, modelRound } from '../support/model-round.ts'
import { reportText } from '../support/report-text.ts'

const without = roundResults(example.round, example.par, null)

test('the index of satisfaction is null, not zero, and what was published of it stays beside no computed value', () => {
  const view = toResultsView(without)
  expect([view.sipas, view.ranks.sipas]).toEqual([null, null])
  expect(
    without.published.filter(({ key }) => key.startsWith('sipas/')).every(({ computed }) => computed === null),
  ).toBe(true)
})

test('points of SIPAS in the index are a gap where neither the round nor its figures have them', () => {
  const item = without.items.find(({ item: { source } }) => source === 'sipas')!
  expect([item.points, without.index.value, without.index.missing]).toEqual([null, null, ['8.sipas']])
  expect(toResultsView(without).total).toBeNull()
})

const results = roundResults(
  {
    ...modelRound(commune),
    history: [
      { year: 2024, parIndex: null, parRank: null, sipasPercent: null, sipasRank: null, units: null },
      { year: 2025, parIndex: null, parRank: 3, sipasPercent: null, sipasRank: null, units: 45 },
    ],
  },
  commune,
  null,
)

test('the report leaves out every part on satisfaction, and calls the units what they are', () => {
  const text = reportText(buildReport(results))
  expect(text).not.toMatch(/SIPAS|hài lòng của người dân/)
  expect(text).toContain('KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH')
  expect(text).toContain('đạt 81,18/100')
  expect(text).toContain('xếp thứ 3/45 xã, phường, đặc khu')
  expect(text).not.toContain('tỉnh, thành phố')
})

test('the report tells how the total came about, and each bonus and penalty', () => {
  const text = reportText(buildReport(results))
  expect(text).toContain('cộng không quá 3 điểm: 3')
  expect(text).toContain('= 81,179 → 81,18 điểm')
  expect(text).toContain('Điểm thưởng, điểm phạt')
  expect(text).toContain('Gửi hồ sơ tự đánh giá chậm')
  expect(text).toContain('điểm do hội đồng bỏ phiếu là')
})

test.each(['vi', 'en'] as const)(
  'the terminal shows blocks, index and proof, and nothing of SIPAS (%s)',
  (language) => {
    const text = scoreText(results, messages[language], 160).join('\n')
    expect(text).not.toContain('SIPAS')
    expect(text).toContain('81,18')
    expect(text).toContain('Tính điểm: ')
    expect(text).toContain(messages[language].adjustments)
  },
)
