import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

/**
 * Compares a text with the one kept under this path in test/golden. Where they differ, the new text is put beside it as
 * `*.actual`, so that the two can be laid side by side.
 */
export function expectGolden(path: string, actual: string): void {
  const golden = `test/golden/${path}`
  const beside = `${golden}.actual`
  const text = `${actual.normalize('NFC').trimEnd()}\n`
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(dirname(golden), { recursive: true })
    writeFileSync(golden, text)
  }
  const expected = existsSync(golden) ? readFileSync(golden, 'utf8') : ''
  if (text === expected) rmSync(beside, { force: true })
  else writeFileSync(beside, text)
  const accept = 'UPDATE_GOLDEN=1 npx vitest run test/golden'
  expect(text, `differs from ${golden}; see ${beside}; if the new text is right, accept it: ${accept}`).toBe(expected)
}
