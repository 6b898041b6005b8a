import ExcelJS from 'exceljs/dist/exceljs.min.js'
import { type Unzipped, unzipSync } from 'fflate'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { withDefaultFont } from './workbook-parts.ts'

/** A workbook with nothing in it yet; the day in it is the one told, never the clock's. */
export function createWorkbook(title: string, creator: string, date: CalendarDate): ExcelJS.Workbook {
  const day = new Date(Date.UTC(date.year, date.month - 1, date.day))
  return Object.assign(new ExcelJS.Workbook(), {
    title,
    creator,
    lastModifiedBy: creator,
    created: day,
    modified: day,
  })
}

/** Writes a workbook as the parts of its zip file, in the project's font. */
export async function workbookParts(workbook: ExcelJS.Workbook): Promise<Unzipped> {
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } })
  return withDefaultFont(unzipSync(new Uint8Array(written)))
}
