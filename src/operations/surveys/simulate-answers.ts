import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { simulatedDesign, simulatedHeader, simulatedRow, trueTable } from '../../files/answers/simulated-files.ts'
import { seededDraw } from '../../stats/seeded-random.ts'
import { type SimulatedRespondent, simulateSurvey } from '../../survey/simulation/simulate-survey.ts'
import { simulatedPopulation } from '../../survey/simulation/simulated-population.ts'
import { trueValues } from '../../survey/simulation/true-values.ts'
import { requireEmptyFolder } from '../require-empty-folder.ts'
import { type NewFile, writeFiles } from '../write-files.ts'

/** A simulated survey that is asked for. */
export interface SimulationRequest {
  /** How many people answer; villages hold no more than their adults. */
  readonly people: number
  /** A whole number from 0 to 2³² − 1; the same gives the same files. */
  readonly seed: number
  readonly format: 'csv' | 'parquet'
}

/**
 * Makes a folder with simulated answers of a national survey, their design, and the true values that they estimate.
 *
 * @returns the paths written
 * @throws Problem `already-there` if the folder exists and is not empty, `unusable-path`
 */
export async function simulateAnswers(folder: string, request: SimulationRequest): Promise<readonly string[]> {
  await requireEmptyFolder(folder)
  const draw = seededDraw(request.seed)
  const population = simulatedPopulation(draw)
  const respondents = simulateSurvey(population, request.people, draw)
  return writeFiles(folder, [
    answersFile(respondents, request.format),
    { name: 'design.yaml', bytes: simulatedDesign() },
    { name: 'truth.csv', bytes: trueTable(trueValues(population)) },
  ])
}

function answersFile(respondents: Iterable<SimulatedRespondent>, format: SimulationRequest['format']): NewFile {
  const name = `answers.${format}`
  if (format === 'csv') return { name, write: (path) => writeRows(path, respondents) }
  return {
    name,
    async write(path) {
      const { writeParquet } = await import('../../store/answers/write-parquet.ts')
      const rows = `${path}.csv`
      await writeRows(rows, respondents)
      await writeParquet(rows, path)
      await rm(rows)
    },
  }
}

function writeRows(path: string, respondents: Iterable<SimulatedRespondent>): Promise<void> {
  return pipeline(Readable.from(chunks(respondents)), createWriteStream(path))
}

/** Lines are few bytes: some thousand are written at once. */
const together = 2000

function* chunks(respondents: Iterable<SimulatedRespondent>): Generator<string> {
  let lines = [simulatedHeader.join(',')]
  let person = 0
  for (const respondent of respondents) {
    lines.push(simulatedRow(respondent, ++person))
    if (lines.length < together) continue
    yield `${lines.join('\n')}\n`
    lines = []
  }
  yield lines.map((line) => `${line}\n`).join('')
}
