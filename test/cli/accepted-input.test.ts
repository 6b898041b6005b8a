import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { exampleFolder } from '../support/command-line.ts'
import { type Change, changedExample, put } from '../support/example-copy.ts'
import { runHere } from '../support/run-here.ts'

let expected: string

beforeAll(async () => {
  expected = (await runHere(['score', exampleFolder, '--json'])).stdout
})

const semicolons: Change = (text) =>
  text
    .split('\n')
    .map((line) => [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)|(?<=,)(?=,|$)|^(?=,)/g)])
    .map((cells) => cells.map(([, quoted, plain]) => cell(quoted?.replaceAll('""', '"') ?? plain ?? '')).join(';'))
    .join('\r\n')

function cell(text: string): string {
  return /[;"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const tables = ['figures.csv', 'scores.csv', 'sipas.csv', 'domains.csv', 'history.csv', 'published.csv']
const ofTables = (change: Change) => Object.fromEntries(tables.map((name) => [name, change]))

describe('gives the same results without a word', () => {
  test.each<[string, Record<string, Change>]>([
    ['a table with semicolons and Windows line ends, as Excel saves it in Vietnam', ofTables(semicolons)],
    ['columns in another order and a column without a name behind them', { 'domains.csv': reversedColumns }],
    ['counts grouped by dots', { 'figures.csv': put('50328', '50.328') }],
    ['a score with a decimal point, where it cannot be thousands', { 'scores.csv': put('"1,323"', '1.323') }],
    ['no-break spaces', { 'scores.csv': put('7.3.6,', '\u00a07.3.6\u00a0,') }],
    ['comments and blank lines', { 'scores.csv': (text) => `# điểm\n\n${text}\n\n` }],
    ['quoted numbers in YAML', { 'round.yaml': put('indexYear: 2024', "indexYear: '2024'") }],
    ['a date with dashes', { 'round.yaml': put('31/3/2025', '2025-03-31') }],
  ])('%s', async (_, changes) => {
    expect(await runHere(['score', changedExample(changes), '--json'])).toEqual({
      code: 0,
      stdout: expected,
      stderr: '',
    })
  })
})

function reversedColumns(text: string): string {
  const rows = text.trimEnd().split('\n')
  return rows.map((row) => `${(row.match(/"[^"]*"|[^,]+/g) ?? []).toReversed().join(',')},\n`).join('')
}

describe('gives the same results with a word on stderr', () => {
  test('a byte-order mark', async () => {
    const folder = changedExample({ 'scores.csv': (text) => `\ufeff${text}` })
    const [vi, en] = [
      await runHere(['score', folder, '--json']),
      await runHere(['score', folder, '--json'], { language: 'en' }),
    ]
    expect([vi.code, vi.stdout]).toEqual([0, expected])
    expect(vi.stderr).toBe(
      `lưu ý: ${folder}/scores.csv:1:1: tệp bắt đầu bằng dấu thứ tự byte (BOM); đã bỏ qua dấu này, nên lưu lại dạng UTF-8 không có BOM\n`,
    )
    expect(en.stderr).toBe(
      `warning: ${folder}/scores.csv:1:1: the file begins with a byte-order mark; it was skipped, better save as UTF-8 without it\n`,
    )
  })

  test('decomposed letters (NFD), in every file', async () => {
    const files = [...tables, 'round.yaml', 'wishes.csv', 'timeline.csv', 'sampling.csv', 'national.csv']
    const decomposed = (text: string) => text.normalize('NFD')
    const folder = changedExample(Object.fromEntries(files.map((name) => [name, decomposed])))
    const { code, stdout, stderr } = await runHere(['score', folder, '--json'])
    expect([code, stdout]).toEqual([0, expected])
    const changed = files.filter((name) => {
      const text = readFileSync(`${exampleFolder}/${name}`, 'utf8')
      return text !== decomposed(text)
    })
    expect(stderr.match(/^lưu ý: .*chữ có dấu tổ hợp \(NFD\)/gm)).toHaveLength(changed.length)
    const found = 'Chính'.normalize('NFD')
    expect(stderr).toContain(
      `/sipas.csv:2:4: chữ có dấu tổ hợp (NFD) "${found}", 39 dòng như vậy; đã đọc là "Chính", nên lưu lại dạng dựng sẵn (NFC)\n`,
    )
  })
})

test('warnings are told apart from the faults that they stand among', async () => {
  const folder = changedExample({ 'scores.csv': (text) => `\ufeff${text.replace('7.3.6,', '7.36,')}` })
  const { stderr } = await runHere(['score', folder], { language: 'en' })
  expect(stderr.replaceAll(`${folder}/`, '')).toMatch(
    /^warning: scores\.csv:1:1: .*\nscores\.csv:20:1: code "7\.36" .*\nerror: 1 fault in the files\n$/,
  )
})
