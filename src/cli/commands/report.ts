import type { Command } from 'commander'
import { type CalendarDate, parseDate } from '../../number/vietnamese-date.ts'
import { type ReportFormat, reportFormats, writeReport } from '../../operations/write-report.ts'
import { Problem } from '../../problem.ts'
import { messages } from '../messages.ts'
import { printWarnings } from '../print-warnings.ts'
import type { Config } from '../read-config.ts'

interface Options {
  readonly out: string
  readonly format: string
  readonly date?: string
}

export function addReportCommand(program: Command, config: Config): void {
  const say = messages[config.language]
  program
    .command('report')
    .argument('<folder>', say.folder)
    .description(say.report)
    .requiredOption('--out <dir>', say.out)
    .option('--format <list>', say.format, reportFormats.join(','))
    .option('--date <date>', say.date)
    .action(async (folder: string, { out, format, date }: Options) => {
      const progress = (each: ReportFormat) => console.error(`${say.writing} ${each} …`)
      const options = { formats: parseFormats(format), date: date === undefined ? undefined : parseDay(date), progress }
      const { paths, warnings } = await writeReport(folder, out, options)
      printWarnings(warnings, config)
      for (const path of paths) console.log(`${say.written} ${path}`)
    })
}

function parseFormats(list: string): readonly ReportFormat[] {
  const asked = list.split(',').map((each) => each.trim())
  const known = reportFormats.filter((format) => asked.includes(format))
  if (asked.every((each) => known.some((format) => format === each))) return known
  throw new Problem('invalid-input', { where: '--format', expected: reportFormats.join(','), got: list })
}

function parseDay(text: string): CalendarDate {
  const date = parseDate(text)
  if (date) return date
  throw new Problem('invalid-input', { where: '--date', expected: '31/3/2025', got: text })
}
