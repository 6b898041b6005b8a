import type { CampaignSize } from './make-large-campaign.ts'
import { measureCampaign, type PageTimes, type WorkTimes } from './measure-campaign.ts'

/** Prints how long people wait in one campaign of very many organisations, from its opening to its publication, as it goes. */
export async function printCampaign(size: CampaignSize & { readonly runs: number }): Promise<void> {
  const { communes, items, runs } = size
  console.log(
    `${communes} communes with ${items} sub-criteria each, over HTTP; pages ${runs} times, work over all once\n`,
  )
  console.log('pages: milliseconds; ratio = p95 / limit')
  console.log(row('page', ['minimum', 'median', 'p95', 'maximum', 'limit', 'ratio']))
  console.log('work: seconds; ratio = seconds / limit; processor time of server and database; reports of progress')
  console.log(`${row('work', ['seconds', 'limit', 'ratio', 'server', 'database', 'reports'])}\n`)
  await measureCampaign(size, { page: printPage, work: printWork })
}

function printPage({ what, minimum, median, p95, maximum, limit }: PageTimes): void {
  const cells = [minimum, median, p95, maximum, limit].map((each) => of(each, 0))
  console.log(row(what, [...cells, of(limit && p95 / limit, 2)]))
}

function printWork({ what, seconds, limit, cpu, reports }: WorkTimes): void {
  const told = [of(cpu?.server, 1), of(cpu?.database, 1), of(reports, 0)]
  console.log(row(what, [of(seconds, 1), of(limit, 0), of(limit && seconds / limit, 2), ...told]))
}

const of = (figure: number | null | undefined, decimals: number) => figure?.toFixed(decimals) ?? '–'
const row = (what: string, cells: readonly string[]) => what.padEnd(38) + cells.map((cell) => cell.padStart(9)).join('')
