import type { Command } from 'commander'
import type { Language } from '../../fault.ts'
import { type CalendarDate, parseDate } from '../../number/vietnamese-date.ts'
import { commitDraw } from '../../operations/surveys/draw/commit-draw.ts'
import { drawSample } from '../../operations/surveys/draw/draw-sample.ts'
import type { DrawPaths } from '../../operations/surveys/draw/open-draw.ts'
import { verifyDraw } from '../../operations/surveys/draw/verify-draw.ts'
import { Problem } from '../../problem.ts'
import { commitmentText, protocolText } from '../../render/text/draw-text.ts'
import { drawWords } from '../../render/text/draw-words.ts'
import { type DrawMessages, drawMessages } from '../draw-messages.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { repeated } from '../repeated.ts'
import { replaceMessages } from '../replace-messages.ts'

interface Sources {
  readonly plan: string
  readonly frame?: string
  readonly list?: string
  readonly stage?: string
  readonly protocol?: string
}

interface DrawOptions extends Sources {
  readonly replacements?: string
  readonly commit?: boolean
  readonly date?: CalendarDate
  readonly seed?: string
  readonly commitment?: string
  readonly withoutCommitment?: boolean
  readonly out: string
  readonly signWith?: string
}

interface VerifyOptions extends Sources {
  readonly replacements?: readonly string[]
  readonly signature?: string
  readonly publicKey?: string
}

/** Adds `survey draw` and `survey verify-draw`. */
export function addDrawCommands(survey: Command, config: Config): void {
  const [say, { fileName, dateName, expectedDate }] = [drawMessages[config.language], messages[config.language]]
  survey
    .command('draw')
    .description(say.draw)
    .requiredOption(`--plan <${fileName}>`, say.plan)
    .option(`--frame <${fileName}>`, say.frame)
    .option(`--list <${fileName}>`, say.list)
    .option(`--stage <${say.stageName}>`, say.stage)
    .option(`--protocol <${fileName}>`, say.previous)
    .option(`--replacements <${fileName}>`, replaceMessages[config.language].ofDraw)
    .option('--commit', say.commit)
    .option(`--date <${dateName}>`, say.day, parsedOr(expectedDate, parseDate))
    .option(`--seed <${say.seedName}>`, say.seed)
    .option(`--commitment <${fileName}>`, say.commitment)
    .option('--without-commitment', say.withoutCommitment)
    .requiredOption(`--out <${fileName}>`, say.out)
    .option(`--sign-with <${fileName}>`, say.signWith)
    .action((options: DrawOptions) => draw(options, config))
  survey
    .command('verify-draw')
    .argument(`<${fileName}>`, say.protocol)
    .description(say.verify)
    .requiredOption(`--plan <${fileName}>`, say.plan)
    .option(`--frame <${fileName}>`, say.frame)
    .option(`--list <${fileName}>`, say.list)
    .option(`--protocol <${fileName}>`, say.previous)
    .option(`--replacements <${fileName}>`, replaceMessages[config.language].ofVerify, repeated)
    .option(`--signature <${fileName}>`, say.signature)
    .option(`--public-key <${fileName}>`, say.publicKey)
    .action((path: string, options: VerifyOptions) => verify(path, options, config))
}

async function draw(options: DrawOptions, config: Config): Promise<void> {
  const words = drawWords[config.language]
  const { commit = false, date = null, seed, commitment = null, out, signWith = null } = options
  const paths = withReplacements(pathsOf(options), options.replacements)
  if (commit === (seed !== undefined)) throw refused('--commit, --seed', 'expectedAction', seed)
  if (seed === undefined) {
    const { commitment: made, warnings } = await commitDraw(paths, date, out)
    printWarnings(warnings, config)
    console.log([...commitmentText(made, words), written([out], config)].join('\n'))
    return
  }
  if (commitment === null && !options.withoutCommitment) throw new Problem('no-commitment', {})
  const { protocol, warnings, written: paper } = await drawSample(paths, { seed, commitment, out, signWith })
  printWarnings(warnings, config)
  console.log([...protocolText(protocol, words, config.width), '', written(paper, config)].join('\n'))
}

async function verify(path: string, options: VerifyOptions, config: Config): Promise<void> {
  const { signature, publicKey, replacements = [] } = options
  if ((signature === undefined) !== (publicKey === undefined))
    throw refused('--signature, --public-key', 'expectedSigned', signature ?? publicKey)
  const signed = signature !== undefined && publicKey !== undefined ? { signature, publicKey } : null
  const { plan, frame, later } = pathsOf({ ...options, ...(options.list === undefined ? {} : { stage: '' }) })
  const protocol = await verifyDraw({ path, plan, frame, previous: later?.protocol ?? null, replacements, signed })
  console.log(`${drawMessages[config.language].same} ${protocol.sha256}`)
}

/** A frame alone, or a list with what it is a list of. */
function pathsOf({ plan, frame, list, stage, protocol }: Sources): DrawPaths {
  const ofList = [list, stage, protocol]
  if (frame !== undefined && ofList.every((each) => each === undefined)) return { plan, frame, later: null }
  if (frame === undefined && list !== undefined && stage !== undefined && protocol !== undefined)
    return { plan, frame: list, later: { stage, protocol, replacements: null } }
  const given = [frame, ...ofList].find((each) => each !== undefined)
  throw refused('--frame, --list, --stage, --protocol', 'expectedSource', given)
}

/** Replacements are in the stage before, which only a list has. */
function withReplacements(paths: DrawPaths, path: string | undefined): DrawPaths {
  if (path === undefined) return paths
  if (!paths.later) throw refused('--replacements', 'expectedList', path)
  return { ...paths, later: { ...paths.later, replacements: { path, head: null } } }
}

function refused(
  where: string,
  expected: keyof DrawMessages & `expected${string}`,
  got: string | undefined,
): Problem<'invalid-input'> {
  const inLanguage = (language: Language) => drawMessages[language][expected]
  return new Problem('invalid-input', {
    where,
    expected: { vi: inLanguage('vi'), en: inLanguage('en') },
    got: got ?? '',
  })
}

function written(paths: readonly string[], { language }: Config): string {
  return `${messages[language].written} ${paths.join(', ')}`
}
