import { expect, test } from 'vitest'
import type { HistoryYear, Round } from '../../src/framework/round.ts'
import { exact } from '../../src/number/exact.ts'
import { example, reportWith } from '../support/example-round.ts'
import { headingsOf, inlinesOf, sentencesOf, textOf } from '../support/report-parts.ts'

const { round } = example
const saying = (words: string, changes: Partial<Round> = {}) =>
  sentencesOf(reportWith(changes)).filter((sentence) => sentence.includes(words))

function yearsOf(now: Partial<HistoryYear>, before: Partial<HistoryYear>): readonly HistoryYear[] {
  const none = { parIndex: null, parRank: null, sipasPercent: null, sipasRank: null, units: 63 }
  return [
    { ...none, year: 2023, ...before },
    { ...none, year: 2024, ...now },
  ]
}

test.each([
  ['up', 'up', 20, 35, '88.23', '88.02', 'thứ hạng tăng cùng với điểm'],
  ['up', 'down', 20, 35, '87', '88.02', 'thứ hạng tăng dù điểm giảm'],
  ['up', 'level', 20, 35, '88.02', '88.02', 'thứ hạng tăng dù điểm không đổi'],
  ['down', 'up', 35, 20, '88.23', '88.02', 'thứ hạng giảm dù điểm tăng'],
  ['down', 'down', 35, 20, '87', '88.02', 'thứ hạng giảm cùng với điểm'],
  ['down', 'level', 35, 20, '88.02', '88.02', 'thứ hạng giảm dù điểm không đổi'],
  ['level', 'up', 20, 20, '88.23', '88.02', 'thứ hạng giữ nguyên dù điểm tăng'],
  ['level', 'down', 20, 20, '87', '88.02', 'thứ hạng giữ nguyên dù điểm giảm'],
  ['level', 'level', 20, 20, '88.02', '88.02', 'thứ hạng giữ nguyên.'],
])('rank %s, points %s', (_rank, _points, parRank, rankBefore, now, before, consequence) => {
  const history = yearsOf({ parIndex: exact(now), parRank }, { parIndex: exact(before), parRank: rankBefore })
  const [sentence, ...others] = saying('Chỉ số CCHC của tỉnh Điện Biên', { history })
  expect(sentence).toContain(consequence)
  expect(others).toEqual([])
})

test.each([
  [
    'more than the mean',
    '90',
    'tăng 1,98 điểm, trong khi bình quân cả nước tăng 1,39 điểm',
    'cao hơn mức chung 0,59 điểm',
  ],
  ['less than the mean', '88.23', 'tăng 0,21 điểm, trong khi', 'thấp hơn mức chung 1,18 điểm'],
  ['as much as the mean', '89.41', 'tăng 1,39 điểm, trong khi', 'bằng mức chung, và'],
  ['the other way', '88', 'giảm 0,02 điểm, trong khi', 'thấp hơn mức chung 1,41 điểm'],
])('the index rose %s', (_case, now, own, gap) => {
  const history = yearsOf({ parIndex: exact(now), parRank: 1 }, { parIndex: exact('88.02'), parRank: 2 })
  const [sentence] = saying('Chỉ số CCHC của tỉnh Điện Biên', { history })
  expect(sentence).toContain(own)
  expect(sentence).toContain(gap)
})

test('as published: the rank fell although points rose, the satisfaction rose with its rank', () => {
  expect(saying('thứ hạng giảm dù điểm tăng')).toHaveLength(1)
  expect(saying('thứ hạng tăng cùng với điểm')).toHaveLength(1)
  expect(saying('xếp thứ 40/63 tỉnh, thành phố, tăng 9 bậc (năm 2023 xếp thứ 49)')).toHaveLength(1)
  expect(saying('xếp thứ 35/63 tỉnh, thành phố, giảm 15 bậc (năm 2023 xếp thứ 20)')).toHaveLength(1)
})

const sipasWith = (move: (index: number) => string | null): Partial<Round> => {
  const codes = Object.keys(round.sipas.thisYear)
  const lastYear = Object.fromEntries(codes.map((code) => [code, exact('80')]))
  const thisYear = codes.map((code, index) => {
    const change = move(index)
    return [code, change === null ? null : exact('80').add(exact(change))] as const
  })
  return { sipas: { thisYear: Object.fromEntries(thisYear), lastYear } }
}

test.each<readonly [string, (index: number) => string | null, string]>([
  ['all rise', () => '1', 'Cả 39 tiêu chí đều tăng.'],
  ['all fall', () => '-1', 'Cả 39 tiêu chí đều giảm.'],
  ['some fall', (index) => (index < 5 ? '-1' : '1'), 'Trong 39 tiêu chí có 34 tiêu chí tăng, 5 tiêu chí giảm.'],
  ['some stay', (index) => (index < 5 ? '0' : '1'), 'Trong 39 tiêu chí có 34 tiêu chí tăng, 0 tiêu chí giảm.'],
])('criteria of satisfaction: %s', (_case, move, words) => {
  expect(saying(words, sipasWith(move))).toHaveLength(1)
})

test('nothing is said of rises where no criterion can be compared', () => {
  const changes = { sipas: { thisYear: round.sipas.thisYear, lastYear: {} } }
  expect(saying('tiêu chí đều', changes)).toEqual([])
  expect(saying('tiêu chí có', changes)).toEqual([])
  expect(saying('Thay đổi nhiều nhất', changes)).toEqual([])
  expect(saying('chưa so sánh được so với năm 2023 (–)', changes)).toHaveLength(1)
})

test('what changed the most is the largest change, also where it is a fall', () => {
  const moves = (index: number) => ({ 3: '-5', 4: '2', 8: '0.01' })[index] ?? '1'
  const [sentence] = saying('Thay đổi nhiều nhất', sipasWith(moves))
  expect(sentence).toMatch(
    /Thay đổi nhiều nhất là “[^”]+” \(giảm 5,00 điểm phần trăm\); ít nhất là “[^”]+” \(tăng 0,01/,
  )
})

test('without history there is no rank and no reason for one', () => {
  const report = reportWith({ history: [] })
  expect(sentencesOf(report).join('\n')).not.toMatch(/xếp thứ|thứ hạng/)
  expect(headingsOf(report).map(({ content }) => textOf(content))).not.toContain('Vì sao thứ hạng thay đổi')
})

test('the rank in satisfaction is explained where that of the index is not known', () => {
  const history = yearsOf(
    { sipasPercent: exact('82.96'), sipasRank: 40 },
    { sipasPercent: exact('80.1'), sipasRank: 49 },
  )
  expect(saying('Chỉ số SIPAS của tỉnh Điện Biên', { history })).toHaveLength(1)
})

test('without last year nothing is compared and no change is invented', () => {
  const history = round.history.filter(({ year }) => year === 2024)
  const changes = { history, lastYearDomainTotals: {}, sipas: { thisYear: round.sipas.thisYear, lastYear: {} } }
  expect(saying('không đổi', changes)).toEqual([])
  expect(saying('lĩnh vực tăng điểm', changes)).toEqual([])
  expect(saying('xếp thứ 35/63', changes)[0]).not.toContain('bậc')
})

test('one agency leads everything: it has all points still to gain', () => {
  const scores = round.scores.map((row) => ({ ...row, leadAgency: 'Sở Nội vụ' }))
  const report = reportWith({ scores })
  expect(sentencesOf(report)).toContain(
    'Các tiêu chí được nêu còn có thể tăng 7,667 điểm. Nhiều nhất là Sở Nội vụ còn 7,667 điểm ở 18 tiêu chí.',
  )
  const names = inlinesOf(report).filter((inline) => inline.kind === 'reference' && /^agency\//.test(inline.source))
  expect(new Set(names.map(({ text }) => text).filter((text) => text.startsWith('Sở')))).toEqual(new Set(['Sở Nội vụ']))
})

test('an appraisal that took nothing away says so', () => {
  const scores = round.scores.map((row) => ({ ...row, self: row.appraised }))
  expect(saying('Thẩm định không trừ điểm so với điểm tự đánh giá.', { scores })).toHaveLength(1)
})

test('computed scores are compared with self scores only where there are some', () => {
  expect(saying('khác điểm tự đánh giá ở 2.3.2, 7.1.1, 7.1.4 và 8.4;')).toHaveLength(1)
  expect(saying('điểm tự đánh giá đều khớp', { scores: [] })).toEqual([])
})

test('a published value that cannot be computed is not said to agree', () => {
  expect(saying('Đã tính lại 95 số đã công bố từ các tiêu chí; 16 số không khớp')).toHaveLength(1)
  const unknown = round.published.map((each) => ({ ...each, key: `${each.key}/unknown` }))
  expect(saying('khớp', { published: unknown, scores: [] })).toEqual([])
  expect(saying('Có 95 số đã công bố chưa tính lại được.', { published: unknown })).toHaveLength(1)
})
