import type { Language } from '../fault.ts'
import type { RatingScale } from '../survey/design/rating-scale.ts'
import type { EstimateWarning } from '../survey/estimate/estimate.ts'
import type { ReliabilityLabel, Thresholds } from '../survey/reliability/reliability.ts'

const number = (value: number, decimals: number) => value.toFixed(decimals).replace('.', ',')

/** A share that is above 0 never reads as none. */
const shareText = (share: number) => (share < 0.0005 ? '< 0,1 %' : `${number(100 * share, 1)} %`)

const vi = {
  labels: { reliable: 'tin cậy', 'use-with-care': 'thận trọng', 'do-not-compare': 'không so sánh' } as Record<
    ReliabilityLabel,
    string
  >,
  /** What all reliable figures have. */
  met: ({ degreesOfFreedom, people, variation }: Thresholds) =>
    `đạt mọi ngưỡng: ít nhất ${degreesOfFreedom} bậc tự do, ${people} người trả lời, sai số chuẩn không quá ${number(100 * variation, 1)} % giá trị`,
  warning: (warning: EstimateWarning): string => {
    switch (warning.code) {
      case 'lonely-units':
        return `${warning.strata} tầng chỉ có một đơn vị, đã dùng quy tắc lonelyUnits`
      case 'no-degrees-of-freedom':
        return 'không còn bậc tự do nào, không có khoảng tin cậy'
      case 'weights-below-sample':
        return 'tổng quyền số nhỏ hơn số người trả lời, không tính được hiệu ứng thiết kế'
      case 'total-of-answered':
        return `là tổng của những người có trả lời, nên thấp hơn tổng của mọi người: ${shareText(warning.share)} tổng quyền số là của người không trả lời`
      case 'no-answers':
        return 'chưa đủ câu trả lời'
    }
  },
  kinds: {
    criterion: 'Tiêu chí',
    group: 'Nhóm',
    part: 'Phần',
    overall: 'Chung',
    mean: 'Trung bình',
    total: 'Tổng',
    ratio: 'Tỷ số',
    choice: 'Lựa chọn',
    perception: 'Nhận định',
    wish: 'Mong đợi',
  },
  all: 'Tất cả',
  formula: 'Cách tính chỉ số',
  scale: ({ from, to }: RatingScale) => `thang ${from}–${to}`,
  columns: {
    kind: 'Loại',
    id: 'Mã',
    n: 'Số trả lời',
    value: 'Giá trị',
    error: 'Sai số chuẩn',
    low: 'Từ',
    high: 'Đến',
    deff: 'Deff',
    df: 'Bậc tự do',
    intervalDf: 'Bậc tự do của khoảng',
    label: 'Mức tin cậy',
  },
  notes: 'Vì sao',
  allFigures: 'mọi dòng trên',
  cut: (figures: readonly string[]) =>
    `Khoảng tin cậy vượt ra ngoài thang đo, đã cắt ở đầu thang (--json giữ nguyên): ${figures.join(', ')}`,
}

export type SurveyMessages = typeof vi

const en: SurveyMessages = {
  labels: { reliable: 'reliable', 'use-with-care': 'use with care', 'do-not-compare': 'do not compare' },
  met: ({ degreesOfFreedom, people, variation }) =>
    `all thresholds are met: degrees of freedom ${degreesOfFreedom} at least, people who answered ${people}, standard error at most ${number(100 * variation, 1)} % of the value`,
  warning: (warning) => {
    switch (warning.code) {
      case 'lonely-units':
        return `strata with one unit, to which the lonelyUnits rule was applied: ${warning.strata}`
      case 'no-degrees-of-freedom':
        return 'no degrees of freedom are left, there is no interval'
      case 'weights-below-sample':
        return 'the weights add up to less than the people who answered, there is no design effect'
      case 'total-of-answered':
        return `a total of those who answered, and so below that of all people: ${shareText(warning.share)} of the weights are of people who did not`
      case 'no-answers':
        return 'too few answers'
    }
  },
  kinds: {
    criterion: 'Criterion',
    group: 'Group',
    part: 'Part',
    overall: 'Overall',
    mean: 'Mean',
    total: 'Total',
    ratio: 'Ratio',
    choice: 'Choice',
    perception: 'Perception',
    wish: 'Wish',
  },
  all: 'All',
  formula: 'Index formula',
  scale: ({ from, to }) => `scale ${from}–${to}`,
  columns: {
    kind: 'Kind',
    id: 'Code',
    n: 'Answers',
    value: 'Value',
    error: 'Standard error',
    low: 'From',
    high: 'To',
    deff: 'Deff',
    df: 'Degrees of freedom',
    intervalDf: 'Interval df',
    label: 'Reliability',
  },
  notes: 'Why',
  allFigures: 'all rows above',
  cut: (figures) => `Interval beyond the scale, cut at its end (--json keeps it whole): ${figures.join(', ')}`,
}

/** What the commands on surveys say. */
export const surveyMessages: Readonly<Record<Language, SurveyMessages>> = { vi, en }
