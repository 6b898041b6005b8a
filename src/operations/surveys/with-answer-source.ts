import type { AnswerSource } from '../../store/answers/answer-source.ts'
import type { AnswerPlace } from './find-answer-file.ts'

/** Opens answers that a database reads (a Parquet file or a table), for the time of some work. Only what reads them is loaded. */
export async function withAnswerSource<T>(place: AnswerPlace, work: (source: AnswerSource) => Promise<T>): Promise<T> {
  if (place.kind === 'table') {
    const { withAnswerTable } = await import('../../store/answers/open-answer-table.ts')
    return withAnswerTable(place.database, place.table, work)
  }
  const { withAnswerFile } = await import('../../store/answers/open-answer-file.ts')
  return withAnswerFile(place.path, work)
}
