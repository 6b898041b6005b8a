import { type SurveyEstimatesFile, surveyEstimatesSchema } from '../../contract/survey-estimates-schema.ts'
import { type Fault, isError, type Language } from '../../fault.ts'
import { decodeText } from '../decode-text.ts'
import type { SourceFile } from '../source-file.ts'

/** Estimates as read from a file; null beside the faults if any of them is an error. */
export interface SurveyEstimatesReading {
  readonly estimates: SurveyEstimatesFile | null
  readonly faults: readonly Fault[]
}

const form: Record<Language, string> = {
  vi: 'kết quả mà chiso survey estimate --json in ra',
  en: 'what chiso survey estimate --json prints',
}

/** Reads what `survey estimate --json` printed. */
export function readSurveyEstimates(file: SourceFile): SurveyEstimatesReading {
  const { text, faults } = decodeText(file)
  if (text === null || faults.some(isError)) return { estimates: null, faults }
  const parsed = surveyEstimatesSchema.safeParse(jsonIn(text))
  if (parsed.success) return { estimates: parsed.data, faults }
  const where = parsed.error.issues[0]?.path.join('.') ?? ''
  const details = { where: where || file.name, expected: form, found: text.slice(0, 40).replaceAll(/\s+/g, ' ') }
  return {
    estimates: null,
    faults: [...faults, { code: 'wrong-form', place: { file: file.name, line: 0, column: 0 }, details }],
  }
}

/** The value of a JSON text; undefined for anything else. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
