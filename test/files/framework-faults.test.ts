import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeFault } from '../../src/fault.ts'
import { readFramework } from '../../src/files/read-framework.ts'
import { textFile } from '../support/source-file.ts'

const par = readFileSync('frameworks/par-province-2024.yaml', 'utf8')
const sipas = readFileSync('frameworks/sipas-2024.yaml', 'utf8')

/** What is wrong with a framework after a change, in English, without the lines that follow from it. */
async function faultsAfter(text: string, from: string | RegExp, to: string): Promise<readonly string[]> {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const { framework, faults } = await readFramework(textFile(changed, 'f.yaml'))
  expect(framework).toBeNull()
  return faults.map((fault) => describeFault(fault, 'en').replace(/^f\.yaml:\d+:\d+: /, ''))
}

test.each([
  ['a domain', par, /(?<=^ {2}- code: )'2'/m, "'1'", 'code "1" stands on line'],
  ['a sub-criterion', par, "code: '1.7'", "code: '1.3.2'", 'code "1.3.2" stands on line'],
  ['a figure', par, 'code: done_late,', 'code: done_on_time,', 'code "done_on_time" stands on line'],
  ['a part of SIPAS', sipas, "code: 'II'", "code: 'I'", 'code "I" stands on line'],
  ['a group of SIPAS', sipas, "code: 'B'", "code: 'A'", 'code "A" stands on line'],
  ['a criterion of SIPAS', sipas, "code: '2'", "code: '1'", 'code "1" stands on line'],
])('a code that %s has already is named with the line of the first', async (_, text, from, to, message) => {
  expect(await faultsAfter(text, from, to)).toContainEqual(expect.stringContaining(message))
})

test('faults of form, sums, rules and cases in different places are all told at once', async () => {
  const broken = par
    .replace('kind: yes-no', 'kind: yesno')
    .replace('part: handled_online', 'part: handled')
    .replace('score: 0.923', 'score: 0.924')
    .replace('maxima: { documents: 13 }', 'maxima: { documents: 12 }')
  const { faults } = await readFramework(textFile(broken, 'f.yaml'))
  expect(faults.map(({ code }) => code).toSorted()).toEqual([
    'case-differs',
    'not-in-list',
    'sum-differs',
    'sum-differs',
    'unusable-rule',
  ])
  expect(faults.every(({ place }) => place.line > 0)).toBe(true)
})
