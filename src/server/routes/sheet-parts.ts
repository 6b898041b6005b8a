import { z } from '@hono/zod-openapi'
import type { Context as Http } from 'hono'
import { describeFault, type Fault, faultText, isError, type Language, type Place } from '../../fault.ts'
import { columnLetters } from '../../number/column-letters.ts'
import { problems, type RefusalStatus } from '../route-parts.ts'

/** A file as the body of a request. */
export const sheetBody = {
  body: { required: true, content: { 'application/octet-stream': { schema: z.string().meta({ format: 'binary' }) } } },
} as const

/** The answers of a route that gives a workbook. */
export function workbookAnswers(refusals: readonly RefusalStatus[]) {
  return {
    ...problems(refusals),
    200: { description: 'A workbook to fill in', content: { 'application/octet-stream': {} } },
  }
}

/** The file that a request brings, under the name it is told. */
export async function sheetOf(
  { req }: Http,
  name: string,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  return { name, bytes: new Uint8Array(await req.arrayBuffer()) }
}

export function workbookHeaders(name: string): Record<string, string> {
  return {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="${name}"`,
  }
}

export function toFaultViews(faults: readonly Fault[], language: Language) {
  return faults.map((fault) => ({
    ...{ ...fault.place, cell: cellName(fault.place) },
    ...{ code: fault.code, isError: isError(fault), text: describeFault(fault, language) },
    message: faultText(fault, language),
  }))
}

/** In a CSV file places are counted in characters: its lines tell enough. */
function cellName({ sheet, line, column }: Place): string | null {
  return sheet === undefined || line === 0 || column === 0 ? null : `${columnLetters(column)}${line}`
}
