import type { Command } from 'commander'
import { toProofreadingView } from '../../contract/proofreading-view.ts'
import { proofreadFile } from '../../operations/proofread/proofread-file.ts'
import { type ProofreadingOutputs, writeProofreading } from '../../operations/proofread/write-proofreading.ts'
import { ErrorsFound } from '../errors-found.ts'
import { messages } from '../messages.ts'
import { proofreadMessages } from '../proofread-messages.ts'
import { proofreadText } from '../proofread-text.ts'
import type { Config } from '../read-config.ts'

interface Options extends ProofreadingOutputs {
  readonly framework?: string
  readonly json?: boolean
  readonly all?: boolean
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
  const read = await proofreadFile(path, options.framework ?? null)
  const { proofreading, doubts } = read
  const say = proofreadMessages[language]
  for (const doubt of doubts) console.error(`${say.notRead}: ${doubt[language]}`)
  for (const written of await writeProofreading(read, options, { language, now: new Date() })) {
    console.error(`${messages[language].written} ${written}`)
  }
  const isComplete = options.all === true
  console.log(
    options.json
      ? JSON.stringify(toProofreadingView(read, isComplete), null, 2)
      : proofreadText(proofreading, { language, width, isComplete }).join('\n'),
  )
  if (proofreading.claims.some(({ verdict }) => verdict === 'error')) throw new ErrorsFound()
}
