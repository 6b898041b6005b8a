import type { KeptTotalsFile } from '../../../contract/kept-totals-schema.ts'
import type { Fault } from '../../../fault.ts'
import { enterSilent } from '../../../files/answers/enter-silent.ts'
import { emptyUnitMemory, strataFaults } from '../../../files/answers/read-units.ts'
import { rememberUnits } from '../../../files/answers/remember-kept.ts'
import { asDrawn } from '../../../files/answers/sampled-units.ts'
import { Problem } from '../../../problem.ts'
import { leafKind } from '../../../survey/design/leaf-kind.ts'
import type { SurveyDesign } from '../../../survey/design/survey-design.ts'
import type { UnitPath } from '../../../survey/design/unit-path.ts'
import type { DrawnSample } from '../../../survey/draw/drawn-sample.ts'
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
 * @param sample what protocols say, by which the answers were added; null without any
 * @throws Problem `not-found`, `unusable-path`, `unusable-totals`
 */
export async function openTotals(
  path: string,
  design: SurveyDesign,
  sample: DrawnSample | null,
): Promise<OpenedTotals> {
  const file = totalsIn(await getFile(path))
  if (file.design !== designHash(design, sample)) throw new Problem('unusable-totals', { path, reason: 'design' })
  const plan = { ...design.plan, designEffects: file.designEffects }
  const totals = fromKept(file.totals, plan, { stages: design.stages.length, kind: leafKind(design, sample) })
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
  sample: DrawnSample | null,
): Promise<WantedTotals> {
  const { file, totals } = await openTotals(path, design, sample)
  requireDomain(path, file.by, domain)
  const memory = emptyUnitMemory(design, sample)
  rememberUnits(memory, totals.paths, path)
  const faults = sample ? sampleFaults(sample, totals, path) : []
  if (sample && faults.length === 0) faults.push(...enterSilent(sample, { memory, totals }, design.response !== null))
  faults.push(...strataFaults(memory))
  return { totals: designEffects ? totals : withoutDesignEffects(totals), faults }
}

/**
 * Units that were answered in and have lost their places since.
 *
 * @throws Problem `unusable-totals` where the protocols say something else of a unit than when its answers were added
 */
function sampleFaults(sample: DrawnSample, { paths }: DesignTotals, file: string): Fault[] {
  const found = paths.map((path) => ({ path, drawn: asDrawn(sample, path) }))
  const isOther = found.some(({ path, drawn }) => !drawn.refused && !isSamePath(path, drawn.path))
  if (isOther) throw new Problem('unusable-totals', { path: file, reason: 'design' })
  const details = found.flatMap(({ drawn }) => drawn.refused?.details ?? [])
  const different = [...new Map(details.map((each) => [JSON.stringify(each), each])).values()]
  return different.map((each) => ({ code: 'unit-not-drawn', place: { file, line: 0, column: 0 }, details: each }))
}

/** @throws Problem `unusable-totals` for a column that the totals are not kept by */
export function requireDomain(path: string, kept: string | null, wanted: string | null): void {
  if (wanted === null || wanted === kept) return
  throw new Problem('unusable-totals', { path, reason: kept === null ? 'no-domains' : 'by' })
}

function isSamePath(one: UnitPath, other: UnitPath): boolean {
  return one.every(({ stratum, population, probability = null }, at) => {
    const there = other[at]
    const isSameSize = there?.population === population && (there.probability ?? null) === probability
    return isSameSize && there.stratum === stratum
  })
}
