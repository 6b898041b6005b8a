import { expect } from 'vitest'

/** The same, its numbers to nine digits: a database adds in another order. */
export function near(value: unknown): unknown {
  if (typeof value === 'number') return expect.closeTo(value, 9 - Math.ceil(Math.log10(Math.abs(value) + 1)))
  if (Array.isArray(value)) return value.map(near)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, near(each)]))
}
