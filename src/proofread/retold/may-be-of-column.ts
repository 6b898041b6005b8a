import type { Figure } from '../figures/figure.ts'
import type { ToldColumn, ToldRow, ToldTable } from './told-table.ts'
import { unitOf } from './told-unit.ts'

/** What is counted by money, by area or as a share is in no other column. */
export function mayBeOfColumn(figure: Figure, column: ToldColumn, row: ToldRow, table: ToldTable): boolean {
  const isShare = column.isShare || row.isShare || (row.cells[table.columns.indexOf(column)]?.figure.isPercent ?? false)
  if (column.isRank) return false
  const saysNothing = table.place.chart !== undefined && column.unit.words === '' && figure.isPercent
  if (figure.isPercent !== isShare) return saysNothing || (column.isChange && /^điểm/u.test(figure.unit))
  if (figure.isPercent) return true
  const { words } = unitOf(row, column)
  const isMoney = /đồng(?!\p{L})/u
  const inMoney = isMoney.test(figure.unit)
  if (words === '') return !inMoney || /tien|kinh|phi|von|thu|chi|gia|ngan|toan/.test(column.words.join(' '))
  if (isMoney.test(words)) return inMoney || figure.unit === ''
  const [own = ''] = figure.unit.split(/\s+/u)
  return !inMoney && (!measures.test(own) || words.split(/[\s/]+/u).includes(own))
}

const measures = /^(?:ha|km|m|m²|m2|m³|m3|kg|tấn|tạ|lít|điểm|kw|kwh|mw|người|hộ|con|hồ|vụ|lượt|giường|ngày|giờ|usd)$/u
