import type { Command } from 'commander'
import { explainScore } from '../../operations/explain-score.ts'
import { explanationText } from '../explanation-text.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'

export function addExplainCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('explain')
    .argument(`<${say.folderName}>`, say.folder)
    .argument(`<${say.codeName}>`, say.code)
    .description(say.explain)
    .action(async (folder: string, code: string) => {
      const { result, warnings } = await explainScore(folder, code)
      printWarnings(warnings, config)
      console.log(explanationText(result, say).join('\n'))
    })
}
