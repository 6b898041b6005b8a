import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Fault } from '../../src/fault.ts'
import { readYaml } from '../../src/files/read-yaml.ts'
import { quickValue, withYaml } from '../../src/files/with-yaml.ts'
import { textFile } from '../support/source-file.ts'

const shipped = readdirSync('frameworks').filter((name) => name.endsWith('.yaml'))

test.each([...shipped.map((name) => `frameworks/${name}`), 'examples/dien-bien-2024/round.yaml'])(
  '%s needs no careful reading, and the two readings are the same',
  (path) => {
    const file = textFile(readFileSync(path, 'utf8'))
    expect(quickValue(file)).toEqual(readYaml(file).document?.value)
    expect(quickValue(file)).toBeDefined()
  },
)

const unit = fc.constantFrom(
  'a',
  'Đ',
  '1',
  ':',
  ' ',
  '\n',
  '-',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  ',',
  '#',
  '|',
  '>',
  '?',
  '~',
)

test('text that the fast parser takes is text that the careful one takes, with the same value', () => {
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
      const quick = quickValue(textFile(text))
      fc.pre(quick !== undefined)
      const { document } = readYaml(textFile(text))
      if (document) expect(quick).toEqual(document.value)
    }),
    { numRuns: 20000 },
  )
})

const words = fc.string({ unit: fc.constantFrom('a', 'Đ', '1', '.', ' ', ':', '-', ',', '"', "'"), minLength: 1 })

test('maps and lists written by another program have one value for both parsers', () => {
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof({ depthSize: 'small' }, words, fc.array(tie('tree'), { minLength: 1 }), tie('map')),
    map: fc.dictionary(words, tie('tree'), { minKeys: 1, noNullPrototype: true }),
  }))
  fc.assert(
    fc.property(tree, (value) => {
      const file = textFile(stringify(value, { aliasDuplicateObjects: false }))
      const quick = quickValue(file)
      if (quick !== undefined) expect(quick).toEqual(readYaml(file).document?.value)
    }),
  )
})

test.each([
  ['an anchor', 'a: &x [1]'],
  ['a tag', 'a: !!str 1'],
  ['a key that stands twice', 'a: 1\na: 2'],
  ['a second document', 'a: 1\n---\nb: 2'],
  ['letters with combining marks', 'a: Điện'.normalize('NFD')],
  ['endless nesting', '['.repeat(50_000)],
])('a file with %s is left to the careful parser', (_, text) => {
  expect(quickValue(textFile(text))).toBeUndefined()
})

test('a reader that finds a fault is asked again with places', async () => {
  const { faults } = await withYaml(textFile('a:\n  b: 1', 'khung.yaml'), ({ document }): { faults: Fault[] } => ({
    faults: document ? [{ code: 'missing-key', place: document.placeOf(['a', 'b']), details: { expected: 'c' } }] : [],
  }))
  expect(faults).toEqual([expect.objectContaining({ place: { file: 'khung.yaml', line: 2, column: 6 } })])
})
