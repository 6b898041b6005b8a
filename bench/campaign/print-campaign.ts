import { readCampaign, readCourse } from '../../src/operations/campaigns/read-campaign.ts'
import { readItem } from '../../src/operations/campaigns/read-item.ts'
import { listItems, listProgress } from '../../src/store/course.ts'
import { asPerson, type Db, type Tx } from '../../src/store/database.ts'
import { measure, type Times } from '../measure.ts'
import { type LargeCampaign, makeLargeCampaign } from './make-large-campaign.ts'

export interface CampaignSize {
  readonly communes: number
  readonly items: number
  readonly runs: number
}

/** Nobody waits longer for a page, in milliseconds; nineteen times in twenty. */
const limit = 200

/** Prints how long the pages of one campaign of very many organisations take at the database, for who sees all, some and one. */
export async function printCampaign(size: CampaignSize): Promise<void> {
  const campaign = await makeLargeCampaign(size)
  try {
    const { communes, items, runs } = size
    console.log(
      `${communes} communes with ${items} sub-criteria each: opened in ${campaign.openedSeconds.map((each) => each.toFixed(1)).join(' + ')} s ` +
        `(${campaign.openedWith.join(' + ')} each); limit ${openingLimit} s, ratio ${(sum(campaign.openedSeconds) / openingLimit).toFixed(2)}\n`,
    )
    console.log(`${runs} runs, milliseconds; ratio = p95 / limit\n`)
    console.log(row('page', ['minimum', 'median', 'p95', 'maximum', 'limit', 'ratio']))
    for (const { what, work } of pagesOf(campaign)) {
      await work()
      const { minimum, median, p95, maximum }: Times = await measure(runs, work)
      const cells = [minimum, median, p95, maximum, limit].map((each) => each.toFixed(0))
      console.log(row(what, [...cells, (p95 / limit).toFixed(2)]))
    }
  } finally {
    await campaign.close()
  }
}

/** Opening is one request of one person in a year; what a request may take, in seconds. */
const openingLimit = 30

function pagesOf({ context, id, administrator, coordinator, editor, round, code }: LargeCampaign) {
  const as = (who: typeof editor, work: (tx: Tx) => Promise<unknown>) => () => asPerson(context.db as Db, who.id, work)
  return [
    { what: 'board: administrator', work: as(administrator, (tx) => listProgress(tx, id)) },
    { what: 'board: coordinator of a province', work: as(coordinator, (tx) => listProgress(tx, id)) },
    { what: 'board: editor of a commune', work: as(editor, (tx) => listProgress(tx, id)) },
    { what: 'list of a commune: administrator', work: as(administrator, (tx) => listItems(tx, round)) },
    { what: 'list of a commune: coordinator', work: as(coordinator, (tx) => listItems(tx, round)) },
    { what: 'list of a commune: its editor', work: as(editor, (tx) => listItems(tx, round)) },
    { what: 'page of a campaign: administrator', work: () => readCampaign(context, administrator, id) },
    { what: 'page of a commune: its editor', work: () => readCourse(context, editor, round) },
    { what: 'page of a sub-criterion: its editor', work: () => readItem(context, editor, round, code) },
  ]
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0)
const row = (what: string, cells: readonly string[]) => what.padEnd(36) + cells.map((cell) => cell.padStart(9)).join('')
