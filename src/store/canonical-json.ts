import type { Plain } from '../number/plain.ts'

/** Writes JSON in one way only: keys sorted, no white space. Two equal values have one text, whatever order they came in. */
export function canonicalJson(value: Plain): string {
  if (isCanonical(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  const entries = Object.entries(value as { readonly [key: string]: Plain }).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`
}

/** Whether all keys come in order already: what the program itself makes does, and is then written in a tenth of the time. */
function isCanonical(value: Plain): boolean {
  if (value === null || typeof value !== 'object') return true
  if (Array.isArray(value)) return value.every(isCanonical)
  let before = ''
  // Without a list of the keys: there are millions of them.
  for (const key in value) {
    const inner = (value as { readonly [key: string]: Plain })[key]
    if (key < before || inner === undefined || !isCanonical(inner)) return false
    before = key
  }
  return true
}
