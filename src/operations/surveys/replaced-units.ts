import { changedStage, type ReplacedUnits } from '../../files/answers/replaced-units.ts'
import { Problem } from '../../problem.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { DrawnSample } from '../../survey/draw/drawn-sample.ts'
import { readReplacements } from './draw/replacements/read-replacements.ts'

const where = '--replacements'

/**
 * Reads which units of a design records of replacements are about. Without protocols the column of a stage must be called as its level
 * in the plan. With them they also stand in the sample, so that a design need not say who answered.
 *
 * @throws Problem `not-found`, `unusable-path`, `unsound-replacements`; `invalid-input` for a design that does not say who answered,
 * or has no such stage
 */
export async function replacedUnits(
  paths: readonly string[],
  design: SurveyDesign,
  sample: DrawnSample | null = null,
): Promise<ReplacedUnits> {
  if (sample && !design.response) return []
  const levels = (sample ?? design).stages.map(({ unit }) => unit)
  if (paths.length > 0 && !design.response) {
    const expected = { vi: 'đi với thiết kế có khóa response', en: 'with a design that has the key response' }
    throw new Problem('invalid-input', { where, expected, got: paths.join(', ') })
  }
  return Promise.all(
    paths.map(async (path) => {
      const record = await readReplacements(path)
      const changed = changedStage(record, levels)
      if (changed) return changed
      const units = levels.join(', ')
      const expected = { vi: `của một bước của thiết kế (${units})`, en: `of a stage of the design (${units})` }
      throw new Problem('invalid-input', { where: `${where} ${path}`, expected, got: record.replacements[0]?.stage })
    }),
  )
}

/** Answers that were added up without records cannot be told apart by them. */
export function withoutReplacements(path: string): Problem<'invalid-input'> {
  const expected = { vi: 'đi với các tệp trả lời, không với tệp tổng', en: 'with answers, not with a file of totals' }
  return new Problem('invalid-input', { where, expected, got: path })
}
