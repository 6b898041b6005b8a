import type { Figures, ParFramework } from '../../src/framework/framework.ts'
import { subCriteriaOf } from '../../src/framework/framework.ts'
import type { Round } from '../../src/framework/round.ts'
import { type Exact, exact, one, zero } from '../../src/number/exact.ts'
import { openFramework } from '../../src/operations/open-framework.ts'
import { emptyRound } from './empty-round.ts'

export const department = (await openFramework('model-department')).framework as ParFramework
export const commune = (await openFramework('model-commune')).framework as ParFramework

const words: Readonly<Record<string, Exact>> = { có: one, không: zero }

/** A round of a model framework in which every sub-criterion has the figures of its first worked case. */
export function modelRound(
  model: ParFramework,
  changes: Readonly<Record<string, Readonly<Record<string, string>>>> = {},
) {
  const figures = Object.fromEntries(
    subCriteriaOf(model).map(({ code, cases }) => {
      const given = { ...cases[0]?.figures, ...changes[code] }
      const values = Object.entries(given).map(([figure, text]) => [figure, asFigure(text)] as const)
      return [code, Object.fromEntries(values) as Figures]
    }),
  )
  const subject = { name: 'Sở Mẫu', place: 'Nơi mẫu' }
  return { ...emptyRound, indexYear: model.indexYear, subject, figures } satisfies Round
}

function asFigure(text: string): Exact | null {
  return text === '' ? null : (words[text] ?? exact(text.replace(',', '.')))
}
