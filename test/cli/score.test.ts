import { beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/cli/read-config.ts'
import type { ResultsView } from '../../src/contract/results-view.ts'
import { chiso, exampleFolder, type Outcome, shell } from '../support/command-line.ts'
import { changedExample, put } from '../support/example-copy.ts'
import { runHere } from '../support/run-here.ts'

describe('score --json of Điện Biên', () => {
  let outcome: Outcome
  let view: ResultsView

  beforeAll(async () => {
    outcome = await chiso(['score', exampleFolder, '--json'])
    view = JSON.parse(outcome.stdout) as ResultsView
  })

  test('is one object on stdout and nothing else', () => {
    expect([outcome.code, outcome.stderr]).toEqual([0, ''])
  })

  test('has the documented keys and no others', () => {
    expect({
      all: Object.keys(view),
      subCriterion: keysOfAll(view.subCriteria),
      domain: keysOfAll(view.domains),
      sipas: Object.keys(view.sipas!),
      parts: keysOfAll(view.sipas!.parts),
      groups: keysOfAll(view.sipas!.groups),
    }).toEqual({
      all: [
        ...['subject', 'indexYear', 'stage', 'subCriteria', 'domains', 'total', 'published', 'previous', 'change'],
        ...['selfDocuments', 'sipas', 'ranks', 'history', 'differences'],
      ],
      subCriterion: [
        ...['code', 'name', 'domain', 'role', 'source', 'standing', 'max', 'self', 'selfComputed', 'appraised'],
        ...['lost', 'deducted', 'leadAgency', 'cause', 'evidence', 'proof'],
      ],
      domain: [
        ...['code', 'name', 'max', 'documents', 'governmentOffice', 'leaderSurvey', 'sipas', 'total', 'percent'],
        ...['previous', 'change'],
      ],
      sipas: ['overall', 'previous', 'change', 'parts', 'groups', 'criteria'],
      parts: ['code', 'name', 'criteria', 'value', 'previous', 'change'],
      groups: ['code', 'name', 'criteria', 'value', 'previous', 'change'],
    })
  })

  test('holds the published results', () => {
    const item = view.subCriteria.find(({ code }) => code === '7.3.6')
    const { total, published, sipas, subject, indexYear } = view
    expect({ subject, indexYear, total, published, sipas: sipas?.overall }).toEqual({
      subject: 'tỉnh Điện Biên',
      indexYear: 2024,
      total: '88.22',
      published: '88.23',
      sipas: '82.96',
    })
    expect({ max: item?.max, computed: item?.selfComputed, lost: item?.lost, proof: item?.proof.text }).toEqual({
      max: '1.5',
      computed: '1.323',
      lost: '0.177',
      proof: '44.399 / 50.328 × 1,5 = 1,3233 → 1,323 điểm',
    })
    expect(view.domains.map(({ total }) => total)).toEqual(
      ['9.39', '9.43', '13', '10.07', '13.22', '10.2', '11.68', '11.22'], //
    )
  })

  test('writes every decimal as a string: only years, ranks and numbers of units or decimals are numbers', () => {
    expect(keysOfNumbers(view)).toEqual(
      new Set(['indexYear', 'rank', 'parRank', 'sipasRank', 'previous', 'units', 'year', 'decimals']),
    )
    const { previous } = view.sipas!
    expect([typeof view.previous, typeof previous]).toEqual(['string', 'string'])
  })

  test('names everything in composed letters', () => {
    expect(outcome.stdout).toBe(outcome.stdout.normalize('NFC'))
  })
})

function keysOfAll(rows: readonly object[]): string[] {
  const [first, ...others] = [...new Set(rows.map((row) => Object.keys(row).join(' ')))]
  return others.length === 0 ? (first ?? '').split(' ') : ['rows differ']
}

/** The keys that hold a JSON number, anywhere in a value. */
function keysOfNumbers(value: unknown): Set<string> {
  const keys = new Set<string>()
  JSON.stringify(value, (key, inner: unknown) => {
    if (typeof inner === 'number') keys.add(key)
    return inner
  })
  return keys
}

describe('score as a table', () => {
  test.each([
    ['vi', 60],
    ['vi', 80],
    ['vi', 110],
    ['vi', 160],
    ['en', 60],
    ['en', 80],
    ['en', 110],
  ] as const)('fits the terminal: %s, %s columns', async (language, width) => {
    const { code, stdout } = await runHere(['score', exampleFolder], { language, width })
    const lines = stdout.trimEnd().split('\n')
    expect(code).toBe(0)
    expect(lines.filter((line) => [...line].length > width)).toEqual([])
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
    expect(stdout).toContain('Tỷ lệ hồ sơ trự')
    expect(stdout).toContain('Cải cách thể ch')
    for (const [first, last] of [
      ['7.3.6', '0,177'],
      ['8', '−0,65'],
      ['H', '+2,91'],
    ]) {
      expect(lines.some((line) => line.startsWith(`${first} `) && line.endsWith(`${last}`))).toBe(true)
    }
  })

  test.each([
    ['60', 60],
    ['160.7', 160],
    ['20', 60],
    ['nhiều', 110],
    ['', 110],
  ])('takes %j for the width of the terminal as %i', (columns, width) => {
    expect(readConfig([], { COLUMNS: columns }).width).toBe(width)
  })

  test('is as wide as the terminal is said to be', async () => {
    const { stdout } = await chiso(['score', exampleFolder], { COLUMNS: '64' })
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBe(64)
  })

  test('has 110 columns where it goes to a pipe', async () => {
    const { stdout } = await chiso(['score', exampleFolder])
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBe(110)
    expect(stdout).toContain('Xây dựng, phát triển chính quyền điện t…')
  })

  test('ends quietly when the reader of the pipe has seen enough', async () => {
    expect(await shell(`chiso score ${exampleFolder} --json | head -1`)).toEqual({ code: 0, stdout: '{\n', stderr: '' })
    expect(await shell('chiso framework schema | true')).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(await shell('chiso --help | true')).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('says that the disk is full and does not end as done', async (context) => {
    if (process.platform !== 'linux') context.skip('only Linux has a device that is always full')
    const { code, stderr } = await shell(`chiso score ${exampleFolder} > /dev/full`)
    expect([code, stderr]).toEqual([
      1,
      'lỗi: không ghi được "stdout": đĩa đã đầy; xóa bớt tệp hoặc chọn đĩa khác\n', //
    ])
  })
})

test('figures that give no score are told with the reason', async () => {
  const none = (text: string) => String(put(',50328,', ',0,')(String(put(',44399,', ',0,')(text))))
  const { code, stdout } = await runHere(['score', changedExample({ 'figures.csv': none })])
  expect(code).toBe(0)
  expect(stdout.replaceAll('\n', ' ')).toContain(
    '7.3.6: không chấm được: "Tổng số hồ sơ của dịch vụ công trực tuyến toàn trình" bằng 0 nên không chia được',
  )
})
