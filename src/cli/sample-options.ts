import type { Command } from 'commander'
import type { SampleFiles } from '../operations/surveys/wanted-of-answers.ts'
import { messages } from './messages.ts'
import type { Config } from './read-config.ts'
import { repeated } from './repeated.ts'
import { sampleMessages } from './sample-messages.ts'

/** Options by which a command is told who was drawn. */
export interface SampleOptions {
  readonly protocol?: readonly string[]
  readonly replacements?: readonly string[]
  readonly publicKey?: string
}

/** Adds the options that say who was drawn. */
export function withSampleOptions(command: Command, { language }: Config): Command {
  const [say, { fileName }] = [sampleMessages[language], messages[language]]
  return command
    .option(`--protocol <${fileName}>`, say.protocol, repeated)
    .option(`--replacements <${fileName}>`, say.replacements, repeated)
    .option(`--public-key <${fileName}>`, say.publicKey)
}

/** The files that the options name. */
export function sampleFiles({ protocol = [], replacements = [], publicKey }: SampleOptions): Required<SampleFiles> {
  return { protocols: protocol, replacements, publicKey: publicKey ?? null }
}
