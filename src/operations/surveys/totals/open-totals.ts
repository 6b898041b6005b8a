import type { KeptTotalsFile } from '../../../contract/kept-totals-schema.ts'
import type { Fault } from '../../../fault.ts'
import { emptyUnitMemory, strataFaults } from '../../../files/answers/read-units.ts'
import { rememberUnits } from '../../../files/answers/remember-kept.ts'
import { Problem } from '../../../problem.ts'
import { leafKind } from '../../../survey/design/leaf-kind.ts'
import type { SurveyDesign } from '../../../survey/design/survey-design.ts'
import type { DesignTotals } from '../../../survey/estimate/design-totals.ts'
import { fromKept } from '../../../survey/estimate/kept-totals.ts'
import { withoutDesignEffects } from '../../../survey/estimate/without-design-effects.ts'
import { getFile } from '../../read-files.ts'
import type { WantedOfAnswers } from '../wanted-of-answers.ts'
import { designHash } from './design-hash.ts'
import { totalsIn } from './totals-text.ts'

/** A file of totals, and the totals in it. */
export interface OpenedTotals {
  readonly file: KeptTotalsFile
  readonly totals: DesignTotals
}

/**
 * Reads totals that were kept under a design.
 *
 * @throws Problem `not-found`, `unusable-path`, `unusable-totals`
 */
export async function openTotals(path: string, design: SurveyDesign): Promise<OpenedTotals> {
  const file = totalsIn(await getFile(path))
  if (file.design !== designHash(design)) throw new Problem('unusable-totals', { path, reason: 'design' })
  const plan = { ...design.plan, designEffects: file.designEffects }
  const totals = fromKept(file.totals, plan, { stages: design.stages.length, kind: leafKind(design) })
  if (!totals) throw new Problem('unusable-totals', { path, reason: 'misfit' })
  return { file, totals }
}

/** Totals that figures are made of, with what their strata lack. */
export interface WantedTotals {
  readonly totals: DesignTotals
  readonly faults: readonly Fault[]
}

/**
 * Reads totals for the figures that are wanted. Where no column is named, the domains are those that were kept.
 *
 * @throws Problem as `openTotals` does
 */
export async function wantedTotals(
  path: string,
  design: SurveyDesign,
  { domain, designEffects }: WantedOfAnswers,
): Promise<WantedTotals> {
  const { file, totals } = await openTotals(path, design)
  requireDomain(path, file.by, domain)
  const memory = emptyUnitMemory(design)
  rememberUnits(memory, totals.paths, path)
  return { totals: designEffects ? totals : withoutDesignEffects(totals), faults: strataFaults(memory) }
}

/** @throws Problem `unusable-totals` for a column that the totals are not kept by */
export function requireDomain(path: string, kept: string | null, wanted: string | null): void {
  if (wanted === null || wanted === kept) return
  throw new Problem('unusable-totals', { path, reason: kept === null ? 'no-domains' : 'by' })
}
