import { type ASTNode, Environment, ParseError } from '@marcbachmann/cel-js'
import { type Exact, exact } from '../number/exact.ts'
import type { RuleFault } from './rule-outcome.ts'

/** A formula read and typed: numbers and conditions, nothing else. */
export type Formula = NumberFormula | Condition

type NumberFormula =
  | { readonly type: 'number'; readonly kind: 'literal'; readonly value: Exact }
  | { readonly type: 'number'; readonly kind: 'name'; readonly name: string }
  | { readonly type: 'number'; readonly kind: 'negative'; readonly of: NumberFormula }
  | ({ readonly type: 'number'; readonly kind: 'arithmetic'; readonly operator: Arithmetic } & Pair<NumberFormula>)
  | {
      readonly type: 'number'
      readonly kind: 'call'
      readonly name: FormulaFunction
      readonly of: readonly NumberFormula[]
    }
  | {
      readonly type: 'number'
      readonly kind: 'either'
      readonly when: Condition
      readonly yes: NumberFormula
      readonly no: NumberFormula
    }

type Condition =
  | ({ readonly type: 'condition'; readonly kind: 'comparison'; readonly operator: Comparison } & Pair<NumberFormula>)
  | ({ readonly type: 'condition'; readonly kind: 'logic'; readonly operator: Logic } & Pair<Condition>)
  | { readonly type: 'condition'; readonly kind: 'not'; readonly of: Condition }

interface Pair<T> {
  readonly left: T
  readonly right: T
}

/** The functions of formulas and how many arguments they take. */
export const formulaFunctions = {
  /** lam_tron(x, decimals): rounds half up; the number of decimals is written as a number. */
  lam_tron: (count: number) => count === 2,
  /** ty_le(part, whole): part / whole × 100 */
  ty_le: (count: number) => count === 2,
  nho_nhat: (count: number) => count >= 2,
  lon_nhat: (count: number) => count >= 2,
  /** noi_suy(x, x0, y0, x1, y1): on the line from (x0, y0) to (x1, y1), held at its ends. */
  noi_suy: (count: number) => count === 5,
  /** bac_thang(x, limit, points, …, otherwise): points of the first limit reached, limits from high to low. */
  bac_thang: (count: number) => count >= 4 && count % 2 === 0,
} satisfies Record<string, (count: number) => boolean>

export type FormulaFunction = keyof typeof formulaFunctions

const arithmetic = ['+', '-', '*', '/'] as const
const comparisons = ['<', '<=', '>', '>=', '==', '!='] as const
const logic = ['&&', '||'] as const

type Arithmetic = (typeof arithmetic)[number]
type Comparison = (typeof comparisons)[number]
type Logic = (typeof logic)[number]

/** No formula is longer; with neither loops nor lists, its time is then bounded too. */
const mostCharacters = 1000
const mostNodes = 300
const mostDigits = 30

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  limits: { maxAstNodes: mostNodes, maxDepth: 50, maxListElements: 0, maxMapEntries: 0, maxCallArguments: 30 },
})

class Refused extends Error {
  readonly fault: RuleFault
  constructor(fault: RuleFault) {
    super(fault.en)
    this.fault = fault
  }
}

/**
 * Reads a formula and checks that it is sound: known names only, numbers and conditions in their places. The grammar is
 * CEL's; of its language only arithmetic, comparison, logic, `? :` and the functions above are let in. Literals are taken
 * from the text, so that 0.1 is one tenth and 1/2 is a half.
 */
export function parseFormula(text: string, names: readonly string[]): { formula: Formula } | { fault: RuleFault } {
  try {
    if (text.length > mostCharacters) refuse(`công thức dài quá ${mostCharacters} ký tự`, 'the formula is too long')
    return { formula: number(environment.parse(text).ast, { text, names }) }
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault }
    if (error instanceof ParseError) return { fault: faultOf(`không đọc được: ${error.summary}`, error.summary) }
    throw error
  }
}

interface Source {
  readonly text: string
  readonly names: readonly string[]
}

function number(node: ASTNode, source: Source): NumberFormula {
  const formula = typed(node, source)
  if (formula.type === 'number') return formula
  return refuse(`"${part(node, source)}" phải là số`, `"${part(node, source)}" must be a number`)
}

function condition(node: ASTNode, source: Source): Condition {
  const formula = typed(node, source)
  if (formula.type === 'condition') return formula
  return refuse(`"${part(node, source)}" phải là điều kiện`, `"${part(node, source)}" must be a condition`)
}

function typed(node: ASTNode, source: Source): Formula {
  const { op } = node
  if (op === 'value') return literal(node, source)
  if (op === 'id') return named(node, source)
  if (op === 'call') return call(node.args as unknown as [string, ASTNode[]], source)
  const args = (Array.isArray(node.args) ? node.args : [node.args]) as readonly ASTNode[]
  const [first, second, third] = args
  if (!first) return notAllowed(node, source)
  if (op === '-_') return { type: 'number', kind: 'negative', of: number(first, source) }
  if (op === '!_') return { type: 'condition', kind: 'not', of: condition(first, source) }
  if (!second) return notAllowed(node, source)
  if (op === '?:' && third) return either([first, second, third], source)
  return binary(node, [first, second], source)
}

function binary(node: ASTNode, [left, right]: readonly [ASTNode, ASTNode], source: Source): Formula {
  const numbers = () => ({ left: number(left, source), right: number(right, source) })
  const [calculation, comparison, connective] = [arithmetic, comparisons, logic].map((operators) =>
    operators.find((operator) => operator === node.op),
  ) as [Arithmetic?, Comparison?, Logic?]
  if (calculation) return { type: 'number', kind: 'arithmetic', operator: calculation, ...numbers() }
  if (comparison) return { type: 'condition', kind: 'comparison', operator: comparison, ...numbers() }
  if (connective) {
    const conditions = { left: condition(left, source), right: condition(right, source) }
    return { type: 'condition', kind: 'logic', operator: connective, ...conditions }
  }
  return notAllowed(node, source)
}

function either([when, yes, no]: readonly [ASTNode, ASTNode, ASTNode], source: Source): NumberFormula {
  return {
    type: 'number',
    kind: 'either',
    when: condition(when, source),
    yes: number(yes, source),
    no: number(no, source),
  }
}

function literal(node: ASTNode, source: Source): NumberFormula {
  const text = part(node, source)
  if (!/^\d+(\.\d+)?$/.test(text) || text.length > mostDigits) {
    return refuse(`"${text}" không phải số thập phân`, `"${text}" is not a plain decimal`)
  }
  return { type: 'number', kind: 'literal', value: exact(text) }
}

function named(node: ASTNode, source: Source): NumberFormula {
  const name = String(node.args)
  if (source.names.includes(name)) return { type: 'number', kind: 'name', name }
  return refuse(
    `không có số liệu "${name}"; đang có: ${source.names.join(', ')}`,
    `there is no figure "${name}"; there are: ${source.names.join(', ')}`,
  )
}

function call([name, args]: [string, ASTNode[]], source: Source): NumberFormula {
  const known = Object.keys(formulaFunctions).join(', ')
  if (!isFormulaFunction(name)) return refuse(`không có hàm "${name}"; đang có: ${known}`, `no function "${name}"`)
  if (!formulaFunctions[name](args.length)) {
    return refuse(`hàm ${name} nhận sai số đối số (${args.length})`, `${name} got ${args.length} arguments`)
  }
  const of = args.map((each) => number(each, source))
  if (name === 'lam_tron' && !isSmallWhole(of[1])) {
    return refuse('số chữ số của lam_tron phải là số nguyên từ 0 đến 12', 'decimals of lam_tron must be 0 to 12')
  }
  return { type: 'number', kind: 'call', name, of }
}

function isFormulaFunction(name: string): name is FormulaFunction {
  return Object.hasOwn(formulaFunctions, name)
}

function isSmallWhole(formula: Formula | undefined): boolean {
  return formula?.kind === 'literal' && formula.value.d === 1n && formula.value.n <= 12n
}

function part(node: ASTNode, { text }: Source): string {
  return text.slice(node.start, node.end)
}

function faultOf(vi: string, en: string): RuleFault {
  return { vi, en }
}

function refuse(vi: string, en: string): never {
  throw new Refused(faultOf(vi, en))
}

function notAllowed(node: ASTNode, source: Source): never {
  return refuse(`không được dùng "${part(node, source)}"`, `"${part(node, source)}" is not allowed`)
}
