import type { Language } from '../../fault.ts'
import type { ReliabilityLabel } from '../../survey/reliability/reliability.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'

/** What tables of a survey's results say. */
interface ResultWords {
  readonly title: (d: { readonly year: number; readonly version: number }) => string
  readonly sheet: string
  readonly formula: (d: { readonly formula: string | null; readonly level: string }) => string
  readonly header: readonly string[]
  readonly kinds: Readonly<Record<LabelledEstimate['kind'], string>>
  readonly labels: Readonly<Record<ReliabilityLabel, string>>
  readonly everybody: string
  readonly why: {
    readonly nothing: string
    readonly alike: string
    readonly freedom: (d: { readonly found: number; readonly needed: number }) => string
    readonly people: (d: { readonly found: number; readonly needed: number }) => string
    readonly answered: (d: { readonly share: string }) => string
    readonly variation: (d: { readonly found: string; readonly allowed: string }) => string
  }
}

const vi: ResultWords = {
  title: (d) => `KẾT QUẢ KHẢO SÁT NĂM ${d.year}, BẢN ${d.version}`,
  sheet: 'Kết quả',
  formula: (d) => `Cách tính chỉ số: ${d.formula ?? 'không có'}. Khoảng tin cậy ${d.level} %.`,
  header: [
    ...[
      'Đơn vị',
      'Loại',
      'Mã',
      'Tên',
      'Số trả lời',
      'Số không trả lời',
      'Giá trị',
      'Sai số chuẩn',
      'Từ',
      'Đến',
      'Deff',
    ],
    ...['Bậc tự do', 'Mức tin cậy', 'Vì sao', 'Hạng', 'Hạng cao nhất có thể (riêng)', 'Hạng thấp nhất có thể (riêng)'],
    ...['Hạng cao nhất có thể (cùng lúc)', 'Hạng thấp nhất có thể (cùng lúc)', 'Tốp'],
  ],
  kinds: {
    ...{ criterion: 'Tiêu chí', group: 'Nhóm', part: 'Phần', overall: 'Chung' },
    ...{ mean: 'Trung bình', total: 'Tổng', ratio: 'Tỷ số' },
    ...{ choice: 'Lựa chọn', perception: 'Nhận định', wish: 'Mong đợi' },
  },
  labels: { reliable: 'tin cậy', 'use-with-care': 'thận trọng', 'do-not-compare': 'không so sánh' },
  everybody: 'Tất cả',
  why: {
    nothing: 'không có khoảng tin cậy',
    alike: 'mọi người hay mọi đơn vị đã hỏi trả lời như nhau, sai số không ước lượng được từ mẫu này',
    freedom: (d) => `${d.found} bậc tự do, cần ${d.needed}`,
    people: (d) => `${d.found} người trả lời, cần ${d.needed}`,
    answered: (d) => `tổng của những người có trả lời, thiếu ${d.share} quyền số`,
    variation: (d) => `sai số chuẩn bằng ${d.found} giá trị, cho phép ${d.allowed}`,
  },
}

const en: ResultWords = {
  title: (d) => `SURVEY RESULTS OF ${d.year}, VERSION ${d.version}`,
  sheet: 'Results',
  formula: (d) => `Index formula: ${d.formula ?? 'none'}. ${d.level} % confidence intervals.`,
  header: [
    ...['Unit', 'Kind', 'Code', 'Name', 'Answers', 'Without answer', 'Value', 'Standard error', 'From', 'To', 'Deff'],
    ...[
      'Degrees of freedom',
      'Reliability',
      'Why',
      'Rank',
      'Best possible rank (alone)',
      'Worst possible rank (alone)',
    ],
    ...['Best possible rank (all at once)', 'Worst possible rank (all at once)', 'Tier'],
  ],
  kinds: {
    ...{ criterion: 'Criterion', group: 'Group', part: 'Part', overall: 'Overall' },
    ...{ mean: 'Mean', total: 'Total', ratio: 'Ratio' },
    ...{ choice: 'Choice', perception: 'Perception', wish: 'Wish' },
  },
  labels: { reliable: 'reliable', 'use-with-care': 'use with care', 'do-not-compare': 'do not compare' },
  everybody: 'All',
  why: {
    nothing: 'no interval',
    alike: 'all people or all units answered alike, the error cannot be estimated from this sample',
    freedom: (d) => `${d.found} degrees of freedom, ${d.needed} needed`,
    people: (d) => `${d.found} people answered, ${d.needed} needed`,
    answered: (d) => `a total of those who answered, ${d.share} of the weights are missing`,
    variation: (d) => `standard error is ${d.found} of the value, ${d.allowed} allowed`,
  },
}

export const surveyResultWords: Readonly<Record<Language, ResultWords>> = { vi, en }
