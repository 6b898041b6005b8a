import { expect } from 'vitest'
import type { Estimate } from '../../src/survey/estimate/estimate.ts'

const numbers = ['value', 'standardError', 'ciLow', 'ciHigh', 'deff'] as const

/** Checks that two lists of estimates are the same but for rounding in the last digits. */
export function expectSame(some: readonly Estimate[], others: readonly Estimate[]): void {
  expectWithin(some, others, 1e-8)
}

/**
 * Checks that two lists of estimates are the same but for the order of additions: numbers of 53 bits are rounded at each, so that sums
 * differ by some units in the last place.
 */
export function expectClose(some: readonly Estimate[], others: readonly Estimate[]): void {
  expectWithin(some, others, 1e-12)
}

function expectWithin(some: readonly Estimate[], others: readonly Estimate[], share: number): void {
  expect(some.map(({ id, domain, n, df }) => [id, domain, n, df])).toEqual(
    others.map(({ id, domain, n, df }) => [id, domain, n, df]),
  )
  const apart = some.flatMap((one, at) =>
    numbers
      .filter((number) => !isNear(one[number], others[at]![number], share))
      .map((number) => [one, others[at], number]),
  )
  expect(apart).toEqual([])
}

function isNear(one: number | null, other: number | null, share: number): boolean {
  if (one === null || other === null) return one === other
  return Math.abs(one - other) <= share * Math.max(1, Math.abs(one))
}
