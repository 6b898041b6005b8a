import type { Respondent } from '../../src/survey/estimate/reduce-answers.ts'
import { partKey, type ResponseKind } from '../../src/survey/weights/answer-part.ts'
import type { Calibration } from '../../src/survey/weights/calibration.ts'

const ages = ['young', 'old']

/** People of the small survey with their sex and age as categories, sex as domain; every fifth did not answer if asked for. */
export function withParts(people: readonly Respondent[], unanswered = false): readonly Respondent[] {
  return people.map((each, at) => {
    const response: ResponseKind = unanswered && at % 5 === 4 ? 'unanswered' : 'answered'
    const responseClass = [each.path[0]!.stratum]
    if (response === 'unanswered') {
      const key = partKey({ response, domain: '', responseClass, categories: [] })
      return { ...each, domain: key, values: new Float64Array(each.values.length).fill(Number.NaN) }
    }
    const categories = [each.domain, ages[Math.floor(at / 2) % 2]!]
    return { ...each, domain: partKey({ response, domain: each.domain, responseClass, categories }) }
  })
}

/** Totals of sex and age that most samples of the small survey can be brought to. */
export function calibrationTo(method: Calibration['method'], men: number, young: number): Calibration {
  const margin = (column: string, one: string, other: string, share: number) => ({
    column,
    totals: new Map([
      [one, 2000 * share],
      [other, 2000 * (1 - share)],
    ]),
  })
  return { method, margins: [margin('sex', 'male', 'female', men), margin('age', 'young', 'old', young)] }
}
