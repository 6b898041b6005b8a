import type { Command } from 'commander'
import type { Language } from '../../fault.ts'
import { planSurvey } from '../../operations/surveys/plan/plan-survey.ts'
import { Problem } from '../../problem.ts'
import { sampleSize, sdOfShare, type WantedPrecision } from '../../survey/planning/sample-size.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { planMessages } from '../plan-messages.ts'
import { planningText, sampleSizeText } from '../plan-text.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'

interface Options {
  readonly margin?: number
  readonly deff?: number
  readonly sd?: number
  readonly share?: number
  readonly population?: number
  readonly confidence?: number
  readonly responseRate?: number
  readonly perVillage?: number
  readonly villageCost?: number
  readonly formCost?: number
  readonly frame?: string
  readonly rounds?: number
  readonly seed?: number
  readonly json?: boolean
}

/** What is supposed where nothing is said. */
const usual = { deff: 1, share: 50, confidence: 95, responseRate: 100, perVillage: 30, rounds: 1000, seed: 1 } as const

/** Adds `survey plan`. */
export function addPlanCommand(survey: Command, config: Config): void {
  const [say, { fileName, numberName, expectedSeed }] = [planMessages[config.language], messages[config.language]]
  const above = parsedOr(say.expectedAbove, decimalUpTo(Number.MAX_VALUE))
  const percent = parsedOr(say.expectedPercent, decimalUpTo(99.999_999))
  const rate = parsedOr(say.expectedRate, decimalUpTo(100))
  const whole = parsedOr(say.expectedWhole, wholeFrom(1))
  const cost = parsedOr(say.expectedCost, wholeFrom(0))
  survey
    .command('plan')
    .argument(`[${fileName}]`, say.planFile)
    .description(say.command)
    .option(`--frame <${fileName}>`, say.frame)
    .option(`--margin <${numberName}>`, say.margin, above)
    .option(`--deff <${numberName}>`, say.deff, above)
    .option(`--sd <${numberName}>`, say.sd, above)
    .option(`--share <${numberName}>`, say.share, percent)
    .option(`--population <${numberName}>`, say.population, whole)
    .option(`--confidence <${numberName}>`, say.confidence, percent)
    .option(`--response-rate <${numberName}>`, say.responseRate, rate)
    .option(`--per-village <${numberName}>`, say.perVillage, whole)
    .option(`--village-cost <${numberName}>`, say.villageCost, cost)
    .option(`--form-cost <${numberName}>`, say.formCost, cost)
    .option(`--rounds <${numberName}>`, say.rounds, parsedOr(say.expectedRounds, wholeFrom(1, 100_000)))
    .option(`--seed <${numberName}>`, say.seed, parsedOr(expectedSeed, wholeFrom(0, 2 ** 32 - 1)))
    .option('--json', say.json)
    .action((path: string | undefined, options: Options) => plan(path, options, config))
}

async function plan(path: string | undefined, options: Options, config: Config): Promise<void> {
  const { margin, frame = null, rounds = usual.rounds, seed = usual.seed } = options
  if (path === undefined) {
    if (margin === undefined) throw refused('--margin', 'expectedOne', '')
    printSize({ ...options, margin }, config)
    return
  }
  if (margin !== undefined) throw refused('--margin', 'expectedOne', String(margin))
  const { warnings, ...planning } = await planSurvey(path, frame, { rounds, seed })
  printWarnings(warnings, config)
  const say = planMessages[config.language]
  const { planned: _, doubts, ...figures } = planning
  const json = { ...figures, warnings: doubts.map((doubt) => ({ ...doubt, text: say.warning(doubt) })) }
  console.log(options.json ? JSON.stringify(json, null, 2) : planningText({ ...planning, warnings }, say).join('\n'))
}

function printSize(options: Options & { readonly margin: number }, { language }: Config): void {
  const { sd, share, villageCost = 0, formCost = 0 } = options
  if (sd !== undefined && share !== undefined) throw refused('--sd, --share', 'expectedSpread', `${sd}, ${share}`)
  const wanted: WantedPrecision = {
    margin: options.margin,
    confidence: (options.confidence ?? usual.confidence) / 100,
    sd: sd ?? sdOfShare((share ?? usual.share) / 100),
    deff: options.deff ?? usual.deff,
    population: options.population ?? null,
    responseRate: (options.responseRate ?? usual.responseRate) / 100,
    perVillage: options.perVillage ?? usual.perVillage,
  }
  const found = sampleSize(wanted)
  const size = { ...found, cost: found.villages * villageCost + found.forms * formCost }
  const text = sampleSizeText(size, wanted, planMessages[language]).join('\n')
  console.log(options.json ? JSON.stringify({ ...size, assumed: wanted }, null, 2) : text)
}

function refused(where: string, expected: 'expectedOne' | 'expectedSpread', got: string): Problem<'invalid-input'> {
  const inLanguage = (language: Language) => planMessages[language][expected]
  return new Problem('invalid-input', { where, expected: { vi: inLanguage('vi'), en: inLanguage('en') }, got })
}

/** Reads 1,8 or 1.8, above 0 and at most so much. */
function decimalUpTo(atMost: number) {
  return (text: string): number | null => {
    const number = /^\d{1,12}([.,]\d{1,9})?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN
    return number > 0 && number <= atMost ? number : null
  }
}

function wholeFrom(atLeast: number, atMost = 1e12) {
  return (text: string): number | null => {
    const number = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN
    return number >= atLeast && number <= atMost ? number : null
  }
}
