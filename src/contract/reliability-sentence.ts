import type { ReliabilityLabel, ReliabilityReason } from '../survey/reliability/reliability.ts'
import { grouped, unitsText } from './unit-words.ts'

/** A figure as far as its label rests on it. */
export interface LabelledFigure {
  readonly n: number
  readonly df: number
  /** Results of earlier versions do not say. */
  readonly primaryUnits?: number | undefined
  readonly label: ReliabilityLabel
  /** `none` in results of earlier versions: nothing speaks against the figure. */
  readonly reason: ReliabilityReason | { readonly kind: 'none' }
}

type Sentence = (figure: LabelledFigure, unit: string | null) => string

/**
 * Says in one sentence, without a full stop, why a figure has its label: which primary units it rests on, how many, and the numbers
 * beside the thresholds that they meet or miss.
 *
 * @param unit the column of the primary units; null where it is not known
 * @returns '' for a reliable figure of an earlier version
 */
export function reliabilitySentence(figure: LabelledFigure, unit: string | null, language: 'vi' | 'en'): string {
  return { vi, en }[language](figure, unit)
}

const vi: Sentence = (figure, unit) => {
  const { n, df, label, reason } = figure
  const toBe = label === 'do-not-compare' ? 'để so sánh được' : 'để tin cậy'
  const sampled = sampledOf(figure, unit, 'vi')
  switch (reason.kind) {
    case 'none':
      return ''
    case 'nothing-to-go-by':
      return n > 0 && df < 1 && sampled !== ''
        ? `chỉ có ${sampled}: không còn bậc tự do nào nên không có khoảng tin cậy`
        : 'không có khoảng tin cậy vì thiếu câu trả lời hoặc thiếu đơn vị chọn mẫu'
    case 'no-spread':
      return `mọi người, hay mọi đơn vị chọn mẫu, đã hỏi đều trả lời như nhau, nên sai số không ước lượng được từ mẫu này và không phải bằng 0${beside(sampled, '')}`
    case 'degrees-of-freedom':
      return `${sampled === '' ? '' : `${sampled}: `}chỉ có ${reason.found} bậc tự do, cần ít nhất ${reason.needed} ${toBe}`
    case 'people':
      return `chỉ có ${grouped(reason.found, 'vi')} người trả lời, cần ít nhất ${reason.needed} ${toBe}${beside(sampled, 'ở ')}`
    case 'variation':
      return `sai số chuẩn bằng ${percent(reason.found, 'vi')} giá trị, nhiều nhất là ${percent(reason.allowed, 'vi')} ${toBe}${beside(sampled, '')}`
    case 'thresholds-met': {
      const { degreesOfFreedom, people, variation, found } = reason
      const freedom = `${grouped(df, 'vi')} bậc tự do (cần ${degreesOfFreedom})`
      return `${sampled === '' ? '' : `${sampled}: `}${freedom}, ${grouped(n, 'vi')} người trả lời (cần ${people}), sai số chuẩn bằng ${percent(found, 'vi')} giá trị (nhiều nhất ${percent(variation, 'vi')})`
    }
  }
}

const en: Sentence = (figure, unit) => {
  const { n, df, label, reason } = figure
  const toBe = label === 'do-not-compare' ? 'to compare' : 'to be reliable'
  const sampled = sampledOf(figure, unit, 'en')
  switch (reason.kind) {
    case 'none':
      return ''
    case 'nothing-to-go-by':
      return n > 0 && df < 1 && sampled !== ''
        ? `only ${sampled}: no degrees of freedom are left, so that there is no interval`
        : 'there is no interval, for want of answers or of sampled units'
    case 'no-spread':
      return `all people, or all sampled units, answered alike, so that the error cannot be estimated from this sample and is not 0${beside(sampled, '')}`
    case 'degrees-of-freedom':
      return `${sampled === '' ? '' : `${sampled}: `}degrees of freedom: ${reason.found}, at least ${reason.needed} are needed ${toBe}`
    case 'people':
      return `people who answered: ${grouped(reason.found, 'en')}, at least ${reason.needed} are needed ${toBe}${beside(sampled, 'in ')}`
    case 'variation':
      return `the standard error is ${percent(reason.found, 'en')} of the value, at most ${percent(reason.allowed, 'en')} ${toBe}${beside(sampled, '')}`
    case 'thresholds-met': {
      const { degreesOfFreedom, people, variation, found } = reason
      const freedom = `degrees of freedom: ${grouped(df, 'en')} (needed ${degreesOfFreedom})`
      return `${sampled === '' ? '' : `${sampled}: `}${freedom}, people who answered: ${grouped(n, 'en')} (needed ${people}), standard error ${percent(found, 'en')} of the value (at most ${percent(variation, 'en')})`
    }
  }
}

/** The primary units in which anybody answered, and their strata where there are several; '' where they are not known. */
function sampledOf({ primaryUnits, df }: LabelledFigure, unit: string | null, language: 'vi' | 'en'): string {
  if (primaryUnits === undefined || primaryUnits === 0) return ''
  const strata = primaryUnits - df
  const units = unitsText(primaryUnits, unit, language)
  if (language === 'vi')
    return `${units} làm đơn vị chọn mẫu${strata > 1 ? ` trong ${grouped(strata, 'vi')} tầng` : ''}`
  return `${units} as primary ${primaryUnits === 1 ? 'unit' : 'units'}${strata > 1 ? ` in ${grouped(strata, 'en')} strata` : ''}`
}

function beside(sampled: string, before: string): string {
  return sampled === '' ? '' : ` (${before}${sampled})`
}

/** A share that is above 0 never reads as none. */
function percent(share: number, language: 'vi' | 'en'): string {
  const text = share > 0 && share < 0.0005 ? '< 0.1' : (100 * share).toFixed(1)
  return `${language === 'vi' ? text.replace('.', ',') : text} %`
}
