import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scoreRound } from '../src/operations/score-round.ts'
import { buildReport } from '../src/report/build-report.ts'
import { measure, type Times } from './measure.ts'
import { chiso, peakMemory, runProcess } from './whole-process.ts'

if (process.argv[2] === 'kill') {
  const { printKillRounds } = await import('./kill/print-kill-rounds.ts')
  await printKillRounds({
    rounds: Number(process.argv[3] ?? 50),
    seed: Number(process.argv[4] ?? Date.now() % 100_000),
  })
  process.exit()
}

if (process.argv[2] === 'load') {
  const { printLoad } = await import('./load/print-load.ts')
  const [people = 200, seconds = 30, pauseSeconds = 3] = process.argv.slice(3).map(Number)
  await printLoad({ people, seconds, warmUpSeconds: 10, pauseSeconds })
  process.exit()
}

if (process.argv[2] === 'start') {
  const { printStart } = await import('./start/print-start.ts')
  await printStart(Number(process.argv[3] ?? 9))
  process.exit()
}

if (process.argv[2] === 'campaign') {
  const { printCampaign } = await import('./campaign/print-campaign.ts')
  const [runs = 20, communes = 3321, items = 80] = process.argv.slice(3).map(Number)
  await printCampaign({ runs, communes, items })
  process.exit()
}

if (process.argv[2] === 'coverage') {
  const { printCoverage } = await import('./survey/print-coverage.ts')
  const [draws = 1000, seed = 1] = process.argv.slice(3).map(Number)
  printCoverage({ draws, seed })
  process.exit()
}

if (process.argv[2] === 'survey') {
  const { printNational } = await import('./survey/print-national.ts')
  await printNational(Number(process.argv[3] ?? 9))
  process.exit()
}

if (process.argv[2] === 'hundred-million') {
  const { printHundredMillion } = await import('./survey/print-hundred-million.ts')
  const [people = 5_000_000, runs = 5] = process.argv.slice(3).map(Number)
  await printHundredMillion(people, runs)
  process.exit()
}

if (process.argv[2] === 'survey-people') {
  const { printPeople } = await import('./survey/print-people.ts')
  const [people = 300_000, runs = 3] = process.argv.slice(3).map(Number)
  await printPeople(people, runs)
  process.exit()
}

if (process.argv[2] === 'ranks') {
  const { printRankCoverage } = await import('./survey/print-rank-coverage.ts')
  const [simulations = 1000, seed = 1] = process.argv.slice(3).map(Number)
  await printRankCoverage({ simulations, seed })
  process.exit()
}

if (process.argv[2] === 'proofread') {
  const { printPassages } = await import('./proofread/print-passages.ts')
  printPassages()
  process.exit()
}

if (process.argv[2] === 'proofread-mutations') {
  const { printMutations } = await import('./proofread/print-mutations.ts')
  const [count = 500, seed = 1] = process.argv.slice(3).map(Number)
  await printMutations({ count, seed })
  process.exit()
}

if (process.argv[2] === 'proofread-long') {
  const { printLongReport } = await import('./proofread/print-long-report.ts')
  const [pages = 200, runs = 5] = process.argv.slice(3).map(Number)
  await printLongReport(pages, runs)
  process.exit()
}

/**
 * Measures the main job, whole processes and single steps, each against its limit. Usage: npm run bench [runs], or
 * npm run bench kill [rounds] [seed] for what is lost when everything is killed at random moments, or
 * npm run bench load [people] [seconds] [pause] for how long people wait who all work at once, or
 * npm run bench start [runs] for how long a server takes until its first page is there, or
 * npm run bench campaign [runs] [communes] [items] for one campaign over all communes of the country: its pages, re-scoring it, publishing it, or
 * npm run bench coverage [draws] [seed] for how often the intervals of a survey hold the true value, or
 * npm run bench survey [runs] for a national survey beside R survey, or
 * npm run bench hundred-million [people] [runs] for a Parquet file beside DuckDB's bare GROUP BY, or
 * npm run bench survey-people [people] [runs] for a survey in four stages down to people: what each takes in time and memory, or
 * npm run bench ranks [simulations] [seed] for how often rank sets hold the true ranks, and how long they take, or
 * npm run bench proofread for what is found, and what else, in passages with known errors, those kept apart by themselves, or
 * npm run bench proofread-mutations [count] [seed] for how many slips of hand in correct documents are found, or
 * npm run bench proofread-long [pages] [runs] for how long a long report takes as a Word file and as a PDF.
 */
const example = 'examples/dien-bien-2024'
const runs = Number(process.argv[2] ?? 9)
const out = await mkdtemp(join(tmpdir(), 'chiso-bench-'))

interface Line extends Times {
  readonly what: string
  /** Milliseconds; null where the line only gives scale. */
  readonly limit: number | null
}

const lines: Line[] = []

async function line(what: string, limit: number | null, work: () => Promise<unknown>): Promise<void> {
  lines.push({ what, limit, ...(await measure(runs, work)) })
}

const report = (format: string) => chiso('report', example, '--out', out, '--format', format)

try {
  await runProcess(chiso('score', example))
  await runProcess(report('docx,pdf,xlsx'))
  await line('process: node without a program', null, () => runProcess(['-e', '0']))
  await line('process: score', 400, () => runProcess(chiso('score', example)))
  await line('process: score --json', 400, () => runProcess(chiso('score', example, '--json')))
  await line('process: report, three files', 2500, () => runProcess(report('docx,pdf,xlsx')))
  for (const format of ['docx', 'pdf', 'xlsx']) {
    await line(`process: report, ${format} only`, null, () => runProcess(report(format)))
  }
  await line('inside: open and score the round', null, () => scoreRound(example))
  const { results } = await scoreRound(example)
  await line('inside: build the report', null, async () => buildReport(results))
  for (const step of await renderSteps(buildReport(results))) await line(step.what, 600, step.work)
  print(lines)
  const memory = await peakMemory('report', example, '--out', out)
  console.log(
    `\npeak memory of report, three files: ${memory.toFixed(0)} MB, limit 400 MB, ratio ${(memory / 400).toFixed(2)}`,
  )
} finally {
  await rm(out, { recursive: true, force: true })
}

async function renderSteps(document: ReturnType<typeof buildReport>) {
  const { renderDocx } = await import('../src/render/docx/render-docx.ts')
  const { renderPdf } = await import('../src/render/pdf/render-pdf.ts')
  const { renderXlsx } = await import('../src/render/xlsx/render-xlsx.ts')
  return [
    { what: 'inside: render docx', work: () => renderDocx(document) },
    { what: 'inside: render pdf', work: async () => renderPdf(document) },
    { what: 'inside: render xlsx', work: () => renderXlsx(document) },
  ]
}

function print(measured: readonly Line[]): void {
  console.log(`${runs} runs, milliseconds; ratio = median / limit\n`)
  const cell = (value: number | null) => (value === null ? '–' : value.toFixed(0)).padStart(9)
  const head = ['minimum', 'median', 'maximum', 'limit', 'ratio'].map((title) => title.padStart(9)).join('')
  console.log(`${'work'.padEnd(36)}${head}`)
  for (const { what, minimum, median, maximum, limit } of measured) {
    const ratio = (limit === null ? '–' : (median / limit).toFixed(2)).padStart(9)
    console.log(`${what.padEnd(36)}${[minimum, median, maximum, limit].map(cell).join('')}${ratio}`)
  }
}
