import { writeTable } from '../../files/write-table.ts'
import { toDecimalText } from '../../number/round.ts'
import { Problem } from '../../problem.ts'
import { saveJobFile } from '../../store/job-files.ts'
import { type Job, markJobDone } from '../../store/jobs.ts'
import type { JobWork, RunContext } from '../job-work.ts'
import { type RescoredUnit, rescore } from './rescore.ts'

/** The table that the job makes. */
const rescoredFile = 'tinh-lai.csv'

interface Asked {
  readonly framework: string
  readonly rounds: number
}

/** Computes a campaign by another framework, a round a step, and keeps a table of what it would move. */
export const rescoreJob = {
  steps: ({ input }: Job) => (input as unknown as Asked).rounds,
  async run(context: RunContext, { job, write, progress }: JobWork): Promise<void> {
    const { person, campaign } = job
    if (person === null || campaign === null) throw new Problem('not-signed-in', {})
    const { framework } = job.input as unknown as Asked
    const units = await rescore(context, { id: person, name: '' }, { campaign, framework }, (done) => progress(done))
    const content = new TextEncoder().encode(tableOf(units))
    const file = { name: rescoredFile, isInput: false, mediaType: 'text/csv; charset=utf-8', content }
    await write((tx) => saveJobFile(tx, job.id, file))
    await write((tx) => markJobDone(tx, job.id, context.now()))
  },
}

const header = [
  'Đơn vị',
  'Chỉ số hiện nay',
  'Thứ hạng hiện nay',
  'Chỉ số tính lại',
  'Thứ hạng tính lại',
  'Tiêu chí đổi điểm',
]

/** Opens in a spreadsheet with its diacritics. */
function tableOf(units: readonly RescoredUnit[]): string {
  const cells = ({ total, rank }: RescoredUnit['before']) => [
    total === null ? '' : toDecimalText(total).replace('.', ','),
    rank === null ? '' : String(rank),
  ]
  const rows = units.map(({ name, before, after, changed }) => [
    ...[name, ...cells(before), ...cells(after), changed.join(' ')],
  ])
  return `\uFEFF${writeTable(header, rows)}`
}
