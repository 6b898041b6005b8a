import type ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isError } from '../../../src/fault.ts'
import {
  importFigureSheet,
  makeFigureSheet,
  previewFigureSheet,
} from '../../../src/operations/campaigns/figure-sheet.ts'
import { enterFigure } from '../../../src/operations/enter-figure.ts'
import { Problem } from '../../../src/problem.ts'
import { noon, openTestCampaign, type TestCampaign } from '../../support/campaign.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { khach, minh } from '../../support/people.ts'
import { edited } from '../../support/sheets.ts'

let database: TestDatabase
let campaign: TestCampaign

beforeAll(async () => {
  database = await createTestDatabase()
  campaign = await openTestCampaign(database)
})
afterAll(() => database.close())

const make = () => makeFigureSheet(campaign.context, minh, campaign.round)
const figures = async () => {
  const of = database.owner.selectFrom('current_figures').select(['code', 'figure', 'value', 'reason'])
  return of.where('round_id', '=', campaign.round).orderBy('figure').execute()
}
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )

/** Writes into the column of values, and beside it where more is given, in the row of a figure by its name. */
function fill(sheet: ExcelJS.Worksheet, name: string, ...texts: readonly string[]): void {
  let column = 0
  sheet.eachRow((row) => {
    const cells = (row.values as ExcelJS.CellValue[]).map(String)
    if (cells.includes('Giá trị')) column = cells.indexOf('Giá trị')
    if (!cells.includes(name)) return
    for (const [at, text] of texts.entries()) row.getCell(column + at).value = text
  })
}

test('a person gets a row for each figure that is theirs to enter, and what they fill in is shown before it is entered', async () => {
  const file = await edited(await make(), (sheet) => {
    fill(sheet, 'Số vấn đề phát hiện qua kiểm tra', '25')
    fill(sheet, 'Số vấn đề đã xử lý xong', '23', 'báo cáo số 12')
  })
  const { preview, faults } = await previewFigureSheet(campaign.context, minh, campaign.round, file)
  expect(faults).toEqual([])
  expect(preview.filter(({ state }) => state === 'new').map(({ figure, to }) => [figure, to.value, to.source])).toEqual(
    [
      ['issues_found', '25', null],
      ['issues_fixed', '23', 'báo cáo số 12'],
    ],
  )
  expect(await figures()).toEqual([])
  expect(await importFigureSheet(campaign.context, minh, campaign.round, file)).toEqual({ entered: 2 })
  expect((await figures()).map(({ code, figure, value }) => [code, figure, value])).toEqual([
    ['1.3.2', 'issues_fixed', '23'],
    ['1.3.2', 'issues_found', '25'],
  ])
})

test('one faulty cell keeps all of a workbook out', async () => {
  const before = await figures()
  const file = await edited(await make(), (sheet) => {
    fill(sheet, 'Số vấn đề đang xử lý', '2')
    fill(sheet, 'Số vấn đề phát hiện qua kiểm tra', 'hai lăm')
  })
  expect(await refused(importFigureSheet(campaign.context, minh, campaign.round, file))).toBe('faulty-files')
  expect(await figures()).toEqual(before)
})

test('what somebody changed since the workbook was made is not overwritten', async () => {
  const file = await edited(await make(), (sheet) => fill(sheet, 'Số vấn đề phát hiện qua kiểm tra', '27'))
  const changed = { code: '1.3.2', figure: 'issues_found', value: '26', source: null, reason: null, seenVersion: 1 }
  await enterFigure(campaign.context, minh, campaign.round, changed)
  const before = await figures()
  expect(await refused(importFigureSheet(campaign.context, minh, campaign.round, file))).toBe('stale-sheet')
  expect(await figures()).toEqual(before)
})

test('after the window, or for somebody of another place, there is nothing to enter', async () => {
  const file = await edited(await make(), (sheet) => fill(sheet, 'Số vấn đề đang xử lý', '3'))
  campaign.at(noon(2, 21))
  expect(await refused(importFigureSheet(campaign.context, minh, campaign.round, file))).toBe('window-closed')
  expect(await refused(makeFigureSheet(campaign.context, khach, campaign.round))).toBe('not-permitted')
})

test('ten thousand rows with faults in some: each fault is told at its cell, and nothing is entered', async () => {
  const before = await figures()
  const rows = Array.from({ length: 10_000 }, (_, at) => `1.3.2,issues_open,${at % 100 === 99 ? 'nhiều' : '3'}`)
  const text = ['Mã tiêu chí,Mã số liệu,Giá trị', ...rows].join('\n')
  const file = { name: 'so-lieu.csv', bytes: Buffer.from(text) }
  const start = performance.now()
  const { faults } = await previewFigureSheet(campaign.context, minh, campaign.round, file)
  expect((performance.now() - start) / 1000).toBeLessThan(10)
  const errors = faults.filter(isError)
  expect(errors.map(({ place: { line, column } }) => [line, column])).toEqual(
    Array.from({ length: 100 }, (_, at) => [101 + at * 100, 19]),
  )
  expect(await refused(importFigureSheet(campaign.context, minh, campaign.round, file))).toBe('faulty-files')
  expect(await figures()).toEqual(before)
})

test('foreign and oversized files are told as such', async () => {
  const told = async (name: string, bytes: Uint8Array) => {
    const { faults } = await previewFigureSheet(campaign.context, minh, campaign.round, { name, bytes })
    return faults.map(({ code }) => code)
  }
  expect(await told('x.pdf', Buffer.from('%PDF-1.7'))).toEqual(['not-a-sheet'])
  expect(await told('x.xlsx', new Uint8Array(21 * 1024 * 1024))).toEqual(['workbook-too-large'])
})
