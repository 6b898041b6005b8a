import type { FormulaRule } from '../framework/rule.ts'
import { type Formula, parseFormula } from './formula.ts'
import { formulaValue, ZeroDivisor } from './formula-value.ts'
import { pointsText } from './points-text.ts'
import { type RuleKindOf, refused, scored, withFigures } from './rule-outcome.ts'

/** The name under which a formula reads the maximum of its sub-criterion. */
const maximumName = 'diem_toi_da'

/**
 * Scores by an expression over the figures, for what no other rule kind says. It is typed and checked when the framework
 * is loaded, sees nothing but its figures and the maximum, and has neither loops nor lists.
 */
export const formulaRule: RuleKindOf<FormulaRule> = {
  figuresOf: (rule) => namesIn(rule.formula).filter((name) => name !== maximumName),

  score(rule, figures, maximum) {
    const { names, formula } = readOnce(rule)
    return withFigures(figures, names, (given) => {
      const about = names[0] ?? maximumName
      try {
        const result = formulaValue(formula, [...given, { kind: 'figure', code: maximumName, value: maximum }])
        if (result.value.compare(maximum) > 0) return refused('above-maximum', about)
        return result.value.s < 0n ? refused('below-zero', about) : scored(result)
      } catch (error) {
        if (error instanceof ZeroDivisor) return refused('zero-total', about)
        throw error
      }
    })
  },

  check(rule) {
    const parsed = parseFormula(rule.formula, namesIn(rule.formula))
    return 'fault' in parsed ? [parsed.fault] : []
  },

  describe: (rule, maximum) => `${rule.formula} (${maximumName} = ${pointsText(maximum)})`,
}

interface ReadFormula {
  readonly names: readonly string[]
  readonly formula: Formula
}

const read = new WeakMap<FormulaRule, ReadFormula>()

/** A rule never changes, and thousands of rounds are scored by the same one. */
function readOnce(rule: FormulaRule): ReadFormula {
  const known = read.get(rule)
  if (known) return known
  const names = formulaRule.figuresOf(rule)
  const parsed = parseFormula(rule.formula, [...names, maximumName])
  if ('fault' in parsed) throw new Error(`a formula was scored unchecked: ${parsed.fault.en}`)
  const made = { names, formula: parsed.formula }
  read.set(rule, made)
  return made
}

/** Names that stand in the formula, functions left out, in order, each once. */
function namesIn(formula: string): readonly string[] {
  const names = [...formula.matchAll(/\b[A-Za-z_]\w*\b(?!\s*\()/g)].map(([name]) => name)
  return [...new Set(names)]
}
