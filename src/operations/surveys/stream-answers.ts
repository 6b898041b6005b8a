import { neededColumns } from '../../files/answers/answer-columns.ts'
import { answerChunks } from '../../store/answers/answer-chunks.ts'
import { type AnswerFileKind, withAnswerFile } from '../../store/answers/open-answer-file.ts'
import { type AnswerReading, addTable } from './answer-reading.ts'

/** So many faults tell enough of a file. */
const mostFaults = 1000

/** Reads a large file row by row without holding it in memory. Of a file full of faults only the first are told. */
export async function streamAnswers(reading: AnswerReading, path: string, kind: AnswerFileKind): Promise<void> {
  const { design, domain, faults } = reading
  await withAnswerFile(path, kind, async (file) => {
    const told = { name: path, firstLine: kind === 'csv' ? 2 : 1 }
    for await (const table of answerChunks(file, neededColumns(design, domain), told))
      if (!addTable(reading, table) || faults.length > mostFaults) return
  })
}
