import { expect, test } from 'vitest'
import { checkRisks } from '../../../src/assessment/review/check-risks.ts'
import type { CheckedItem, LastYearResult } from '../../../src/assessment/review/checked-item.ts'
import { exact } from '../../../src/number/exact.ts'
import { checkedItem, evidence } from '../../support/checked-item.ts'

const told = (...items: readonly CheckedItem[]) =>
  checkRisks(items, 2024).map(({ code, severity, place, text }) => [
    `${code} ${severity} ${place.item} ${place.figure ?? '-'} ${place.evidence ?? '-'}`,
    text.vi,
  ])

const lastYear: LastYearResult = {
  ...{ indexYear: 2023, name: 'Tỷ lệ hồ sơ trực tuyến toàn trình', maximum: exact('2'), points: exact('1.25') },
  ...{ cut: 'evidence-late', cause: 'nộp ngày 20/02' },
}

test.each<[string, Partial<CheckedItem>, string, string]>([
  [
    'a figure that the rule needs and nobody entered',
    { missing: ['online'], computed: null },
    'missing-figure high 7.3.6 online -',
    'chưa nhập "Số hồ sơ trực tuyến"; thiếu số liệu này thì chưa có điểm',
  ],
  [
    'a part above its total',
    { contradictions: [{ figure: 'online', text: { vi: 'phần lớn hơn tổng', en: 'part above total' } }] },
    'part-exceeds-total high 7.3.6 online -',
    'phần lớn hơn tổng',
  ],
  [
    'no evidence at all',
    { evidence: [] },
    'no-evidence high 7.3.6 - -',
    'chưa có tài liệu kiểm chứng nào; thêm tài liệu, hoặc giải trình vì sao không có',
  ],
  [
    'evidence from another year',
    { evidence: [evidence({ issuedOn: { year: 2023, month: 1, day: 5 } })] },
    'evidence-other-year medium 7.3.6 - bc.pdf',
    '"bc.pdf" ban hành ngày 05/01/2023, ngoài năm 2024; kiểm tra xem có được tính không',
  ],
  [
    'evidence that states another figure',
    { evidence: [evidence({ quoted: { figure: 'online', value: exact('99.5') } })] },
    'quoted-differs high 7.3.6 online bc.pdf',
    '"bc.pdf" ghi "Số hồ sơ trực tuyến" là 99,5, số đã nhập là 100; sửa số liệu hoặc tài liệu',
  ],
  [
    'a self score beside another computed one',
    { self: exact('2'), computed: exact('1.5') },
    'self-differs medium 7.3.6 - -',
    'điểm tự chấm là 2, tính từ số liệu là 1,5; thống nhất một số điểm',
  ],
  [
    'points lost without a word',
    { computed: exact('1.75') },
    'loss-unexplained medium 7.3.6 - -',
    'mất 0,25 điểm mà chưa có giải trình; nêu lý do',
  ],
  [
    'points lost the year before, with the reason of the appraisal',
    { lastYear },
    'past-loss medium 7.3.6 - -',
    'năm 2023 mất 0,75 điểm: tài liệu kiểm chứng nộp muộn; nộp ngày 20/02',
  ],
  [
    'points lost the year before under another name, without a reason',
    { lastYear: { ...lastYear, name: 'Tên cũ', cut: null, cause: null } },
    'past-loss medium 7.3.6 - -',
    'năm 2023 mất 0,75 điểm (tên khi đó: "Tên cũ")',
  ],
  [
    'points of a penalty block without a word',
    { block: 'penalty', computed: exact('0.5') },
    'loss-unexplained medium 7.3.6 - -',
    'mất 0,5 điểm mà chưa có giải trình; nêu lý do',
  ],
])('%s is a risk', (_case, changes, place, text) => {
  expect(told(checkedItem(changes))).toEqual([[place, text]])
})

test.each<[string, Partial<CheckedItem>]>([
  ['everything there and at its maximum', {}],
  ['a loss that is explained', { computed: exact('1'), explanation: 'hệ thống dừng hai tháng' }],
  ['evidence without a date', { evidence: [evidence({ issuedOn: null })] }],
  [
    'evidence that states the same figure',
    { evidence: [evidence({ quoted: { figure: 'online', value: exact('100') } })] },
  ],
  [
    'evidence that quotes a figure not entered',
    { figures: {}, evidence: [evidence({ quoted: { figure: 'online', value: exact('1') } })] },
  ],
  ['no score yet', { computed: null }],
  ['a maximum reached the year before', { lastYear: { ...lastYear, points: exact('2') } }],
  ['a bonus that is not earned', { block: 'bonus', computed: exact('0'), lastYear }],
  [
    'a penalty that takes nothing',
    { block: 'penalty', computed: exact('0'), lastYear: { ...lastYear, points: exact('0') } },
  ],
  ['what does not apply', { applies: false, evidence: [], missing: ['online'], computed: null }],
])('%s is none', (_case, changes) => {
  expect(told(checkedItem(changes))).toEqual([])
})

test('fewer documents than the framework names is a risk, none asked for is not', () => {
  const asked = checkedItem({}, { evidence: ['Báo cáo', 'Quyết định', 'Kế hoạch'] })
  expect(told(asked)[0]).toEqual([
    'few-evidence medium 7.3.6 - -',
    'có 1 tài liệu kiểm chứng, bộ tiêu chí nêu 3 loại; kiểm tra xem đã đủ chưa',
  ])
  expect(told(checkedItem({ evidence: [] }, { evidence: [] }))).toEqual([])
})

test('the same figure with another value in another sub-criterion is told in both', () => {
  const other = checkedItem({ figures: { received: exact('120'), online: exact('100') } }, { code: '7.3.7' })
  expect(told(checkedItem(), other)).toEqual([
    [
      'figures-disagree high 7.3.6 received -',
      '"Số hồ sơ tiếp nhận" ở đây là 100, khác với số đã nhập (ở 7.3.7: 120); kiểm tra lại',
    ],
    [
      'figures-disagree high 7.3.7 received -',
      '"Số hồ sơ tiếp nhận" ở đây là 120, khác với số đã nhập (ở 7.3.6: 100); kiểm tra lại',
    ],
  ])
})

test.each<[string, CheckedItem]>([
  ['has the same value', checkedItem({}, { code: '7.3.7' })],
  ['lacks the value', checkedItem({ figures: { online: exact('100') } }, { code: '7.3.7' })],
  [
    'does not apply',
    checkedItem({ figures: { received: exact('9'), online: exact('9') }, applies: false }, { code: '7.3.7' }),
  ],
  [
    'counts in another unit',
    checkedItem(
      { figures: { received: exact('9') } },
      {
        code: '7.3.7',
        figures: [{ code: 'received', name: 'Số hồ sơ tiếp nhận', kind: 'count', unit: 'nghìn hồ sơ' }],
      },
    ),
  ],
])('a sub-criterion that %s contradicts none', (_case, other) => {
  expect(told(checkedItem(), other)).toEqual([])
})

test('the gravest risk of a sub-criterion comes first, and sub-criteria in their order', () => {
  const first = checkedItem({ computed: exact('1'), lastYear, evidence: [] })
  const second = checkedItem({ missing: ['received'], computed: null }, { code: '8.5' })
  expect(checkRisks([first, second], 2024).map(({ code }) => code)).toEqual([
    ...['no-evidence', 'loss-unexplained', 'past-loss'],
    'missing-figure',
  ])
})
