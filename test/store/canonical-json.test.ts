import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Plain } from '../../src/number/plain.ts'
import { canonicalJson } from '../../src/store/canonical-json.ts'

/** Keys sorted by their units, whatever order they came in: written out, without a short cut. */
function written(value: Plain): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(written).join(',')}]`
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${written(inner)}`).join(',')}}`
}

test('equal values have one text, whether their keys came in order or not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Plain)
      expect(text).toBe(written(value as Plain))
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

test.each([
  [{ b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  [{ a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2}}'],
  [{ 10: 'x', 9: 'y' }, '{"10":"x","9":"y"}'],
  [[{ b: 1, a: 2 }], '[{"a":2,"b":1}]'],
])('%o', (value, text) => expect(canonicalJson(value)).toBe(text))
