import { type AnswerColumn, answerAt, appendAnswers, emptyColumn, putAnswer } from './answer-column.ts'
import type { EstimationPlan } from './estimation-plan.ts'

/** People who are units of the last stage themselves, with their answers: some sixty bytes each. */
export interface PersonTable {
  readonly kind: 'people'
  /** The unit of each row. */
  readonly leaves: number[]
  weights: Float64Array
  /** By question. */
  readonly answers: readonly AnswerColumn[]
}

/** @param people how many there will be at least, if that is known */
export function emptyPeople({ measures }: EstimationPlan, people = 16): PersonTable {
  const questions = measures.reduce((most, { top, bottom }) => Math.max(most, top + 1, (bottom ?? 0) + 1), 0)
  const answers = Array.from({ length: questions }, () => emptyColumn(people))
  return { kind: 'people', leaves: [], weights: new Float64Array(people), answers }
}

/** @param values by question; NaN where it is not answered */
export function addPerson(table: PersonTable, leaf: number, weight: number, values: Float64Array): void {
  const row = addWeight(table, leaf, weight)
  for (let at = 0; at < table.answers.length; at++) {
    const column = table.answers[at]
    if (column) putAnswer(column, row, values[at] ?? Number.NaN)
  }
}

/** Adds the people of another table, whose units may have other numbers here. */
export function addPeople(into: PersonTable, other: PersonTable, leafHere: (leaf: number) => number): void {
  const before = into.leaves.length
  for (let row = 0; row < other.leaves.length; row++)
    addWeight(into, leafHere(other.leaves[row] ?? 0), other.weights[row] ?? 0)
  for (const [at, column] of into.answers.entries()) {
    const added = other.answers[at]
    if (added) appendAnswers(column, before, added, other.leaves.length)
  }
}

/** Adds the person of a row of another table, whose units have the same numbers. */
export function copyPerson({ leaves, weights, answers }: PersonTable, from: number, into: PersonTable): void {
  const row = addWeight(into, leaves[from] ?? 0, weights[from] ?? 0)
  for (let at = 0; at < answers.length; at++) {
    const [column, here] = [answers[at], into.answers[at]]
    if (column && here) putAnswer(here, row, answerAt(column, from))
  }
}

/** The same people and answers under weights that are multiplied. */
export function scaledPeople(table: PersonTable, by: number): PersonTable {
  return { ...table, weights: table.weights.map((weight) => weight * by) }
}

/** The row of the person. */
function addWeight(table: PersonTable, leaf: number, weight: number): number {
  const row = table.leaves.push(leaf) - 1
  if (row >= table.weights.length) {
    const larger = new Float64Array(2 * row + 1)
    larger.set(table.weights)
    table.weights = larger
  }
  table.weights[row] = weight
  return row
}
