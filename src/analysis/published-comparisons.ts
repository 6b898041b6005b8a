import type { PublishedValue } from '../framework/round.ts'
import { type Exact, exact, hundred, isZero, sum, sumIfComplete } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { type ComputedResults, everyItem } from './computed-results.ts'

/** A published value beside the computed one. */
export interface PublishedComparison extends PublishedValue {
  /** What the value is of, in Vietnamese. */
  readonly label: string
  /** Rounded to the decimals the published value has; null if it cannot be computed from this round. */
  readonly computed: Exact | null
  /** Computed less published; null if there is no computed value. */
  readonly difference: Exact | null
}

type Labelled = readonly [key: string, label: string, value: Exact | null]

/**
 * Sets published values beside computed ones, in their order. Several may be printed for one key, in different places.
 * A key that nothing is computed for keeps its value with `computed` null, so that no published figure is dropped.
 */
export function publishedComparisons(
  results: ComputedResults,
  published: readonly PublishedValue[],
): readonly PublishedComparison[] {
  if (published.length === 0) return []
  const values = new Map(labelledValues(results).map(([key, label, value]) => [key, { label, value }]))
  return published.map((printed) => {
    const found = values.get(printed.key)
    const computed = found?.value ? roundHalfUp(found.value, printed.decimals) : null
    return {
      ...printed,
      label: found?.label ?? printed.key,
      computed,
      difference: computed?.sub(printed.value) ?? null,
    }
  })
}

/** Those whose published value is not the computed one. */
export function differing(comparisons: readonly PublishedComparison[]): readonly PublishedComparison[] {
  return comparisons.filter(({ difference }) => difference !== null && !isZero(difference))
}

function labelledValues(results: ComputedResults): readonly Labelled[] {
  return [...wholeValues(results), ...domainValues(results), ...lossValues(results), ...sipasValues(results)]
}

function wholeValues({ totals, selfDocuments, par, domains, index, adjustments }: ComputedResults): Labelled[] {
  const { bySource } = totals
  const surveys = sumIfComplete([bySource.leaderSurvey.points, bySource.sipas.points])
  const before = sumIfComplete(domains.map(({ previous }) => previous))
  return [
    ['total', 'Chỉ số cải cách hành chính', index.value],
    ['total/before', 'Chỉ số năm trước, cộng từ các lĩnh vực', before],
    ['total/change', 'Mức tăng, giảm của Chỉ số', index.change],
    ['documents', 'Điểm qua tài liệu kiểm chứng', bySource.documents.points],
    ['documents/self', 'Tổng điểm tự đánh giá', selfDocuments],
    ['documents/self/percent', 'Tỷ lệ điểm tự đánh giá', percent(selfDocuments, bySource.documents.maximum)],
    ['governmentOffice', 'Điểm do Văn phòng Chính phủ đánh giá', bySource.governmentOffice.points],
    ['leaderSurvey', 'Điểm khảo sát lãnh đạo, quản lý', bySource.leaderSurvey.points],
    ['sipas', 'Điểm quy đổi từ SIPAS', bySource.sipas.points],
    ['surveys', 'Điểm qua điều tra xã hội học và SIPAS', surveys],
    ['council', 'Điểm do hội đồng bỏ phiếu', bySource.council.points],
    ['maximum', 'Tổng điểm tối đa', par.maximum],
    ['domains', 'Tổng điểm các lĩnh vực, trước khi quy đổi, cộng thưởng, trừ phạt', totals.all.points],
    ...adjustments.map(({ block, points }): Labelled => [`adjustment/${block.code}`, block.name, points]),
  ]
}

function domainValues({ domains }: ComputedResults): Labelled[] {
  return domains.flatMap(({ code, name, all, bySource, change, percent: share }): Labelled[] => [
    [`domain/${code}/total`, `${name}: tổng điểm`, all.points],
    [`domain/${code}/documents`, `${name}: điểm qua tài liệu`, bySource.documents.points],
    [`domain/${code}/change`, `${name}: tăng, giảm`, change],
    [`domain/${code}/percent`, `${name}: tỷ lệ đạt`, share],
  ])
}

function lossValues({ losses, ...results }: ComputedResults): Labelled[] {
  const table = 'Bảng tiêu chí chưa đạt điểm tối đa'
  return [
    ['losses/count', `${table}: số tiêu chí`, sum(losses.items.map(() => exact(1n)))],
    ['losses/maximum', `${table}: tổng điểm tối đa`, losses.maximum],
    ['losses/self', `${table}: tổng điểm tự đánh giá`, losses.self],
    ['losses/appraised', `${table}: tổng điểm thẩm định`, losses.appraised],
    ['losses/deducted', `${table}: tổng điểm bị trừ`, losses.deducted],
    ...everyItem(results).flatMap(({ item, self, appraised, deducted, computed }): Labelled[] => [
      [`item/${item.code}/self`, `${item.code}: điểm tự đánh giá`, self],
      [`item/${item.code}/appraised`, `${item.code}: điểm thẩm định`, appraised],
      [`item/${item.code}/deducted`, `${item.code}: điểm bị trừ`, deducted],
      [`item/${item.code}/computed`, `${item.code}: điểm tính từ số liệu`, computed.value],
    ]),
  ]
}

function sipasValues({ sipas }: ComputedResults): Labelled[] {
  if (!sipas) return []
  const levels = [
    { key: () => 'sipas/overall', results: [sipas.overall] },
    { key: (code: string) => `sipas/part/${code}`, results: sipas.parts },
    { key: (code: string) => `sipas/group/${code}`, results: sipas.groups },
    { key: (code: string) => `sipas/criterion/${code}`, results: sipas.criteria },
  ]
  return levels.flatMap(({ key, results }) =>
    results.flatMap(({ code, name, thisYear, lastYear, change }): Labelled[] => [
      [key(code), `SIPAS, ${name}`, thisYear],
      [`${key(code)}/before`, `SIPAS, ${name}, năm trước`, lastYear],
      [`${key(code)}/change`, `SIPAS, ${name}, tăng, giảm`, change],
    ]),
  )
}

function percent(part: Exact | null, whole: Exact): Exact | null {
  return part === null || isZero(whole) ? null : part.div(whole).mul(hundred)
}
