import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join('src', path), 'utf8') }))

/** The rows of the glossary's tables: Vietnamese, English, in code, meaning. */
const rows = readFileSync('docs/glossary.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, vietnamese = '', english = '', code = '', meaning = '']) => ({ vietnamese, english, code, meaning }))
  .filter(({ vietnamese }) => vietnamese !== 'Vietnamese' && !/^-+$/.test(vietnamese))

const namesInCode = rows.flatMap(({ code }) => [...code.matchAll(/`'?([\w-]+)'?`/g)].map(([, name]) => name!))

/** Words that the glossary explains: its English terms, and the rule kinds listed in a meaning. */
const ruleKinds = rows.find(({ english }) => english === 'rule kind')?.meaning ?? ''
const explained = new Set(
  `${rows.map(({ english }) => english).join(' ')} ${ruleKinds}`.toLowerCase().match(/[a-z]+/g) ?? [],
)

function wordsOf(name: string): readonly string[] {
  return name.split(/(?=[A-Z])/).map((word) => word.toLowerCase())
}

const exportedTypes = source
  .filter(({ path }) => path.startsWith('framework/'))
  .flatMap(({ text }) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name!))

test('a type of the domain is explained in the glossary, or built of words explained there', () => {
  expect(exportedTypes.length).toBeGreaterThan(30)
  const unexplained = exportedTypes.filter(
    (name) => !namesInCode.includes(name) && !wordsOf(name).every((word) => explained.has(word)),
  )
  expect(unexplained).toEqual([])
})

test('a name that the glossary gives for the code stands in the code', () => {
  const everything = source.map(({ text }) => text).join('\n')
  expect(namesInCode.filter((name) => !new RegExp(`\\b${name}\\b`).test(everything))).toEqual([])
})

test('a term is explained once', () => {
  const terms = rows.map(({ english }) => english)
  expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([])
  expect(rows.filter(({ vietnamese, english, meaning }) => !vietnamese || !english || !meaning)).toEqual([])
})
