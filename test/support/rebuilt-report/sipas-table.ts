import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { RebuiltTable } from './rebuilt-block.ts'
import { sipasGroups } from './sipas-groups.data.ts'

const header = ['Tiêu chí', 'Năm 2024', 'Năm 2023', 'Tăng (+)/giảm (-) năm 2024 so với 2023']

/** The table of satisfaction: 39 criteria in 9 groups of 2 parts, and the whole; 51 rows below the header. */
export function sipasTable(): RebuiltTable {
  const criteria = new Map(readCriteria().map(({ criterion, ...rest }) => [Number(criterion), rest]))
  const rows = sipasGroups.flatMap(({ name, thisYear, lastYear, criteria: [first, last] }) => {
    const numbers = first === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
    const below = numbers.map((number) => {
      const found = criteria.get(number)
      if (!found) throw new Error(`no criterion ${number}`)
      return rowOf(`${number}. ${found.name}`, found.this_year.replace(',', '.'), found.last_year.replace(',', '.'))
    })
    return [rowOf(name, thisYear, lastYear), ...below]
  })
  return { kind: 'table', title: null, widths: [5, 1, 1, 1.4], rows: [header, ...rows] }
}

function rowOf(name: string, thisYear: string, lastYear: string): string[] {
  const change = (Number(thisYear) - Number(lastYear)).toFixed(2)
  return [name, `${Number(thisYear).toFixed(2)}%`, `${Number(lastYear).toFixed(2)}%`, `${change}%`]
}

interface Criterion {
  readonly criterion: string
  readonly name: string
  readonly this_year: string
  readonly last_year: string
}

function readCriteria(): readonly Criterion[] {
  return parse(readFileSync('examples/dien-bien-2024/sipas.csv', 'utf8'), { columns: true }) as Criterion[]
}
