import type { Command } from 'commander'
import { frameworkJsonSchema } from '../../contract/framework-json-schema.ts'
import { openFrameworkFile } from '../../operations/open-framework.ts'
import { frameworkText } from '../framework-text.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'

export function addFrameworkCommands(program: Command, config: Config): void {
  const say = messages[config.language]
  const framework = program.command('framework').description(say.framework)
  framework
    .command('check')
    .argument(`<${say.fileName}>`, say.frameworkFile)
    .description(say.check)
    .action(async (file: string) => {
      const { warnings } = await openFrameworkFile(file)
      printWarnings(warnings, config)
      console.log(`${file}: ${say.sound}`)
    })
  framework
    .command('show')
    .argument(`<${say.fileName}>`, say.frameworkFile)
    .description(say.show)
    .action(async (file: string) => {
      const opened = await openFrameworkFile(file)
      printWarnings(opened.warnings, config)
      console.log(frameworkText(opened.framework, say).join('\n'))
    })
  framework
    .command('schema')
    .description(say.schema)
    .action(() => console.log(JSON.stringify(frameworkJsonSchema(), null, 2)))
}
