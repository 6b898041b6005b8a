import type { Language } from '../../fault.ts'
import type { ReliabilityLabel } from '../../survey/reliability/reliability.ts'
import type { LabelledEstimate } from '../surveys/labelled-estimate.ts'

/** What tables of a survey's results say. */
interface ResultWords {
  readonly title: (d: { readonly year: number; readonly version: number }) => string
  readonly sheet: string
  readonly formula: (d: { readonly formula: string | null; readonly level: string }) => string
  /** Up to the degrees of freedom. */
  readonly header: readonly string[]
  /** Comes next where intervals of any figure rest on other degrees of freedom than those of the units. */
  readonly intervalDf: string
  readonly headerAfter: readonly string[]
  readonly kinds: Readonly<Record<LabelledEstimate['kind'], string>>
  readonly labels: Readonly<Record<ReliabilityLabel, string>>
  readonly everybody: string
  /** That a total is of those who answered only. */
  readonly answered: (d: { readonly share: string }) => string
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
      'Bậc tự do',
    ],
  ],
  intervalDf: 'Bậc tự do của khoảng',
  headerAfter: [
    ...['Mức tin cậy', 'Vì sao', 'Hạng', 'Hạng cao nhất có thể (riêng)', 'Hạng thấp nhất có thể (riêng)'],
    ...['Hạng cao nhất có thể (cùng lúc)', 'Hạng thấp nhất có thể (cùng lúc)', 'Tốp'],
  ],
  kinds: {
    ...{ criterion: 'Tiêu chí', group: 'Nhóm', part: 'Phần', overall: 'Chung' },
    ...{ mean: 'Trung bình', total: 'Tổng', ratio: 'Tỷ số' },
    ...{ choice: 'Lựa chọn', perception: 'Nhận định', wish: 'Mong đợi' },
  },
  labels: { reliable: 'tin cậy', 'use-with-care': 'thận trọng', 'do-not-compare': 'không so sánh' },
  everybody: 'Tất cả',
  answered: (d) => `tổng của những người có trả lời, thiếu ${d.share} quyền số`,
}

const en: ResultWords = {
  title: (d) => `SURVEY RESULTS OF ${d.year}, VERSION ${d.version}`,
  sheet: 'Results',
  formula: (d) => `Index formula: ${d.formula ?? 'none'}. ${d.level} % confidence intervals.`,
  header: [
    ...['Unit', 'Kind', 'Code', 'Name', 'Answers', 'Without answer', 'Value', 'Standard error', 'From', 'To', 'Deff'],
    'Degrees of freedom',
  ],
  intervalDf: 'Interval df',
  headerAfter: [
    ...['Reliability', 'Why', 'Rank', 'Best possible rank (alone)', 'Worst possible rank (alone)'],
    ...['Best possible rank (all at once)', 'Worst possible rank (all at once)', 'Tier'],
  ],
  kinds: {
    ...{ criterion: 'Criterion', group: 'Group', part: 'Part', overall: 'Overall' },
    ...{ mean: 'Mean', total: 'Total', ratio: 'Ratio' },
    ...{ choice: 'Choice', perception: 'Perception', wish: 'Wish' },
  },
  labels: { reliable: 'reliable', 'use-with-care': 'use with care', 'do-not-compare': 'do not compare' },
  everybody: 'All',
  answered: (d) => `a total of those who answered, ${d.share} of the weights are missing`,
}

export const surveyResultWords: Readonly<Record<Language, ResultWords>> = { vi, en }
