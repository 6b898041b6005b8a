import type { Command } from 'commander'
import { toResultsView } from '../../contract/results-view.ts'
import { scoreRound } from '../../operations/score-round.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { scoreText } from '../score-text.ts'

export function addScoreCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('score')
    .argument(`<${say.folderName}>`, say.folder)
    .description(say.score)
    .option('--json', say.json)
    .action(async (folder: string, { json }: { json?: boolean }) => {
      const { results, warnings } = await scoreRound(folder)
      printWarnings(warnings, config)
      const text = json
        ? JSON.stringify(toResultsView(results), null, 2)
        : scoreText(results, say, config.width).join('\n')
      console.log(text)
    })
}
