import { type ResultsView, toResultsView } from '../../src/contract/results-view.ts'
import { scoreRound } from '../../src/operations/score-round.ts'
import { exampleFolder } from './command-line.ts'

/** The results of Điện Biên 2024 as the API gives them. */
export async function exampleResults(): Promise<ResultsView> {
  const { results } = await scoreRound(exampleFolder)
  return JSON.parse(JSON.stringify(toResultsView(results))) as ResultsView
}
