import { type Exact, exact, isZero, maximum, minimum } from '../number/exact.ts'
import { roundHalfUp } from '../number/round.ts'
import { add, constant, divide, type Expression, inPercent, multiply, subtract } from './expression.ts'
import type { Formula, FormulaFunction } from './formula.ts'
import { pointsText } from './points-text.ts'
import type { FigureExpression } from './rule-outcome.ts'

/** A formula divided by zero: the figures give no score. */
export class ZeroDivisor extends Error {}

/**
 * Works a formula out as an expression, walking only the branch that a condition chooses, so that a guarded division is
 * safe.
 *
 * @throws ZeroDivisor where it divides by zero
 */
export function formulaValue(formula: Formula, figures: readonly FigureExpression[]): Expression {
  const inner = (of: Formula) => formulaValue(of, figures)
  switch (formula.kind) {
    case 'literal':
      return constant(formula.value)
    case 'name':
      return figures.find(({ code }) => code === formula.name) ?? misplaced(formula.name)
    case 'negative':
      return multiply(constant(exact('-1')), inner(formula.of))
    case 'arithmetic':
      return calculate[formula.operator](inner(formula.left), inner(formula.right))
    case 'call':
      return functions[formula.name](formula.of.map(inner))
    case 'either':
      return inner(holds(formula.when, figures) ? formula.yes : formula.no)
    default:
      return misplaced(formula.kind)
  }
}

function holds(condition: Formula, figures: readonly FigureExpression[]): boolean {
  switch (condition.kind) {
    case 'not':
      return !holds(condition.of, figures)
    case 'logic':
      return condition.operator === '&&'
        ? holds(condition.left, figures) && holds(condition.right, figures)
        : holds(condition.left, figures) || holds(condition.right, figures)
    case 'comparison': {
      const [left, right] = [condition.left, condition.right].map((side) => formulaValue(side, figures).value)
      return left && right ? compare[condition.operator](left.compare(right)) : misplaced('comparison')
    }
    default:
      return misplaced(condition.kind)
  }
}

const calculate: Record<'+' | '-' | '*' | '/', (left: Expression, right: Expression) => Expression> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': quotient,
}

const compare: Record<'<' | '<=' | '>' | '>=' | '==' | '!=', (order: number) => boolean> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '==': (order) => order === 0,
  '!=': (order) => order !== 0,
}

const functions: Record<FormulaFunction, (of: readonly Expression[]) => Expression> = {
  lam_tron: ([of, decimals]) => {
    const [value, count] = [given(of), Number(given(decimals).value.n)]
    return { kind: 'held', of: value, because: `làm tròn ${count} chữ số`, value: roundHalfUp(value.value, count) }
  },
  ty_le: ([part, whole]) => inPercent(quotient(given(part), given(whole))),
  nho_nhat: (of) => extreme(of, minimum, 'lấy số nhỏ nhất'),
  lon_nhat: (of) => extreme(of, maximum, 'lấy số lớn nhất'),
  noi_suy: ([x, x0, y0, x1, y1]) => interpolated(given(x), [given(x0), given(y0)], [given(x1), given(y1)]),
  bac_thang: ([x, ...table]) => stepped(given(x), table),
}

function quotient(left: Expression, right: Expression): Expression {
  if (isZero(right.value)) throw new ZeroDivisor()
  return divide(left, right)
}

function extreme(of: readonly Expression[], choose: (a: Exact, b: Exact) => Exact, because: string): Expression {
  const value = of.map((each) => each.value).reduce(choose)
  const chosen = of.find((each) => each.value.equals(value))
  return { kind: 'held', of: given(chosen), because, value }
}

/** An operand that stands twice is written out once, so that interpolations inside one another keep a proof short. */
function interpolated(x: Expression, [x0, y0]: Expression[], [x1, y1]: Expression[]): Expression {
  const [from, to] = [given(x0), given(x1)]
  const share = quotient(subtract(x, from), subtract(to, constant(from.value)))
  if (share.value.s < 0n) return { kind: 'held', of: x, because: 'trước điểm đầu', value: given(y0).value }
  if (share.value.compare(exact('1')) > 0)
    return { kind: 'held', of: x, because: 'sau điểm cuối', value: given(y1).value }
  return add(given(y0), multiply(share, subtract(given(y1), constant(given(y0).value))))
}

function stepped(x: Expression, table: readonly Expression[]): Expression {
  for (let index = 0; index + 1 < table.length; index += 2) {
    const [limit, points] = [given(table[index]), given(table[index + 1])]
    if (x.value.compare(limit.value) >= 0) {
      return { kind: 'choice', of: x, because: `đạt mức từ ${pointsText(limit.value)} trở lên`, value: points.value }
    }
  }
  return { kind: 'choice', of: x, because: 'dưới mức thấp nhất', value: given(table.at(-1)).value }
}

function given(operand: Expression | undefined): Expression {
  return operand ?? misplaced('operand')
}

function misplaced(what: string): never {
  throw new Error(`the checked formula has no place for ${what}`)
}
