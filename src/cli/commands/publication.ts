import type { Command } from 'commander'
import { messages } from '../messages.ts'
import type { Config } from '../read-config.ts'

export function addPublicationCommands(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('verify-publication')
    .argument(`<${say.fileName}>`, say.publicationFile)
    .description(say.verifyPublication)
    .action(async (file: string) => {
      const { verifyPublication } = await import('../../operations/publications/verify-publication.ts')
      console.log(say.wholePublication(await verifyPublication(file)))
    })
}
