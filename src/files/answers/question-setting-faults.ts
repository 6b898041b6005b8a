import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Fault, Language } from '../../fault.ts'
import { optionMarks } from '../../survey/design/question-option.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'
import { scaleFault } from './scale-setting-faults.ts'
import { askedFigures, columnsOfQuestion, ownCodes } from './to-questions.ts'

type FileQuestion = SurveyDesignFile['questions'][number]

/** What contradicts itself in a question beside the index: how it was asked, its scale, its options, codes that are options. */
export function questionSettingFaults(file: SurveyDesignFile, document: YamlDocument): Fault[] {
  return file.questions.flatMap((question, at) => {
    const path = ['questions', at] as const
    const found =
      formFault(question) ?? optionFault(question) ?? ratingFault(question, file) ?? codeFault(question, file)
    return found ? [unusable(document, found.key === null ? path : [...path, found.key], found.reason)] : []
  })
}

/** The ids of the figures of questions, each with where it is named: two that are alike cannot be told apart. */
export function namedFigures(file: SurveyDesignFile): readonly { readonly code: string; readonly path: YamlPath }[] {
  return file.questions.flatMap((question, at) =>
    askedFigures({ ...file, questions: [question] }).map(({ kind, id }, place) => ({
      code: `${kind}:${id}`,
      path: question.options ? ['questions', at, 'options', place] : ['questions', at, 'code'],
    })),
  )
}

interface Found {
  readonly key: keyof FileQuestion | null
  readonly reason: Record<Language, string>
}

/** One of the three ways of asking, with the keys that belong to it and no others. */
function formFault({ kind, column, columns, options, separator, formula, scale }: FileQuestion): Found | null {
  const isRated = column && formula && !columns && !options && !separator
  const isChosen = column && options && !columns && !formula && !scale
  const isMarked = columns && !column && !options && !separator && !formula && !scale
  if (kind === 'choice' && isRated)
    return {
      key: 'kind',
      reason: {
        vi: 'câu chấm điểm là perception hoặc wish; choice là câu chọn phương án',
        en: 'a question with ratings is a perception or a wish; choice is for options',
      },
    }
  if (isRated || isChosen || isMarked) return null
  return {
    key: null,
    reason: {
      vi: 'ghi column và options (thêm separator nếu chọn được nhiều), hoặc columns (mỗi phương án một cột 1/0), hoặc column và formula (chấm điểm; thêm scale nếu khác thang của tiêu chí)',
      en: 'state column and options (with separator where several may be chosen), or columns (one of 1/0 an option), or column and formula (ratings; with scale if it differs from that of the criteria)',
    },
  }
}

function optionFault({ options = [], separator, columns }: FileQuestion): Found | null {
  if (columns && Object.keys(columns).length < 2)
    return { key: 'columns', reason: { vi: 'cần ít nhất hai phương án', en: 'there must be at least two options' } }
  const inside = separator === undefined ? undefined : options.find((option) => option.includes(separator))
  if (inside === undefined) return null
  return {
    key: 'separator',
    reason: {
      vi: `phương án "${inside}" có chứa dấu ngăn "${separator}"; chọn dấu ngăn khác`,
      en: `the option "${inside}" holds the separator "${separator}"; choose another`,
    },
  }
}

function ratingFault({ formula, scale }: FileQuestion, file: SurveyDesignFile): Found | null {
  if (!formula) return null
  if (formula === 'mean-of-five')
    return {
      key: 'formula',
      reason: {
        vi: 'câu hỏi ngoài bộ tiêu chí tính theo rescaled-mean hoặc top-two-share, từ 0 đến 100 %',
        en: 'a question beside the index is computed by rescaled-mean or top-two-share, from 0 to 100 %',
      },
    }
  const found = scaleFault(scale ?? file.scale, formula)
  return found && { key: found.of, reason: found.reason }
}

function codeFault(question: FileQuestion, file: SurveyDesignFile): Found | null {
  const answers = question.columns ? Object.values(optionMarks) : (question.options ?? [])
  const codes = columnsOfQuestion(question).flatMap((column) => ownCodes(file, column))
  const both = codes.find((code) => answers.includes(code))
  if (both === undefined) return null
  return {
    key: question.columns ? 'columns' : 'options',
    reason: {
      vi: `"${both}" vừa là câu trả lời vừa là mã không trả lời; bỏ khỏi noAnswer, noAnswerOf, hoặc mã hóa lại tệp trả lời`,
      en: `"${both}" is both an answer and a code for none; leave it out of noAnswer and noAnswerOf, or code the answers anew`,
    },
  }
}

function unusable(document: YamlDocument, path: YamlPath, reason: Record<Language, string>): Fault {
  return { code: 'unusable-setting', place: document.placeOf(path), details: { where: path.join('.'), reason } }
}
