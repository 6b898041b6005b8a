import { neededColumns } from '../../files/answers/answer-columns.ts'
import { answerChunks } from '../../store/answers/answer-chunks.ts'
import { answerUses } from '../../store/answers/answer-uses.ts'
import { type AnswerReading, addTable } from './answer-reading.ts'
import type { AnswerPlace } from './find-answer-file.ts'
import { withAnswerSource } from './with-answer-source.ts'

/** Reads many answers row by row without holding them in memory. */
export async function streamAnswers(reading: AnswerReading, place: AnswerPlace): Promise<void> {
  const { design, domain } = reading
  await withAnswerSource(place, async (source) => {
    for await (const table of answerChunks(source, neededColumns(design, domain), answerUses(design)))
      if (!addTable(reading, table)) return
  })
}
