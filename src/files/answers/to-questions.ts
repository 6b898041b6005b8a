import type { SurveyDesignFile } from '../../contract/survey-design-schema.ts'
import type { Question } from '../../survey/design/survey-design.ts'
import type { Measure } from '../../survey/estimate/estimation-plan.ts'

/** A figure of a question beside the index, and what is read for it. */
export interface AskedFigure {
  readonly id: string
  readonly kind: Measure['kind']
  readonly question: Question
}

/** The figures of the questions of a design file, its form checked: one of a question with ratings, else one an option. */
export function askedFigures(file: SurveyDesignFile): readonly AskedFigure[] {
  return file.questions.flatMap((asked) => figuresOf(asked, file))
}

type FileQuestion = SurveyDesignFile['questions'][number]

function figuresOf(asked: FileQuestion, file: SurveyDesignFile): readonly AskedFigure[] {
  const { code, kind, column = '', columns, formula, separator = null } = asked
  const scale = asked.scale ?? file.scale
  if (formula) {
    const question = { column, formula, scale, option: null, noAnswer: ownCodes(file, column) }
    return [{ id: code, kind, question }]
  }
  const options = asked.options ?? Object.keys(columns ?? {})
  const ofOptions = columns ? Object.values(columns) : null
  return options.map((option, at) => {
    const own = ofOptions?.[at] ?? column
    const chosen = { option, options, separator, columns: ofOptions }
    const question = { column: own, formula: null, scale, option: chosen, noAnswer: ownCodes(file, own) }
    return { id: `${code}.${option}`, kind, question }
  })
}

/** The columns of a question. */
export function columnsOfQuestion({ column, columns }: FileQuestion): readonly string[] {
  return column === undefined ? Object.values(columns ?? {}) : [column]
}

/** The codes that the design names for a column which holds no criterion, and those of the criteria that can be no number. */
export function ownCodes({ noAnswer, noAnswerOf }: SurveyDesignFile, column: string): readonly string[] {
  const texts = noAnswer.filter((code) => Number.isNaN(Number(code)))
  return [...new Set([...texts, ...(noAnswerOf[column] ?? [])])].filter((code) => code !== '')
}
