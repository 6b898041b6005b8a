import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FigureDefinition, Rounding, SubCriterion } from '../../src/framework/framework.ts'
import type { Rule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'
import { parseVietnameseNumber } from '../../src/number/parse-vietnamese-number.ts'
import { roundHalfUp } from '../../src/number/round.ts'
import { proofLine, proofText } from '../../src/scoring/proof.ts'
import { scoreSubCriterion } from '../../src/scoring/score-sub-criterion.ts'
import { type FigureTexts, figuresOf, partsOfWholes } from '../support/scoring.ts'

const rounding: Rounding = { mode: 'half-up', scoreDecimals: 3, totalDecimals: 2, changes: 'between-rounded-values' }

function figure(
  code: string,
  name: string,
  kind: FigureDefinition['kind'] = 'count',
  unit = 'hồ sơ',
): FigureDefinition {
  return { code, name, kind, unit }
}

function item(rule: Rule, maximum: string, figures: readonly FigureDefinition[]): SubCriterion {
  return {
    code: '7.3.6',
    name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    maximum: exact(maximum),
    source: 'documents',
    role: 'item',
    standing: 'assumed',
    rule,
    figures,
    evidence: [],
    leadAgency: null,
    coOperatingAgencies: [],
    legalBasis: [],
    fedBy: [],
    note: null,
    cases: [],
  }
}

const online = item({ kind: 'ratio', part: 'online', whole: 'all' }, '1.5', [
  figure('all', 'Tổng số hồ sơ'),
  figure('online', 'Số hồ sơ trực tuyến'),
])
const yesNo = item({ kind: 'yes-no', figure: 'updated' }, '0.5', [
  figure('updated', 'Đã cập nhật', 'yes-no', 'có/không'),
])
const supplied = item({ kind: 'supplied', figure: 'points', by: 'VPCP' }, '1.5', [
  figure('points', 'Điểm', 'points', 'điểm'),
])
const steps = item(
  {
    kind: 'steps',
    measure: { part: 'online', whole: 'all' },
    steps: [{ from: exact('80'), points: exact('0.5') }],
    otherwise: exact('0'),
  },
  '1',
  online.figures,
)
const task = item(
  { kind: 'not-applicable', applies: 'updated', rule: { kind: 'yes-no', figure: 'updated' } },
  '1',
  yesNo.figures,
)

const lineOf = (of: SubCriterion, figures: FigureTexts) =>
  proofLine(scoreSubCriterion(of, figuresOf(figures), rounding).proof)

test.each<readonly [string, SubCriterion, FigureTexts]>([
  ['44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm', online, { online: '44399', all: '50328' }],
  ['1 / 2 × 1,5 = 0,75 → 0,75 điểm', online, { online: '1', all: '2' }],
  ['0 / 3 × 1,5 = 0 → 0 điểm', online, { online: '0', all: '3' }],
  ['1,429 → 1,429 điểm', supplied, { points: '1.429' }],
  ['có: 0,5 → 0,5 điểm', yesNo, { updated: '1' }],
  ['không: 0 → 0 điểm', yesNo, { updated: '0' }],
  ['5 / 6 × 100 = 83,3333, đạt mức từ 80 % trở lên: 0,5 → 0,5 điểm', steps, { online: '5', all: '6' }],
  ['chưa có điểm, thiếu: Số hồ sơ trực tuyến', online, { all: '3' }],
  ['chưa có điểm, thiếu: Tổng số hồ sơ, Số hồ sơ trực tuyến', online, {}],
  ['không chấm được: "Tổng số hồ sơ" bằng 0 nên không chia được', online, { online: '0', all: '0' }],
  ['không chấm được: "Số hồ sơ trực tuyến" vượt mức lớn nhất có thể', online, { online: '4', all: '3' }],
  ['không áp dụng: điểm tối đa không tính vào mẫu số', task, { updated: '0' }],
])('a proof in a line: %s', (line, of, figures) => {
  expect(lineOf(of, figures)).toBe(line)
})

test('a value a hair below a tie is not written as the tie: 0,34449… does not become 0,3445 → 0,344', () => {
  expect(lineOf(online, { online: '22966', all: '100000' })).toBe('22.966 / 100.000 × 1,5 = 0,34449 → 0,344 điểm')
})

test('a reader who rounds the value before the arrow gets the score behind it', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part, whole }) => {
      const line = lineOf(online, { online: part, all: whole })
      const [, before = '', after = ''] = /= (\S+) → (\S+) điểm$/.exec(line) ?? []
      const [value, score] = [before, after].map((text) => parseVietnameseNumber(text, { atMost: exact('1.5') }))
      expect(value?.kind === 'number' && score?.kind === 'number').toBe(true)
      if (value?.kind !== 'number' || score?.kind !== 'number') return
      expect(roundHalfUp(value.value, 3).equals(score.value)).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a whole proof names its rule with its standing, each figure with its source, and the rounding', () => {
  const score = scoreSubCriterion(online, figuresOf({ online: '44399', all: '50328' }), rounding, { all: 'báo cáo' })
  expect(proofText(score.proof)).toEqual([
    'Quy tắc: Tỷ lệ "Số hồ sơ trực tuyến" trên "Tổng số hồ sơ" nhân 1,5 điểm (quy tắc giả định, chưa được xác nhận)',
    'Số liệu: Tổng số hồ sơ = 50.328\u00a0hồ sơ (báo cáo)',
    'Số liệu: Số hồ sơ trực tuyến = 44.399\u00a0hồ sơ',
    'Tính điểm: 44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm',
    'Làm tròn: 3 chữ số thập phân, nửa đơn vị làm tròn lên, ở bước cuối',
  ])
})

test('a figure that is missing is shown as missing, and yes and no as words', () => {
  const lines = (updated: string | null) => proofText(scoreSubCriterion(yesNo, figuresOf({ updated }), rounding).proof)
  expect(lines(null)[1]).toBe('Số liệu: Đã cập nhật = chưa có')
  expect(lines('1')[1]).toBe('Số liệu: Đã cập nhật = có')
  expect(lines('0')[1]).toBe('Số liệu: Đã cập nhật = không')
})

test('the score is the value of the proof, rounded once', () => {
  fc.assert(
    fc.property(partsOfWholes, ({ part, whole }) => {
      const { value, rounded, proof, applicable } = scoreSubCriterion(
        online,
        figuresOf({ online: part, all: whole }),
        rounding,
      )
      expect(proof.arithmetic?.value.equals(value!)).toBe(true)
      expect(rounded?.equals(roundHalfUp(exact(part).div(exact(whole)).mul(exact('1.5')), 3))).toBe(true)
      expect(applicable).toBe(true)
    }),
  )
})

test('where there is no score, value and rounded value are null and not zero', () => {
  for (const figures of [{}, { online: '4', all: '3' }, { online: '0', all: '0' }]) {
    expect(scoreSubCriterion(online, figuresOf(figures), rounding)).toMatchObject({ value: null, rounded: null })
  }
  expect(scoreSubCriterion(task, figuresOf({ updated: '0' }), rounding)).toMatchObject({
    value: null,
    applicable: false,
  })
})
