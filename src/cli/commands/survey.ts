import type { Command } from 'commander'
import { addCommandsAskedFor, type LazyCommands } from '../lazy-commands.ts'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

const commands: readonly LazyCommands[] = [
  { names: ['plan'], load: async () => (await import('./survey-plan.ts')).addPlanCommand },
  { names: ['draw', 'verify-draw'], load: async () => (await import('./survey-draw.ts')).addDrawCommands },
  {
    names: ['print-protocol'],
    load: async () => (await import('./survey-print-protocol.ts')).addPrintProtocolCommand,
  },
  { names: ['replace'], load: async () => (await import('./survey-replace.ts')).addReplaceCommand },
  { names: ['sample'], load: async () => (await import('./survey-sample.ts')).addSampleCommand },
  { names: ['estimate'], load: async () => (await import('./survey-estimate.ts')).addEstimateCommand },
  { names: ['totals'], load: async () => (await import('./survey-totals.ts')).addTotalsCommand },
  { names: ['ranks'], load: async () => (await import('./survey-ranks.ts')).addRanksCommand },
  { names: ['compare'], load: async () => (await import('./survey-compare.ts')).addCompareCommand },
  { names: ['simulate'], load: async () => (await import('./survey-simulate.ts')).addSimulateCommand },
]

export async function addSurveyCommands(program: Command, config: Config, words: readonly string[]): Promise<void> {
  const survey = program.command('survey').description(messages[config.language].surveyCommands)
  await addCommandsAskedFor(survey, commands, config, words)
}
