import type { Rule, RuleKind } from '../framework/rule.ts'
import { conversionRule } from './conversion-rule.ts'
import { councilVoteRule } from './council-vote-rule.ts'
import { deductionRule } from './deduction-rule.ts'
import { formulaRule } from './formula-rule.ts'
import { growthRule } from './growth-rule.ts'
import { notApplicableRule } from './not-applicable-rule.ts'
import { partsRule } from './parts-rule.ts'
import { perEventRule } from './per-event-rule.ts'
import { positionRule } from './position-rule.ts'
import { ratioRule } from './ratio-rule.ts'
import type { RuleKindOf } from './rule-outcome.ts'
import { stepsRule } from './steps-rule.ts'
import { suppliedRule } from './supplied-rule.ts'
import { weightedCountsRule } from './weighted-counts-rule.ts'
import { yesNoRule } from './yes-no-rule.ts'

/** Any rule, by its kind: what the kinds that hold other rules are given. */
export const anyRule: RuleKindOf<Rule> = {
  score: (rule, figures, maximum) => kindOf(rule).score(rule, figures, maximum),
  figuresOf: (rule) => kindOf(rule).figuresOf(rule),
  check: (rule, maximum) => kindOf(rule).check(rule, maximum),
  describe: (rule, maximum, nameOf) => kindOf(rule).describe(rule, maximum, nameOf),
}

/** The one table of rule kinds: a new kind is a file and a line here. */
const ruleKinds: { readonly [K in RuleKind]: RuleKindOf<Extract<Rule, { kind: K }>> } = {
  ratio: ratioRule,
  parts: partsRule(anyRule),
  'weighted-counts': weightedCountsRule,
  steps: stepsRule,
  'yes-no': yesNoRule,
  growth: growthRule,
  position: positionRule,
  deduction: deductionRule,
  'per-event': perEventRule,
  supplied: suppliedRule,
  conversion: conversionRule,
  'council-vote': councilVoteRule,
  'not-applicable': notApplicableRule(anyRule),
  formula: formulaRule,
}

function kindOf(rule: Rule): RuleKindOf<Rule> {
  return ruleKinds[rule.kind] as RuleKindOf<Rule>
}
