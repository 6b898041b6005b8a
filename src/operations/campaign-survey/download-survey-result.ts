import { writeTable } from '../../files/write-table.ts'
import { renderPlainTable } from '../../render/xlsx/plain-table-workbook.ts'
import type { Actor, Context } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { readSurveyResult, type SurveyResultKey, type SurveyResultReading } from './read-survey-result.ts'
import { surveyResultTable } from './survey-result-table.ts'

export type SurveyResultFormat = 'json' | 'csv' | 'xlsx'

/**
 * Makes a file of all figures of a result, of every unit: JSON with all digits, or a table.
 *
 * @throws Problem as `readSurveyResult` does
 */
export async function downloadSurveyResult(
  context: Context,
  actor: Actor,
  { format, ...key }: SurveyResultKey & { readonly format: SurveyResultFormat },
): Promise<Uint8Array> {
  return makers[format](await readSurveyResult(context, actor, key))
}

const makers: Readonly<Record<SurveyResultFormat, (reading: SurveyResultReading) => Promise<Uint8Array>>> = {
  json: async ({ campaign, head, content }) => {
    const { version, unitColumn, inputs, at } = head
    const told = { campaign: campaign.id, version, unitColumn, inputs, computedAt: at.toISOString(), ...content }
    return new TextEncoder().encode(`${JSON.stringify(told, null, 1)}\n`)
  },
  csv: async (reading) => {
    const { header, rows } = surveyResultTable(reading)
    const texts = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? numberText(cell) : (cell ?? ''))))
    // Opens in a spreadsheet with its diacritics.
    return new TextEncoder().encode(`\uFEFF${writeTable(header, texts)}`)
  },
  xlsx: (reading) => {
    const { campaign, head, content } = reading
    return renderPlainTable({
      ...{ title: `KẾT QUẢ KHẢO SÁT NĂM ${campaign.indexYear}, BẢN ${head.version}`, sheetName: 'Kết quả' },
      ...{ agency: campaign.organiserName, date: dayInVietnam(head.at), ...surveyResultTable(reading) },
      lines: [
        campaign.title,
        `Cách tính chỉ số: ${content.formula ?? 'không có'}. Khoảng tin cậy ${100 * content.level} %.`,
      ],
    })
  },
}

/** As a Vietnamese spreadsheet reads it. */
function numberText(value: number): string {
  return (Number.isInteger(value) ? String(value) : value.toFixed(6)).replace('.', ',')
}
