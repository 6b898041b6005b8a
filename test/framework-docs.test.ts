import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { describeFault } from '../src/fault.ts'
import { readFramework } from '../src/files/read-framework.ts'
import { readYaml } from '../src/files/read-yaml.ts'
import { textFile } from './support/source-file.ts'

const page = readFileSync('frameworks/README.md', 'utf8')

/** Every example of the page: a whole framework, or the keys of a sub-criterion that matter to its rule. */
const examples = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => ({
  text,
  line: page.slice(0, page.indexOf(text)).split('\n').length,
}))

/** What a fragment leaves out, so that it stands alone: a domain with this one sub-criterion. */
function asFramework(text: string): string {
  if (/^kind: (par|sipas)$/m.test(text)) return text
  const textOf = (key: string, otherwise: string) => new RegExp(`^${key}: (\\S+)$`, 'm').exec(text)?.[1] ?? otherwise
  const source = textOf('source', 'documents')
  const item = ["code: '1.1'", 'name: Ví dụ', 'standing: assumed', /^source:/m.test(text) ? '' : `source: ${source}`]
  return `
kind: par
id: vi-du
name: Ví dụ
indexYear: 2025
origin: Ví dụ
level: nation-to-provinces
maximum: ${textOf('maximum', '')}
rounding: { mode: half-up, scoreDecimals: 3, totalDecimals: 2, changes: between-rounded-values }
domains:
  - code: '1'
    name: Ví dụ
    maxima: { ${source}: ${textOf('maximum', '')} }
    subCriteria:
      -
${indented([...item, text].join('\n'))}`
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '        ')
}

test.each(examples)('the example on line $line of the page on frameworks is a sound framework', async ({ text }) => {
  const { framework, faults } = await readFramework(textFile(asFramework(text), 'ví dụ'))
  expect(faults.map((fault) => describeFault(fault, 'en'))).toEqual([])
  expect(framework).not.toBeNull()
})

test('an example with a wrong case is found out', async () => {
  const wrong = examples.map(({ text }) => text.replace('score: 0.923', 'score: 0.924')).map(asFramework)
  const readings = await Promise.all(wrong.map((text) => readFramework(textFile(text))))
  const codes = readings.flatMap(({ faults }) => faults.map(({ code }) => code))
  expect(codes).toEqual(['case-differs'])
})

test('the page has a section and an example for each rule kind', () => {
  const kinds = [...readFileSync('src/framework/rule.ts', 'utf8').matchAll(/readonly kind: '([\w-]+)'/g)].map(
    ([, kind]) => kind!,
  )
  expect(kinds.length).toBeGreaterThan(10)
  const shown = examples.map(({ text }) => text).join('\n')
  const without = kinds.filter((kind) => !page.includes(`### \`${kind}\``) || !shown.includes(`kind: ${kind}`))
  expect(without).toEqual([])
})

test('the page names every key that the shipped frameworks use', () => {
  const files = readdirSync('frameworks').filter((file) => file.endsWith('.yaml'))
  const used = files.flatMap((file) => keysIn(readYaml(textFile(readFileSync(join('frameworks', file), 'utf8')))))
  expect(used.length).toBeGreaterThan(100)
  expect([...new Set(used)].filter((key) => !new RegExp(`\\b${key}\\b`).test(page))).toEqual([])
})

function keysIn({ document }: ReturnType<typeof readYaml>): readonly string[] {
  return below(document?.value)
}

/** Keys of a map and of all that it holds; the figures of a case are named by the sub-criterion, not by the form. */
function below(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(below)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'figures' && !Array.isArray(inner) ? [key] : [key, ...below(inner)],
  )
}
