import type { Command } from 'commander'
import { createRound } from '../../operations/create-round.ts'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

export function addNewCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('new')
    .argument(`<${say.folderName}>`, say.newFolder)
    .description(say.create)
    .requiredOption(`--framework <${say.codeName}>`, say.frameworkId)
    .action(async (folder: string, { framework }: { framework: string }) => {
      for (const path of await createRound(folder, framework)) console.log(`${say.written} ${path}`)
      console.log(`${say.created} ${/\s/.test(folder) ? `"${folder}"` : folder}`)
    })
}
