import type { Command } from 'commander'
import { toProofreadingView } from '../../contract/proofreading-view.ts'
import { proofreadAt } from '../../operations/proofread/proofread-at.ts'
import { ErrorsFound } from '../errors-found.ts'
import { messages } from '../messages.ts'
import { proofreadMessages } from '../proofread-messages.ts'
import { proofreadText } from '../proofread-text.ts'
import type { Config } from '../read-config.ts'

interface Options {
  readonly framework?: string
  readonly json?: boolean
  readonly all?: boolean
  readonly comments?: string
  readonly html?: string
}

/** `proofread`: recomputes the figures of a finished document. */
export function addProofreadCommand(program: Command, config: Config): void {
  const [say, { fileName }] = [proofreadMessages[config.language], messages[config.language]]
  program
    .command('proofread')
    .argument(`<${fileName}>`, say.file)
    .description(say.command)
    .option(`--framework <${say.frameworkId}>`, say.framework)
    .option('--json', say.json)
    .option('--all', say.all)
    .option(`--comments <${fileName}>`, say.comments)
    .option(`--html <${fileName}>`, say.html)
    .action((path: string, options: Options) => proofread(path, options, config))
}

async function proofread(path: string, options: Options, { language, width }: Config): Promise<void> {
  const { proofreading, doubts, written } = await proofreadAt(path, {
    frameworkId: options.framework ?? null,
    outputs: { comments: options.comments, page: options.html },
    ...{ language, now: new Date() },
  })
  const say = proofreadMessages[language]
  for (const doubt of doubts) console.error(`${say.notRead}: ${doubt[language]}`)
  for (const each of written) console.error(`${messages[language].written} ${each}`)
  const isComplete = options.all === true
  console.log(
    options.json
      ? JSON.stringify(toProofreadingView({ proofreading, doubts }, isComplete), null, 2)
      : proofreadText(proofreading, { language, width, isComplete }).join('\n'),
  )
  if (proofreading.claims.some(({ verdict }) => verdict === 'error')) throw new ErrorsFound()
}
