import type { Command } from 'commander'
import { type AddedTotals, addToTotals, type TotalsPlace } from '../../operations/surveys/totals/add-to-totals.ts'
import { Problem } from '../../problem.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'
import { type SampleOptions, sampleFiles, withSampleOptions } from '../sample-options.ts'
import { totalsMessages } from '../totals-messages.ts'

interface Options extends SampleOptions {
  readonly design: string
  readonly out?: string
  readonly into?: string
  readonly by?: string
  /** False with `--no-deff`. */
  readonly deff: boolean
}

/** Adds `survey totals`. */
export function addTotalsCommand(survey: Command, config: Config): void {
  const [say, { fileName, columnName, design }] = [totalsMessages[config.language], messages[config.language]]
  const totals = survey.command('totals').argument(`<${fileName}...>`, say.answers).description(say.command)
  totals
    .requiredOption(`--design <${fileName}>`, design)
    .option(`--out <${fileName}>`, say.out)
    .option(`--into <${fileName}>`, say.into)
    .option(`--by <${columnName}>`, say.by)
    .option('--no-deff', say.noDesignEffects)
  withSampleOptions(totals, config).action(async (answers: readonly string[], options: Options) => {
    const place = placeOf(options)
    const wanted = { domain: options.by ?? null, designEffects: options.deff, ...sampleFiles(options) }
    const added = await addToTotals(answers, options.design, place, wanted)
    printWarnings(added.warnings, config)
    console.log(say.added(countsOf(added, place)))
  })
}

/** @throws Problem `invalid-input` */
function placeOf({ out, into }: Options): TotalsPlace {
  if (out !== undefined && into === undefined) return { path: out, isNew: true }
  if (into !== undefined && out === undefined) return { path: into, isNew: false }
  const expected = { vi: totalsMessages.vi.expectedTarget, en: totalsMessages.en.expectedTarget }
  throw new Problem('invalid-input', { where: '--out, --into', expected, got: out ?? '' })
}

function countsOf({ file: { files }, added }: AddedTotals, { path }: TotalsPlace) {
  const rowsOf = (some: typeof files) => some.reduce((sum, { rows }) => sum + rows, 0)
  return {
    ...{ path, files: added, rows: rowsOf(files.slice(files.length - added)) },
    ...{ allFiles: files.length, allRows: rowsOf(files) },
  }
}
