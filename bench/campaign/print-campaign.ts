import type { CampaignSize } from './make-large-campaign.ts'
import { measureCampaign } from './measure-campaign.ts'

/** Prints how long people wait in one campaign of very many organisations, from its opening to its publication. */
export async function printCampaign(size: CampaignSize & { readonly runs: number }): Promise<void> {
  const { communes, items, runs } = size
  const { pages, works } = await measureCampaign(size)
  console.log(`${communes} communes with ${items} sub-criteria each, over HTTP\n`)
  console.log('Work over all of them, once; seconds, processor time of server and database; ratio = seconds / limit\n')
  console.log(row('work', ['seconds', 'limit', 'ratio', 'server', 'database', 'reports']))
  for (const { what, seconds, limit, cpu, reports } of works) {
    const told = [of(cpu?.server, 1), of(cpu?.database, 1), of(reports, 0)]
    console.log(row(what, [of(seconds, 1), of(limit, 0), of(limit && seconds / limit, 2), ...told]))
  }
  console.log(`\nPages, ${runs} runs; milliseconds; ratio = p95 / limit\n`)
  console.log(row('page', ['minimum', 'median', 'p95', 'maximum', 'limit', 'ratio']))
  for (const { what, minimum, median, p95, maximum, limit } of pages) {
    const cells = [minimum, median, p95, maximum, limit].map((each) => of(each, 0))
    console.log(row(what, [...cells, of(limit && p95 / limit, 2)]))
  }
}

const of = (figure: number | null | undefined, decimals: number) => figure?.toFixed(decimals) ?? '–'
const row = (what: string, cells: readonly string[]) => what.padEnd(38) + cells.map((cell) => cell.padStart(9)).join('')
