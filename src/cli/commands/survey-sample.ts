import type { Command } from 'commander'
import { listSample } from '../../operations/surveys/sample/list-sample.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { sampleMessages } from '../sample-messages.ts'
import { type SampleOptions, sampleFiles, withSampleOptions } from '../sample-options.ts'
import { missing } from '../survey-source.ts'

interface Options extends SampleOptions {
  readonly out: string
}

/** Adds `survey sample`. */
export function addSampleCommand(survey: Command, config: Config): void {
  const [say, { fileName }] = [sampleMessages[config.language], messages[config.language]]
  withSampleOptions(survey.command('sample').description(say.command), config)
    .requiredOption(`--out <${fileName}>`, say.out)
    .action(async ({ out, ...options }: Options) => {
      const files = sampleFiles(options)
      if (files.protocols.length === 0) throw missing('--protocol')
      const { warnings, ...counts } = await listSample(files, out, config.language)
      printWarnings(warnings, config)
      console.log(say.listed({ ...counts, out }))
    })
}
