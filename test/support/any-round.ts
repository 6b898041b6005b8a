import fc from 'fast-check'
import { isSelfScored, type ParFramework, subCriteriaOf } from '../../src/framework/framework.ts'
import type { Round, ScoreRow } from '../../src/framework/round.ts'
import { exact } from '../../src/number/exact.ts'
import { modelRound } from './model-round.ts'

const points = fc.option(
  fc.integer({ min: 0, max: 4000 }).map((thousandths) => exact((thousandths / 1000).toFixed(3))),
  { freq: 5 },
)
const figure = fc.constantFrom('', '0', '1', '2', '7', '20', '97')

/** A round of a model in which some figures are others or missing, some scores are there, and some does not apply. */
export const anyRound = (model: ParFramework) => {
  const items = subCriteriaOf(model)
  const codes = items.map(({ code }) => code)
  const scored = items.filter(isSelfScored).map(({ code }) => code)
  return fc
    .record({
      changed: fc.dictionary(fc.constantFrom(...codes), fc.array(figure, { minLength: 6, maxLength: 6 }), {
        maxKeys: 6,
      }),
      rows: fc.array(fc.record({ code: fc.constantFrom(...scored), self: points, appraised: points, final: points }), {
        maxLength: 40,
      }),
      full: fc.boolean(),
      exempt: fc.subarray(codes, { maxLength: 3 }),
    })
    .map(({ changed, rows, full, exempt }): Round => {
      const changes = Object.fromEntries(
        items.map(({ code, figures }) => [
          code,
          Object.fromEntries((changed[code] ?? []).map((text, at) => [figures[at % figures.length]?.code ?? '', text])),
        ]),
      )
      const told = { leadAgency: null, cause: null, evidence: null, standing: 'assumed' as const }
      const one = exact('1')
      const all = full
        ? scored.map((code): ScoreRow => ({ ...told, code, self: one, appraised: one, final: null }))
        : []
      return { ...modelRound(model, changes), scores: [...rows.map((row) => ({ ...told, ...row })), ...all], exempt }
    })
}
