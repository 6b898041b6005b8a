import type { Fault } from '../../fault.ts'
import type { SurveyDesign } from '../../survey/design/survey-design.ts'
import type { AdjustedTotals } from '../../survey/weights/adjusted-totals.ts'
import { isExtreme, type MultiplierRange, usualMultipliers } from '../../survey/weights/extreme-multipliers.ts'
import type { WeightIssue } from '../../survey/weights/weight-issue.ts'
import type { SourceFile } from '../source-file.ts'
import type { YamlDocument, YamlPath } from '../yaml-document.ts'

/** A fault whose place is a key of the design. */
type Unplaced = Fault extends infer F ? (F extends Fault ? Omit<F, 'place'> & { readonly at: YamlPath } : never) : never

/** Says of adjusted weights what cannot be, or looks doubtful, each at the key of the design that asks for it. */
export async function weightFaults(
  file: SourceFile,
  design: SurveyDesign,
  { issues, report, multipliers }: AdjustedTotals,
): Promise<readonly Fault[]> {
  const found = issues.length > 0 ? issues.map((issue) => issueFault(issue, design)) : doubtful(report, multipliers)
  if (found.length === 0) return []
  const { readYaml } = await import('../read-yaml.ts')
  const { document } = readYaml(file)
  return found.map((fault) => placed(fault, file.name, document))
}

function placed({ at, ...fault }: Unplaced, file: string, document: YamlDocument | null): Fault {
  return { ...fault, place: document?.keyPlaceOf(at) ?? { file, line: 0, column: 0 } } as Fault
}

function issueFault(issue: WeightIssue, { calibration }: SurveyDesign): Unplaced {
  switch (issue.kind) {
    case 'class-without-answers': {
      const { responseClass, drawn } = issue
      return { code: issue.kind, at: ['response', 'classes'], details: { responseClass, drawn } }
    }
    case 'negative-weights':
      return { code: issue.kind, at: ['calibration', 'method'], details: { least: issue.least } }
    case 'category-without-people':
    case 'totals-not-met': {
      const { margin, category } = issue
      const at = ['calibration', 'margins', margin, 'totals', category]
      const { column = '', totals } = calibration?.margins[margin] ?? {}
      if (issue.kind === 'totals-not-met')
        return { code: issue.kind, at, details: { column, category, percent: 100 * issue.gap } }
      return { code: issue.kind, at, details: { column, category, total: totals?.get(category) ?? 0 } }
    }
  }
}

function doubtful(report: AdjustedTotals['report'], multipliers: MultiplierRange): readonly Unplaced[] {
  const faults: Unplaced[] = []
  const { answered = 0, replacements = 0 } = report.response ?? {}
  if (replacements > 0) {
    const people = answered + replacements
    const details = { replacements, people, percent: (100 * replacements) / people }
    faults.push({ code: 'replacements-used', at: ['response', 'replacements'], details })
  }
  if (isExtreme(multipliers)) {
    const at = [report.calibration ? 'calibration' : 'response']
    faults.push({ code: 'extreme-multipliers', at, details: { ...multipliers, ...usualMultipliers } })
  }
  return faults
}
