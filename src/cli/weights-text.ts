import type { Language } from '../fault.ts'
import { exact } from '../number/exact.ts'
import { formatNumber } from '../number/vietnamese-number.ts'
import type { WeightReport } from '../survey/weights/weight-report.ts'

type Response = NonNullable<WeightReport['response']>
type Calibrated = NonNullable<WeightReport['calibration']>

const number = (value: number, decimals: number) =>
  formatNumber(exact(value.toFixed(decimals)), { decimals, zeros: 'fixed' })

const says: Readonly<
  Record<
    Language,
    { readonly response: (done: Response) => string; readonly calibration: (done: Calibrated) => string }
  >
> = {
  vi: {
    response: ({ answered, unanswered, replacements, rate }) =>
      `Trả lời: ${answered} người, thay thế ${replacements}, không trả lời ${unanswered}; tỷ lệ trả lời ${number(100 * rate, 1)} %`,
    calibration: ({ method, columns, least, greatest }) =>
      `Hiệu chỉnh quyền số: ${method} theo ${columns.join(', ')}; nhân từ ${number(least, 2)} đến ${number(greatest, 2)} lần`,
  },
  en: {
    response: ({ answered, unanswered, replacements, rate }) =>
      `Response: ${answered} people, replacements ${replacements}, no answer ${unanswered}; response rate ${number(100 * rate, 1)} %`,
    calibration: ({ method, columns, least, greatest }) =>
      `Weights calibrated: ${method} by ${columns.join(', ')}; multiplied by ${number(least, 2)} to ${number(greatest, 2)}`,
  },
}

/** What was done to the weights, a line each; none where they were taken as they are. */
export function weightsText(weights: WeightReport | null, language: Language): readonly string[] {
  const { response, calibration } = says[language]
  const lines = [
    weights?.response && response(weights.response),
    weights?.calibration && calibration(weights.calibration),
  ].flatMap((line) => line || [])
  return lines.length === 0 ? [] : [...lines, '']
}
