import { type Command, Option } from 'commander'
import { parsedOr } from '../parsed-or.ts'
import type { Config } from '../read-config.ts'
import type { CallOptions } from './call.ts'
import { type CallMessages, callMessages } from './call-messages.ts'
import { callOperation } from './call-operation.ts'
import { exampleOf } from './example-of.ts'
import { meaningOf, valueName } from './field-meaning.ts'
import { fieldsOf, secretsOf } from './operation-fields.ts'
import { type Traits, traitsOf } from './operation-traits.ts'
import { type ApiOperation, type PackageApi, packageApi } from './package-api.ts'

/**
 * Puts every operation of the API below a command, grouped as in the API. Only those named on the command line get their
 * options: the others are there to be listed and suggested.
 */
export function addOperations(group: Command, named: readonly string[], config: Config): void {
  const api = packageApi()
  for (const { name: tag, texts } of api.tags) {
    for (const operation of api.operations.filter((each) => each.tag === tag)) {
      const command = group
        .command(operation.name)
        .description(operation.texts[config.language])
        .helpGroup(`${texts[config.language]}:`)
      if (named.includes(operation.name)) addOptions(command, operation, api, config)
    }
  }
  if (!named.some((word) => api.operations.some(({ name }) => name === word)) && named.every(isOption)) {
    group.action(() => group.outputHelp())
  }
}

const isOption = (word: string, at: number, words: readonly string[]) =>
  word.startsWith('-') || words[at - 1] === '--lang'

function addOptions(command: Command, operation: ApiOperation, api: PackageApi, config: Config): void {
  const say = callMessages[config.language]
  const fields = fieldsOf(operation, api.schemas)
  const traits = traitsOf(operation)
  for (const field of fields) {
    const option = new Option(
      `--${field.flag} <${valueName(field, say)}>`,
      meaningOf(operation, field, config.language),
    )
    if (field.isRepeated) option.argParser((word: string, before: string[] = []) => [...before, word])
    // What a body needs may also come with --json.
    command.addOption(option.makeOptionMandatory(field.isRequired && field.place !== 'body'))
  }
  addCommonOptions(command, traits, secretsOf(operation, api.schemas), say)
  command.addHelpText('after', () => `\n${accessText(traits, say)}\n\n${say.example}\n  ${exampleOf(operation, api)}`)
  command.action((options: CallOptions) => callOperation({ operation, api, fields, traits, options, config }))
}

function addCommonOptions(command: Command, traits: Traits, secrets: readonly string[], say: CallMessages): void {
  const add = (isThere: boolean, flags: string, meaning: string) => {
    if (isThere) command.addOption(new Option(flags, meaning))
  }
  const addMandatory = (isThere: boolean, flags: string, meaning: string) => {
    if (isThere) command.addOption(new Option(flags, meaning).makeOptionMandatory())
  }
  addMandatory(traits.takesVersion, `--seen <${say.number}>`, say.seen)
  add(traits.takesJson, `--json <${say.path}>`, secrets.length > 0 ? say.secret(secrets.join(', ')) : say.jsonBody)
  addMandatory(traits.takesFile, `--file <${say.path}>`, `${say.file}, ${say.required}`)
  addMandatory(traits.givesFile, `--out <${say.path}>`, say.outRequired)
  add(!traits.givesFile, `--out <${say.path}>`, say.out)
  add(true, '--force', say.force)
  add(traits.takesKey, `--key <${say.text}>`, say.key)
  add(traits.givesJob, '--wait', say.wait)
  if (traits.givesJson) {
    const isKnown = (word: string) => (word === 'text' || word === 'json' ? word : null)
    command.option('--output <text|json>', say.output, parsedOr(say.expectedOutput, isKnown))
  }
  add(true, `--token-file <${say.path}>`, say.tokenFile)
  add(true, `--session <${say.path}>`, say.session)
}

function accessText({ access }: Traits, say: CallMessages): string {
  if (access.kind === 'open') return say.open
  return access.kind === 'session' ? say.needsSession : say.needsToken(access.scope)
}
