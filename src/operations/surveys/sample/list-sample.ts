import { extname } from 'node:path'
import type { Fault, Language } from '../../../fault.ts'
import { Problem } from '../../../problem.ts'
import { dayInVietnam } from '../../day-in-vietnam.ts'
import { writeRecord } from '../draw/write-record.ts'
import { openSample, type SamplePaths } from './open-sample.ts'
import { type SampleCounts, sampleCounts, sampleListFile, undrawnFaults } from './sample-list-file.ts'

/** A list that was written. */
export interface ListedSample extends SampleCounts {
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
  const file = { format: kind === '.csv' ? 'csv' : 'xlsx', language, today: dayInVietnam(new Date()) } as const
  await writeRecord(out, await sampleListFile(sample, file))
  return { ...sampleCounts(sample), warnings: [...warnings, ...undrawnFaults(sample)] }
}
