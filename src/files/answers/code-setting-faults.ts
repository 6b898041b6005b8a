import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Fault, Language } from '../../fault.ts'
import { ratingsOf } from '../../survey/design/rating-scale.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'
import { columnsOfQuestion } from './to-questions.ts'
import { plainColumns } from './to-survey-design.ts'

/** What is wrong with the codes that stand for no answer: a valid rating among them, or a code for a column where it can do nothing. */
export function codeSettingFaults(file: SurveyDesignFile, document: YamlDocument): Fault[] {
  const faults = file.noAnswer.flatMap((code, at): Fault[] => {
    const reason = reasonAgainst(code, file)
    return reason ? [unusable(document, ['noAnswer', at], reason)] : []
  })
  const named = [...plainColumns(file), ...file.questions.flatMap(columnsOfQuestion)]
  const others = Object.keys(file.noAnswerOf).filter((column) => !named.includes(column))
  return [...faults, ...others.map((column) => unusable(document, ['noAnswerOf', column], notPlain))]
}

const notPlain = {
  vi: 'cột này không có trong questions, means, totals, ratios; mã của tiêu chí thì ghi vào noAnswer',
  en: 'the column is not in questions, means, totals or ratios; codes of criteria belong into noAnswer',
}

function reasonAgainst(
  code: string,
  { index, scale }: Pick<SurveyDesignFile, 'index' | 'scale'>,
): Record<Language, string> | null {
  const { from, to } = scale
  const number = code === '' ? Number.NaN : Number(code)
  if (index !== undefined && ratingsOf(scale).includes(number))
    return {
      vi: `${code} là một điểm của thang ${from}–${to} nên không thể là mã không trả lời; bỏ mã này, hoặc mã hóa lại tệp trả lời`,
      en: `${code} is a rating of the scale ${from}–${to} and cannot stand for no answer; leave it out, or code the answers anew`,
    }
  if (index !== undefined || Number.isNaN(number)) return null
  return {
    vi: `mã số ở đây chỉ dùng cho các tiêu chí của index, mà thiết kế không có; ghi cột có mã ${code} vào noAnswerOf`,
    en: `a number here is a code of the criteria of index only, which the design has not; name the columns with ${code} in noAnswerOf`,
  }
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  const details = { where: path.join('.'), reason }
  return { code: 'unusable-setting', place: document.placeOf(path), details }
}
