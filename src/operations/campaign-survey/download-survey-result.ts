import type { Language } from '../../fault.ts'
import { writeTable } from '../../files/write-table.ts'
import { renderPlainTable } from '../../render/xlsx/plain-table-workbook.ts'
import type { Actor, Context } from '../context.ts'
import { dayInVietnam } from '../day-in-vietnam.ts'
import { readSurveyResult, type SurveyResultKey, type SurveyResultReading } from './read-survey-result.ts'
import { decimalText, surveyResultTable } from './survey-result-table.ts'
import { surveyResultWords } from './survey-result-words.ts'

export type SurveyResultFormat = 'json' | 'csv' | 'xlsx'

/**
 * Makes a file of all figures of a result, of every unit: JSON with all digits, or a table.
 *
 * @throws Problem as `readSurveyResult` does
 */
export async function downloadSurveyResult(
  context: Context,
  actor: Actor,
  { format, language, ...key }: SurveyResultFile,
): Promise<Uint8Array> {
  return makers[format](await readSurveyResult(context, actor, key), language)
}

/** A file of a result, in the words and with the decimal mark of a language. */
export interface SurveyResultFile extends SurveyResultKey {
  readonly format: SurveyResultFormat
  readonly language: Language
}

type Maker = (reading: SurveyResultReading, language: Language) => Promise<Uint8Array>

const makers: Readonly<Record<SurveyResultFormat, Maker>> = {
  json: async ({ campaign, head, content }) => {
    const { version, unitColumn, inputs, at } = head
    const told = { campaign: campaign.id, version, unitColumn, inputs, computedAt: at.toISOString(), ...content }
    return new TextEncoder().encode(`${JSON.stringify(told, null, 1)}\n`)
  },
  csv: async (reading, language) => {
    const { header, rows } = surveyResultTable(reading, language)
    const texts = rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? numberText(cell, language) : (cell ?? ''))),
    )
    // Opens in a spreadsheet with its diacritics.
    return new TextEncoder().encode(`\uFEFF${writeTable(header, texts)}`)
  },
  xlsx: (reading, language) => {
    const { campaign, head, content } = reading
    const { title, sheet, formula } = surveyResultWords[language]
    const level = decimalText(String(Number((100 * content.level).toFixed(2))), language)
    return renderPlainTable({
      ...{ title: title({ year: campaign.indexYear, version: head.version }), sheetName: sheet },
      ...{ agency: campaign.organiserName, date: dayInVietnam(head.at), ...surveyResultTable(reading, language) },
      lines: [campaign.title, formula({ formula: content.formula, level })],
    })
  },
}

function numberText(value: number, language: Language): string {
  return decimalText(Number.isInteger(value) ? String(value) : value.toFixed(6), language)
}
