import type { Command } from 'commander'
import { type SimulationRequest, simulateAnswers } from '../../operations/surveys/simulate-answers.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import type { Config } from '../read-config.ts'
import { simulateMessages } from '../simulate-messages.ts'
import { wholeFrom } from '../whole-from.ts'

/** What is made where nothing is said: as many people as were asked in 2024. */
const usual: SimulationRequest = { people: 36_525, seed: 1, format: 'csv' }

/** Two people in each village that is drawn, so that none is alone. */
const fewest = 2268

/** Adds `survey simulate`. */
export function addSimulateCommand(survey: Command, config: Config): void {
  const [say, { folderName, newFolder, numberName, methodName, expectedSeed, written }] = [
    simulateMessages[config.language],
    messages[config.language],
  ]
  survey
    .command('simulate')
    .argument(`<${folderName}>`, newFolder)
    .description(say.command)
    .option(`--people <${numberName}>`, say.people, parsedOr(say.expectedPeople, wholeFrom(fewest, 100_000_000)))
    .option(`--seed <${numberName}>`, say.seed, parsedOr(expectedSeed, wholeFrom(0, 2 ** 32 - 1)))
    .option(`--format <${methodName}>`, say.format, parsedOr('csv, parquet', knownFormat))
    .action(async (folder: string, options: Partial<SimulationRequest>) => {
      for (const path of await simulateAnswers(folder, { ...usual, ...options })) console.log(`${written} ${path}`)
      console.log(say.simulated)
    })
}

function knownFormat(word: string): SimulationRequest['format'] | null {
  return word === 'csv' || word === 'parquet' ? word : null
}
