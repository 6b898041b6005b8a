import type { Fault, Language } from '../../../fault.ts'
import { writeTable } from '../../../files/write-table.ts'
import type { CalendarDate } from '../../../number/vietnamese-date.ts'
import { type DrawnSample, holdsPlace, sampleKey } from '../../../survey/draw/drawn-sample.ts'
import { sampleTable } from './sample-table.ts'
import { sampleWords } from './sample-words.data.ts'

/** How many a list of a sample has. */
export interface SampleCounts {
  /** Name of the stage whose units are listed. */
  readonly stage: string
  readonly asked: number
  readonly reserves: number
}

/** Counts the units of the last stage that was drawn: those to ask, and those that wait. */
export function sampleCounts({ stages, units }: DrawnSample): SampleCounts {
  const last = [...units.values()].filter(({ stage }) => stage === stages.length - 1)
  return {
    stage: stages.at(-1)?.name ?? '',
    asked: last.filter(holdsPlace).length,
    reserves: last.filter(({ standing }) => standing === 'waiting').length,
  }
}

/** A file of a list of a sample. */
export interface SampleList {
  readonly format: 'csv' | 'xlsx'
  readonly language: Language
  readonly today: CalendarDate
}

/** Makes the list of who is to be asked: a row each unit of the last stage that was drawn, also those that wait. */
export async function sampleListFile(sample: DrawnSample, list: SampleList): Promise<Uint8Array> {
  return list.format === 'csv' ? new TextEncoder().encode(csvOf(sample, list.language)) : workbookOf(sample, list)
}

function csvOf(sample: DrawnSample, language: Language): string {
  const { header, rows } = sampleTable(sample, sampleWords[language])
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  return `\uFEFF${writeTable(header, texts)}`
}

async function workbookOf(sample: DrawnSample, { language, today }: SampleList): Promise<Uint8Array> {
  const say = sampleWords[language]
  const { renderPlainTable } = await import('../../../render/xlsx/plain-table-workbook.ts')
  return renderPlainTable({
    ...{ title: say.title, sheetName: say.sheetName, agency: '', date: today },
    lines: [...say.lines(sampleCounts(sample)), ...sample.protocols.map(say.protocol)],
    ...sampleTable(sample, say),
  })
}

/** Units in which something is still to be drawn. */
export function undrawnFaults({ stages, units, drawnIn, file }: DrawnSample): readonly Fault[] {
  return stages.slice(0, -1).flatMap((_, at): Fault[] => {
    const waiting = [...units.values()].filter(
      (unit) => unit.stage === at && holdsPlace(unit) && !drawnIn.has(sampleKey(at + 1, unit.code, '')),
    )
    const details = {
      stage: stages[at + 1]?.name ?? '',
      found: waiting.length,
      units: waiting.slice(0, 10).map(({ code }) => code),
    }
    return waiting.length === 0 ? [] : [{ code: 'undrawn-units', place: { file, line: 0, column: 0 }, details }]
  })
}
