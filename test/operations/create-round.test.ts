import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { toResultsView } from '../../src/contract/results-view.ts'
import { writeTable } from '../../src/files/write-table.ts'
import { createRound } from '../../src/operations/create-round.ts'
import { openRound } from '../../src/operations/open-round.ts'
import { reportFormats } from '../../src/operations/render-report.ts'
import { scoreRound } from '../../src/operations/score-round.ts'
import { writeReport } from '../../src/operations/write-report.ts'
import { exampleFolder } from '../support/command-line.ts'
import { put } from '../support/example-copy.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const framework = 'par-province-2024'

async function blank(): Promise<string> {
  const folder = join(temporaryFolder(), 'kỳ mới')
  await createRound(folder, framework)
  return folder
}

test('a new round is read without a fault and has a row for all that the framework asks for', async () => {
  const folder = await blank()
  const { round, warnings, par } = await openRound(folder)
  expect(warnings).toEqual([])
  expect(round.indexYear).toBe(2024)
  expect(round.scores).toHaveLength(26)
  expect(Object.keys(round.sipas.thisYear)).toHaveLength(39)
  const asked = par.domains.flatMap(({ subCriteria }) => subCriteria).filter(({ source }) => source !== 'sipas')
  for (const { code, figures } of asked) {
    expect(Object.keys(round.figures[code] ?? {})).toEqual(figures.map((figure) => figure.code))
  }
})

test('a new round has no score, no total, no loss and no index anywhere, never a zero', async () => {
  const { results } = await scoreRound(await blank())
  const { subCriteria, domains, total, published, previous, change, sipas, ranks, history, differences } =
    toResultsView(results)
  expect(new Set(subCriteria.flatMap((item) => [item.self, item.selfComputed, item.appraised, item.lost]))).toEqual(
    new Set([null]),
  )
  expect(new Set(domains.flatMap((domain) => [domain.total, domain.percent, domain.previous, domain.change]))).toEqual(
    new Set([null]),
  )
  expect([total, published, previous, change, sipas!.overall, sipas!.previous, sipas!.change]).toEqual(
    Array(7).fill(null), //
  )
  const indexes = [...sipas!.parts, ...sipas!.groups, ...sipas!.criteria]
  expect(new Set(indexes.flatMap((index) => [index.value, index.previous, index.change]))).toEqual(new Set([null]))
  expect([ranks.par.rank, ranks.sipas!.rank, history, differences]).toEqual([null, null, [], []])
  expect(new Set(subCriteria.map(({ proof }) => proof.outcome))).toEqual(new Set(['missing']))
})

test('the report of a new round is written in all three formats', async () => {
  const folder = await blank()
  const { paths } = await writeReport(folder, join(folder, 'ra'), { formats: reportFormats })
  const starts = paths.map((path) => readFileSync(path).subarray(0, 4).toString('latin1'))
  expect(starts).toEqual(['PK\u0003\u0004', '%PDF', 'PK\u0003\u0004'])
})

test('a new round filled with the figures of Điện Biên gives the same results as the example', async () => {
  const folder = await blank()
  for (const [name, key, values] of filled) fill(folder, name, key, values)
  for (const name of ['history.csv', 'national.csv', 'published.csv', 'wishes.csv', 'sampling.csv', 'timeline.csv']) {
    writeFileSync(join(folder, name), readFileSync(join(exampleFolder, name)))
  }
  const settings = readFileSync(join(folder, 'round.yaml'), 'utf8')
  writeFileSync(join(folder, 'round.yaml'), String(put('tỉnh (điền tên)', 'tỉnh Điện Biên')(settings)))
  const [example, own] = await Promise.all([scoreRound(exampleFolder), scoreRound(folder)])
  expect(own.warnings).toEqual([])
  expect(toResultsView(own.results)).toEqual(toResultsView(example.results))
})

/** The tables in which a person fills in values: name, the columns that tell rows apart, the columns filled in. */
const filled: readonly [name: string, key: readonly string[], values: readonly string[]][] = [
  ['figures.csv', ['code', 'figure'], ['value', 'source']],
  ['scores.csv', ['code'], ['self', 'appraised', 'lead_agency', 'cause', 'evidence', 'standing']],
  ['sipas.csv', ['criterion'], ['this_year', 'last_year']],
  ['domains.csv', ['domain'], ['last_year_total']],
]

/** Copies values from the example into the rows that a new round has: every row must be there already. */
function fill(folder: string, name: string, key: readonly string[], values: readonly string[]): void {
  const given = rowsOf(join(exampleFolder, name))
  const rows = rowsOf(join(folder, name))
  const keyOf = (row: Record<string, string>) => key.map((column) => row[column]).join('/')
  const places = new Map(rows.map((row) => [keyOf(row), row]))
  for (const row of given) {
    const target = places.get(keyOf(row))
    if (!target) throw new Error(`${name} of a new round has no row ${keyOf(row)}`)
    for (const column of values) target[column] = row[column] ?? ''
  }
  const columns = Object.keys(rows[0] ?? {})
  writeFileSync(
    join(folder, name),
    writeTable(
      columns,
      rows.map((row) => columns.map((column) => row[column] ?? '')),
    ),
  )
}

function rowsOf(path: string): Record<string, string>[] {
  const [header = [], ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n').map(cellsOf)
  return rows.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])))
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  )
}

describe('a new round of a framework without points of SIPAS', () => {
  async function blankCommune(): Promise<string> {
    const folder = join(temporaryFolder(), 'xã')
    await createRound(folder, 'model-commune')
    return folder
  }

  test('names no SIPAS framework, has no table of it, and asks for bonus and penalty', async () => {
    const folder = await blankCommune()
    expect(readdirSync(folder)).not.toContain('sipas.csv')
    const { round, sipas, warnings } = await openRound(folder)
    expect([sipas, warnings]).toEqual([null, []])
    expect(Object.keys(round.figures)).toEqual(expect.arrayContaining(['T.1', 'P.2', '1.5']))
    expect(round.scores.map(({ code }) => code)).not.toContain('1.5')
    expect(readFileSync(join(folder, 'round.yaml'), 'utf8')).not.toMatch(/sipas/i)
  })

  test('has a report in all three formats', async () => {
    const folder = await blankCommune()
    const { paths } = await writeReport(folder, join(folder, 'ra'), { formats: reportFormats })
    expect(paths).toHaveLength(3)
  })

  test('is told that a table of SIPAS in it does not count', async () => {
    const folder = await blankCommune()
    writeFileSync(join(folder, 'sipas.csv'), 'criterion,name,this_year,last_year\n1,,80,80\n')
    const { warnings } = await openRound(folder)
    expect(warnings.map(({ code }) => code)).toEqual(['unused-file'])
  })
})

describe('a new round is refused', () => {
  test('where something is in the folder, which stays as it is', async () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'ghi chú.txt'), 'x')
    await expect(createRound(folder, framework)).rejects.toMatchObject({ code: 'already-there' })
    expect(readdirSync(folder)).toEqual(['ghi chú.txt'])
  })

  test.each([
    ['an unknown framework', 'par-2030', 'not-found'],
    ['a framework of SIPAS', 'sipas-2024', 'invalid-input'],
  ])('for %s, and no folder is made', async (_, id, code) => {
    const folder = temporaryFolder()
    await expect(createRound(join(folder, 'x'), id)).rejects.toMatchObject({ code })
    expect(readdirSync(folder)).toEqual([])
  })

  test('but not for an empty folder', async () => {
    const folder = join(temporaryFolder(), 'trống')
    mkdirSync(folder)
    expect(await createRound(folder, framework)).toHaveLength(11)
  })
})
