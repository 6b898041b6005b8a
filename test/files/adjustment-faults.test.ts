import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeFault } from '../../src/fault.ts'
import { type FindFramework, readFramework } from '../../src/files/read-framework.ts'
import type { ParFramework } from '../../src/framework/framework.ts'
import { textFile } from '../support/source-file.ts'

const department = readFileSync('frameworks/model-department.yaml', 'utf8')
const par = readFileSync('frameworks/par-province-2024.yaml', 'utf8')

const model = (await readFramework(textFile(department))).framework as ParFramework
const commune = (await readFramework(textFile(readFileSync('frameworks/model-commune.yaml', 'utf8'))))
  .framework as ParFramework
const shipped: FindFramework = async (id) => [model, commune].find((each) => each.id === id) ?? null

/** What is wrong with a framework after a change, in both languages, by place. */
async function faultsAfter(text: string, from: string, to: string, find: FindFramework = shipped) {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const { framework, faults } = await readFramework(textFile(changed, 'f.yaml'), find)
  expect(framework).toBeNull()
  expect(faults.every(({ place }) => place.line > 1 && place.column > 1)).toBe(true)
  return faults.map((fault) => [describeFault(fault, 'en'), describeFault(fault, 'vi')].map(withoutPlace))
}

function withoutPlace(line: string): string {
  return line.replace(/^f\.yaml:\d+:\d+: /, '')
}

const feed = "            code: '7.1'\n            combine: sum\n"

test.each([
  ['a block without a cap', department, '    cap: 3\n', '    cap: 0\n', 'the cap of a block must be above 0'],
  ['a kind of block that does not exist', department, 'kind: bonus', 'kind: gift', 'choose one of: bonus, penalty'],
  [
    'a level that does not exist',
    department,
    'level: province-to-departments',
    'level: province',
    'choose one of: nation',
  ],
  ['a total formula that does not exist', department, 'formula: scale-then-adjust', 'formula: scaled', 'plain-sum'],
  [
    'a limit below the maximum',
    department,
    'standing: assumed }\n',
    'standing: assumed, atMost: 99 }\n',
    'at least 100',
  ],
  ['a quorum above 100', department, 'quorumPercent: 50', 'quorumPercent: 100.5', 'quorumPercent" must be a number'],
  ['a code of a domain on a block', department, '    code: T\n', "    code: '1'\n", 'code "1" stands on line'],
  ['a code of a domain on a bonus', department, "code: 'T.1'", "code: '1.1'", 'code "1.1" stands on line'],
  [
    'a bonus that is a remainder',
    department,
    'source: documents\n        standing: assumed\n        rule:\n          kind: per-event',
    'source: documents\n        role: remainder\n        standing: assumed\n        rule:\n          kind: per-event',
    'role item only',
  ],
  ['a feed of no figure of its own', par, 'to: handled_online', 'to: handled_onlin', 'did you mean "handled_online"'],
  [
    'a feed that feeds a figure twice',
    par,
    '{ to: handled_online, from',
    '{ to: dossiers_full_online_services, from',
    'stands further up already',
  ],
  [
    'two feeds of one sub-criterion',
    par,
    'framework: model-commune',
    'framework: model-department',
    'stands further up already',
  ],
  [
    'a framework that feeds itself',
    par,
    'framework: model-commune',
    'framework: par-province-2024',
    'cannot feed itself',
  ],
  [
    'another framework that is not there',
    par,
    'framework: model-commune',
    'framework: model-communes',
    'no PAR INDEX framework',
  ],
  [
    'a sub-criterion that is not there',
    par,
    feed,
    feed.replace('7.1', '7.11'),
    'does not exist in framework model-department',
  ],
  ['a figure that is not there', par, 'from: truc_tuyen }', 'from: truc_tuyn }', 'did you mean "truc_tuyen"'],
  [
    'a figure of another unit',
    par,
    'handled_online, from: truc_tuyen }',
    'handled_online, from: co_thu_tuc }',
    'same kind and unit',
  ],
  [
    'a count of something else',
    par,
    "không dùng bản giấy', kind: count, unit: 'hồ sơ'",
    "không dùng bản giấy', kind: count, unit: 'bộ'",
    'same kind and unit',
  ],
  ['a way to combine that does not exist', par, 'combine: sum', 'combine: mean', 'choose one of: sum'],
])('%s is refused, with the place, in both languages', async (_, text, from, to, message) => {
  const told = await faultsAfter(text, from, to)
  expect(told.map(([en]) => en)).toContainEqual(expect.stringContaining(message))
  expect(told.every(([en, vi]) => en !== vi)).toBe(true)
})

test('a percentage is not summed over units', async () => {
  const percent = par.replace(
    "code: handled_online, name: 'Số hồ sơ giải quyết trực tuyến, không dùng bản giấy', kind: count",
    "code: handled_online, name: 'Số hồ sơ giải quyết trực tuyến, không dùng bản giấy', kind: percent",
  )
  const { faults } = await readFramework(textFile(percent, 'f.yaml'))
  expect(faults.map((fault) => describeFault(fault, 'en')).join()).toContain('only counts and amounts can be summed')
})

test('a file read alone is not asked what its feeds point to', async () => {
  const { faults } = await readFramework(textFile(par.replace('framework: model-commune', 'framework: x'), 'f.yaml'))
  expect(faults).toEqual([])
})
