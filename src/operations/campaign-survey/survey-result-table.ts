import type { ReliabilityLabel, ReliabilityReason } from '../../survey/reliability/reliability.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'
import type { SurveyResultReading } from './read-survey-result.ts'

/** A cell of a table that people work on with: text, a number, or nothing. */
export type TableCell = string | number | null

export interface SurveyResultTable {
  readonly header: readonly string[]
  readonly rows: readonly (readonly TableCell[])[]
}

const kinds: Readonly<Record<LabelledEstimate['kind'], string>> = {
  ...{ criterion: 'Tiêu chí', group: 'Nhóm', part: 'Phần', overall: 'Chung' },
  ...{ mean: 'Trung bình', total: 'Tổng', ratio: 'Tỷ số' },
}

const labels: Readonly<Record<ReliabilityLabel, string>> = {
  reliable: 'tin cậy',
  'use-with-care': 'thận trọng',
  'do-not-compare': 'không so sánh',
}

const everybody = 'Tất cả'

const header = [
  ...['Đơn vị', 'Loại', 'Mã', 'Tên', 'Số trả lời', 'Số không trả lời', 'Giá trị', 'Sai số chuẩn', 'Từ', 'Đến', 'Deff'],
  ...['Bậc tự do', 'Mức tin cậy', 'Vì sao', 'Hạng', 'Hạng cao nhất có thể (riêng)', 'Hạng thấp nhất có thể (riêng)'],
  ...['Hạng cao nhất có thể (cùng lúc)', 'Hạng thấp nhất có thể (cùng lúc)', 'Tốp'],
]

/** Every figure of every unit of a result, a row each, with the ranks beside the ranked one. In Vietnamese, as official tables are. */
export function surveyResultTable({ content, names }: SurveyResultReading): SurveyResultTable {
  const ranked = new Map(content.ranks?.units.map((unit) => [unit.id, unit]))
  const rows = content.estimates.map((each) => {
    const unit = each.id === content.figure && each.domain !== null ? ranked.get(each.domain) : undefined
    const places = unit && [unit.rank, ...setOf(unit.marginal), ...setOf(unit.simultaneous), unit.tier]
    return [...figureCells(each, names.get(each.id) ?? ''), ...(places ?? [null, null, null, null, null, null])]
  })
  return { header, rows }
}

function setOf({ best, worst }: { readonly best: number; readonly worst: number }) {
  return [best, worst]
}

function figureCells(each: LabelledEstimate, name: string): readonly TableCell[] {
  return [
    ...[each.domain ?? everybody, kinds[each.kind], each.id, name, each.n, each.unanswered],
    ...[each.value, each.standardError, each.ciLow, each.ciHigh, each.deff, each.df],
    ...[labels[each.label], whyOf(each.reason)],
  ]
}

function whyOf(reason: ReliabilityReason): string {
  switch (reason.kind) {
    case 'none':
      return ''
    case 'nothing-to-go-by':
      return 'không có khoảng tin cậy'
    case 'degrees-of-freedom':
      return `${reason.found} bậc tự do, cần ${reason.needed}`
    case 'people':
      return `${reason.found} người trả lời, cần ${reason.needed}`
    case 'variation':
      return `sai số chuẩn bằng ${percent(reason.found)} giá trị, cho phép ${percent(reason.allowed)}`
  }
}

const percent = (share: number) => `${(100 * share).toFixed(1).replace('.', ',')} %`
