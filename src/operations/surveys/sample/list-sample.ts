import { extname } from 'node:path'
import type { Fault, Language } from '../../../fault.ts'
import { writeTable } from '../../../files/write-table.ts'
import { Problem } from '../../../problem.ts'
import { type DrawnSample, holdsPlace, sampleKey } from '../../../survey/draw/drawn-sample.ts'
import { dayInVietnam } from '../../day-in-vietnam.ts'
import { writeRecord } from '../draw/write-record.ts'
import { openSample, type SamplePaths } from './open-sample.ts'
import { sampleTable } from './sample-table.ts'
import { sampleWords } from './sample-words.data.ts'

/** A list that was written. */
export interface ListedSample {
  /** Name of the stage whose units are listed. */
  readonly stage: string
  readonly asked: number
  readonly reserves: number
  readonly warnings: readonly Fault[]
}

/**
 * Writes the list of who is to be asked: a row each unit of the last stage that was drawn, also those that wait; CSV or a workbook, as
 * the path ends. Never over another file.
 *
 * @throws Problem as `openSample` does; `invalid-input` for another kind of file, `draw-record-there`, `unusable-path`
 */
export async function listSample(paths: SamplePaths, out: string, language: Language): Promise<ListedSample> {
  const kind = extname(out).toLowerCase()
  const expected = { vi: 'tệp .csv hoặc .xlsx', en: 'a .csv or .xlsx file' }
  if (kind !== '.csv' && kind !== '.xlsx') throw new Problem('invalid-input', { where: '--out', expected, got: out })
  const { sample, warnings } = await openSample(paths)
  const units = [...sample.units.values()].filter(({ stage }) => stage === sample.stages.length - 1)
  const counts = {
    stage: sample.stages.at(-1)?.name ?? '',
    asked: units.filter(holdsPlace).length,
    reserves: units.filter(({ standing }) => standing === 'waiting').length,
  }
  await writeRecord(out, kind === '.csv' ? csvOf(sample, language) : await workbookOf(sample, counts, language))
  return { ...counts, warnings: [...warnings, ...undrawnFaults(sample)] }
}

function csvOf(sample: DrawnSample, language: Language): string {
  const { header, rows } = sampleTable(sample, sampleWords[language])
  const texts = rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
  return `\uFEFF${writeTable(header, texts)}`
}

async function workbookOf(
  sample: DrawnSample,
  counts: Pick<ListedSample, 'stage' | 'asked' | 'reserves'>,
  language: Language,
): Promise<Uint8Array> {
  const say = sampleWords[language]
  const { renderPlainTable } = await import('../../../render/xlsx/plain-table-workbook.ts')
  return renderPlainTable({
    ...{ title: say.title, sheetName: say.sheetName, agency: '', date: dayInVietnam(new Date()) },
    lines: [...say.lines(counts), ...sample.protocols.map(say.protocol)],
    ...sampleTable(sample, say),
  })
}

/** Units in which something is still to be drawn. */
function undrawnFaults({ stages, units, drawnIn, file }: DrawnSample): readonly Fault[] {
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
