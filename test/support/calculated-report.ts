import { type Exact, exact, hundred, sum } from '../../src/number/exact.ts'
import { roundHalfUp, toDecimalText } from '../../src/number/round.ts'
import type { NumberForm } from '../../src/number/vietnamese-number.ts'
import type { Block, Calculation, Cell, ReportDocument } from '../../src/report/report-document.ts'
import { figure, sampleReport, text } from './sample-report.ts'

const twoDecimals: NumberForm = { decimals: 2, zeros: 'fixed' }
const whole: NumberForm = { decimals: 0, zeros: 'fixed' }

/** A row of a table: a name and figure cells. */
export type NamedCells = readonly [name: string, ...cells: Cell[]]

export function input(id: string, value: string | null, form: NumberForm = twoDecimals): Cell {
  return { kind: 'figure-cell', id, figure: figure(value, form) }
}

export function calculated(id: string, value: Exact | null, calculation: Calculation, form = twoDecimals): Cell {
  const decimal = value === null ? null : toDecimalText(value)
  return { kind: 'figure-cell', id, figure: figure(decimal, form), calculation }
}

/** Makes a table of a column of names and as many columns of figures as the longest row has. */
export function tableOf(sheetName: string, rows: readonly NamedCells[]): Block {
  const width = Math.max(...rows.map((row) => row.length))
  const letters = Array.from({ length: width }, (_, index) => `c${index}`)
  return {
    kind: 'table',
    id: sheetName,
    caption: [text(sheetName)],
    sheetName,
    columns: letters.map((id) => ({ id, title: [text(id)], width: 1, align: 'right' })),
    rows: rows.map(([name, ...cells], index) => {
      const empty = Array.from({ length: width - 1 - cells.length }, () => textCell(''))
      return { id: `${sheetName}/${index}`, role: 'body', cells: [textCell(name), ...cells, ...empty] }
    }),
  }
}

export function reportOf(...blocks: Block[]): ReportDocument {
  return { ...sampleReport(), blocks }
}

function textCell(content: string): Cell {
  return { kind: 'text-cell', content: [text(content)] }
}

/** A report in which every kind of calculation occurs, also across sheets, with a gap and with a tie (80,285). */
export function calculatedReport(): ReportDocument {
  return reportOf(tableOf('Kết quả & "chi tiết"', inputRows), {
    kind: 'landscape',
    blocks: [tableOf('Tổng hợp', resultRows)],
  })
}

const inputRows: readonly NamedCells[] = [
  ['Một', input('now/1', '79.89'), input('before/1', '80.28')],
  ['Hai', input('now/2', '80.68'), input('before/2', '81.57')],
  ['Ba', input('now/3', null), input('before/3', '70.00')],
  ['Phiếu hài lòng', input('pleased', '57', whole)],
  ['Phiếu thu về', input('answered', '800', whole)],
  ['Điểm dài', input('long/now', '12.3449'), input('long/before', '12.335')],
]

const now = ['now/1', 'now/2']

const resultRows: readonly NamedCells[] = [
  ['Trung bình', calculated('mean', exact('80.29'), { kind: 'mean', of: now, decimals: 2 })],
  ['Trung bình có ô trống', calculated('mean-gap', null, { kind: 'mean', of: [...now, 'now/3'], decimals: 2 })],
  ['Tổng', calculated('sum', sum([exact('79.89'), exact('80.68')]), { kind: 'sum', of: now })],
  ['Tổng tròn', calculated('sum-rounded', exact('160.6'), { kind: 'sum', of: now, decimals: 1 })],
  [
    'Hiệu',
    calculated('change', exact('-0.39'), { kind: 'difference', from: 'now/1', subtract: 'before/1', decimals: 2 }),
  ],
  ['Hiệu có ô trống', calculated('change-gap', null, { kind: 'difference', from: 'now/3', subtract: 'before/3' })],
  [
    'Hiệu của hai số đã tròn',
    calculated('change-rounded', exact('0'), {
      kind: 'difference',
      from: 'long/now',
      subtract: 'long/before',
      operandDecimals: 2,
    }),
  ],
  [
    'Tỷ lệ',
    calculated('share', exact('7.13'), { kind: 'percentage', part: 'pleased', whole: 'answered', decimals: 2 }),
  ],
  ['Số ô có số liệu', calculated('count', exact(2n), { kind: 'count', of: [...now, 'now/3'] }, whole)],
  ['Trung bình của ô công thức', calculated('of-gap', null, { kind: 'mean', of: ['mean', 'mean-gap'] })],
  ['Số ô công thức có kết quả', calculated('count-gap', exact(1n), { kind: 'count', of: ['mean', 'mean-gap'] }, whole)],
]

/** A report of means and percentages that lie exactly between two printed values: each must go up. */
export function tieReport(): ReportDocument {
  const next = seeded(20_250_328)
  const means = Array.from({ length: 150 }, (_, index) => tieMean(index, 2 + 2 * (next() % 6), next))
  const shares = Array.from({ length: 150 }, (_, index) => tieShare(index, next))
  return reportOf(tableOf('Trung bình', means), tableOf('Tỷ lệ', shares))
}

/** The hundredths of the values add up to half a hundredth of the count more than a multiple of it. */
function tieMean(index: number, count: number, next: () => number): NamedCells {
  const values = Array.from({ length: count - 1 }, () => 5000 + (next() % 5000))
  const total = values.reduce((before, value) => before + value, 0)
  const last = 5000 + ((((count / 2 - total - 5000) % count) + count) % count)
  const exacts = [...values, last].map((hundredths) => exact(BigInt(hundredths)).div(hundred))
  const mean = sum(exacts).div(exact(BigInt(count)))
  const ids = exacts.map((_, place) => `m${index}/${place}`)
  const cells = exacts.map((value, place) => input(ids[place]!, toDecimalText(value)))
  const result = calculated(`m${index}`, roundHalfUp(mean, 2), { kind: 'mean', of: ids, decimals: 2 })
  return [toDecimalText(mean), result, ...cells]
}

/** An odd number of 800ths, or of 8000ths, is a percentage with a 5 as its third decimal. */
function tieShare(index: number, next: () => number): NamedCells {
  const size = index % 2 === 0 ? 800 : 4000
  const part = size === 800 ? 2 * (next() % 400) + 1 : 5 * (2 * (next() % 400) + 1)
  const percentage = exact(BigInt(part))
    .div(exact(BigInt(size)))
    .mul(hundred)
  const [partId, wholeId] = [`p${index}/part`, `p${index}/whole`]
  const calculation: Calculation = { kind: 'percentage', part: partId, whole: wholeId, decimals: 2 }
  const result = calculated(`p${index}`, roundHalfUp(percentage, 2), calculation)
  return [toDecimalText(percentage), result, input(partId, String(part), whole), input(wholeId, String(size), whole)]
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor(state / 65_536)
  }
}
