import type { Command } from 'commander'
import { type CalendarDate, parseDate } from '../../number/vietnamese-date.ts'
import { type ReportFormat, reportFormats } from '../../operations/render-report.ts'
import { writeReport } from '../../operations/write-report.ts'
import { messages } from '../messages.ts'
import { parsedOr } from '../parsed-or.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'

interface Options {
  readonly out: string
  readonly format?: readonly ReportFormat[]
  readonly date?: CalendarDate
}

export function addReportCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('report')
    .argument(`<${say.folderName}>`, say.folder)
    .description(say.report)
    .requiredOption(`--out <${say.folderName}>`, say.out)
    .option(`--format <${say.listName}>`, say.format, parsedOr(say.expectedFormats, parseFormats))
    .option(`--date <${say.dateName}>`, say.date, parsedOr(say.expectedDate, parseDate))
    .action(async (folder: string, { out, format = reportFormats, date }: Options) => {
      const progress = (each: ReportFormat) => console.error(`${say.writing} ${each} …`)
      const { paths, warnings } = await writeReport(folder, out, { formats: format, date, progress })
      printWarnings(warnings, config)
      for (const path of paths) console.log(`${say.written} ${path}`)
    })
}

function parseFormats(list: string): readonly ReportFormat[] | null {
  const asked = list.split(',').map((each) => each.trim().toLowerCase())
  const known = reportFormats.filter((format) => asked.includes(format))
  return asked.every((each) => known.some((format) => format === each)) ? known : null
}
