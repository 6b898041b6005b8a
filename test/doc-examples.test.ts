import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as exactNumbers from '../src/number/exact.ts'
import * as rounding from '../src/number/round.ts'
import * as dates from '../src/number/vietnamese-date.ts'
import * as numbers from '../src/number/vietnamese-number.ts'

/** Names that every example may use beside those of its own file. */
const common = { ...exactNumbers, ...rounding, ...dates, ...numbers }

const folders = ['number', 'scoring', 'survey', 'analysis', 'report', 'contract']

const paths = [
  'fault.ts',
  ...folders.flatMap((folder) =>
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  ),
]

/** Every one-line `@example call(…) // => value`, so that no example can rot. */
const examples = paths.flatMap((path) =>
  [...readFileSync(join('src', path), 'utf8').matchAll(/@example (.*)$/gm)].map((found) => {
    const [call = '', expected = ''] = found[1]!.replace(/\s*\*\/$/, '').split(' // => ')
    return { path, call, expected }
  }),
)

test('there are examples, and each says on its line what it gives', () => {
  expect(examples.length).toBeGreaterThan(5)
  expect(examples.filter(({ call, expected }) => call === '' || expected === '')).toEqual([])
})

test.each(examples)('$path: $call gives $expected', async ({ path, call, expected }) => {
  const names = { ...common, ...(await import(/* @vite-ignore */ `../src/${path}`)) }
  const run = (code: string): unknown =>
    new Function(...Object.keys(names), `return (${code})`)(...Object.values(names))
  expect(run(call)).toEqual(run(expected))
})
