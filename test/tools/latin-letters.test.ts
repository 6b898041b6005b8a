import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAst } from 'rolldown/parseAst'
import { expect, test } from 'vitest'
import { withLatinLetters } from '../../tools/latin-letters.ts'

/** Every letter of Vietnamese with every tone, and those of other languages of Europe. */
const latinLetters = [
  ...['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'].flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => (vowel + tone).normalize('NFC')),
  ),
  ...'bcdđfghjklmnpqrstvwxzßçñøæœåłšžőğ',
].flatMap((letter) => [letter, letter.toUpperCase()].filter((each) => each.length === 1))
const others = [...' \t\n.,;:()[]{}|/\\-–−+×÷%‰0123456789²³§°“”‘’…₫']

/** The pattern that a line of code makes once it is rewritten. */
function rewritten(code: string): RegExp {
  return new Function(`return ${withLatinLetters(`const a = ${code}`).slice('const a = '.length)}`)() as RegExp
}

test.each([
  ['/^\\p{L}$/u', /^\p{L}$/u],
  ['/^\\p{Lu}$/u', /^\p{Lu}$/u],
  ['/^\\p{Ll}$/u', /^\p{Ll}$/u],
  ['/^[\\d\\p{L}]$/u', /^[\d\p{L}]$/u],
  ['/^[^\\p{L}]$/u', /^[^\p{L}]$/u],
  ['/^[^[\\]\\p{Lu}]$/u', /^[^[\]\p{Lu}]$/u],
  ['/^(?:\\[|\\p{Ll})$/iu', /^(?:\[|\p{Ll})$/iu],
  ["new RegExp('^[^\\\\p{L}]$', 'u')", /^[^\p{L}]$/u],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: code that is rewritten
  ["new RegExp(`^${'('}\\\\p{L}|[\\\\p{L}.])$`, 'u')", /^(\p{L}|[\p{L}.])$/u],
])('%s finds the same among Latin letters, digits and signs', (code, pattern) => {
  const found = (regex: RegExp) => [...latinLetters, ...others].filter((letter) => regex.test(letter))
  const now = rewritten(code)
  expect(now.source).not.toContain('p{')
  expect(found(now)).toEqual(found(pattern))
  expect(now.flags).toBe(pattern.flags)
})

test('what is no pattern stays as it is', () => {
  const code = "const said = String.raw`a` + 'L' // \\p{L}\nconst one: readonly string[] = [said]\n"
  expect(withLatinLetters(code)).toBe(code)
})

/** All regular expressions of a piece of code. */
function patternsIn(code: string): readonly { pattern: string; flags: string }[] {
  const found: { pattern: string; flags: string }[] = []
  JSON.stringify(parseAst(code, { lang: 'ts' }), (key, value) => {
    if (key === 'regex') found.push(value)
    return typeof value === 'bigint' ? String(value) : value
  })
  return found
}

test('every pattern of the checker is rewritten and can still be made', () => {
  const files = readdirSync('src/proofread', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const sources = files.map((name) => readFileSync(join('src/proofread', name), 'utf8'))
  const rewrittenSources = sources.map(withLatinLetters)
  expect(rewrittenSources.filter((code) => /\\p\{L[ul]?\}/.test(code.replaceAll(/\/\/.*|\/?\*.*/g, '')))).toEqual([])
  const [before, after] = [sources.flatMap(patternsIn), rewrittenSources.flatMap(patternsIn)]
  expect(after.length).toBe(before.length)
  for (const { pattern, flags } of after) expect(() => new RegExp(pattern, flags)).not.toThrow()
})
