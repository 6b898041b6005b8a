import type { FigureDefinition, SubCriterion } from '../../src/framework/framework.ts'
import type { Rule } from '../../src/framework/rule.ts'
import { exact } from '../../src/number/exact.ts'

/** A sub-criterion with nothing but a rule, a maximum and its figures. */
export function subCriterion(
  rule: Rule,
  maximum: string,
  figures: readonly FigureDefinition[],
  more: Partial<SubCriterion> = {},
): SubCriterion {
  return {
    code: '7.3.6',
    name: 'Tỷ lệ hồ sơ trực tuyến toàn trình',
    maximum: exact(maximum),
    source: 'documents',
    role: 'item',
    standing: 'assumed',
    rule,
    figures,
    evidence: [],
    leadAgency: null,
    coOperatingAgencies: [],
    legalBasis: [],
    fedBy: [],
    note: null,
    cases: [],
    ...more,
  }
}
