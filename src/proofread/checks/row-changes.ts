import { searchName } from '../../number/search-name.ts'
import { inOrder } from '../changes/change-pair.ts'
import { type Reading, readingsOf } from '../changes/change-readings.ts'
import { type Change, changesIn } from '../changes/changes.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { agrees } from '../figures/judge.ts'
import type { TableRow } from '../tables/numeric-table.ts'
import { nameOfTime, type TimedTable, timedTables } from '../tables/timed-tables.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { plainLetters, plainTextOf } from '../text/plain-letters.ts'
import { sentenceAt } from '../text/sentence.ts'

/** Between a time and a change stands only its year, if anything else is not told of. */
const longestRest = 20

/** Behind a change of a quarter or a month: held against that of the year before, not against the one before it. */
const againstYear = /cùng (?:quý|tháng|kỳ|thời điểm)|năm (?:trước|ngoái|20\d\d)/u

/** Changes that a sentence tells of a row of a table with the values of two times: số người cao tuổi … tăng 30% so với năm trước. */
export const rowChanges: DocumentCheck = ({ document, passages }) => {
  const tables = timedTables(document)
  if (tables.length === 0) return []
  return passages
    .filter(({ kind }) => kind !== 'cell')
    .flatMap((passage) => {
      const changes = changesIn(passage, new Set())
      if (changes.length === 0) return []
      const plain = plainTextOf(passage)
      const near = tables.filter(({ block }) => block < 0 || Math.abs(block - passage.block) <= reach)
      const named = near.filter(({ names }) => names.some((name) => name !== '' && plain.includes(name)))
      return changes.flatMap((change) => {
        const lead = named.length > 0 ? leadOf(passage, change) : ''
        return named.flatMap((timed) => rowChange(passage, { ...change, lead }, timed)).slice(0, 1)
      })
    })
}

/** Charts so many blocks away are what a paragraph tells of. */
const reach = 8

interface LedChange extends Change {
  /** What stands before it in its sentence, from the last bracket or semicolon on, in plain letters. */
  readonly lead: string
}

function leadOf({ text }: Passage, { start }: Change): string {
  const lead = plainLetters(text.slice(sentenceAt(text, start).start, start))
  return lead.split(/[;(]/).at(-1) ?? ''
}

function rowChange(passage: Passage, change: LedChange, timed: TimedTable): readonly Claim[] {
  const { table, columns } = timed
  const row = rowNamed(change.lead, timed)
  const [from, to] = [row?.figures[columns.before], row?.figures[columns.now]]
  if (!row || !from || !to || !isOfRow(change, row, timed) || !isOfYears(passage, change, row)) return []
  const pair = inOrder(from, to)
  const readings: readonly Reading[] = readingsOf(change, pair)
  const reading = readings.find((each) => agrees(change.figure, each.interval)) ?? readings[0]
  if (!reading) return []
  return [
    judgedClaim(passage, change.figure, reading.interval, {
      ...{ kind: 'difference', grave: 'error' },
      computation: `${reading.computation} (${nameOfTable(table.place)}, “${row.label}”)`,
    }),
  ]
}

/** The row whose name stands last before a change in its sentence, with no number between. Most names stand nowhere, as `includes` tells soonest. */
function rowNamed(lead: string, { table, names }: TimedTable): TableRow | undefined {
  const named = table.rows.flatMap((row, position) => {
    const name = names[position] ?? ''
    if (name === '' || !lead.includes(name)) return []
    const at = lastWhole(lead, name)
    const rest = at < 0 ? '' : lead.slice(at + name.length)
    const isFar = nameOfTime.test(name) ? rest.includes(',') || rest.length > longestRest : rest.length > 60
    return at < 0 || isFar || /\d/.test(rest.replace(/(?:19|20)\d\d/g, '')) ? [] : [{ row, at, name }]
  })
  const [last, second] = [...named].sort((one, other) => other.at - one.at || other.name.length - one.name.length)
  if (!last || (second && second.name === last.name)) return undefined
  // A name within a longer one is that of something else.
  return second && second.at === last.at ? undefined : last.row
}

/** Where a name stands last that is no part of a longer number: quý I, not quý III. */
function lastWhole(lead: string, name: string): number {
  const at = lead.lastIndexOf(name)
  return nameOfTime.test(name) && /[a-z\d]/.test(lead[at + name.length] ?? '') ? -1 : at
}

/** Whether a change of a row that is a time is held against the year before. */
function isOfYears({ text }: Passage, { figure }: Change, { label }: TableRow): boolean {
  if (!nameOfTime.test(searchName(label))) return true
  const rest = text.slice(figure.end, sentenceAt(text, figure.start).end)
  const base = /(?:so với|so cùng|hơn)[^,;]*/u.exec(rest)?.[0]
  return (
    base !== undefined && againstYear.test(base) && !/(?<!cùng )(?:quý|tháng) (?:trước|[IVX\d]+ (?!năm))/u.test(base)
  )
}

/** A per cent may be of any row; what is counted has to be what the table says that it counts. */
function isOfRow({ figure }: Change, { label }: TableRow, { table, columns }: TimedTable): boolean {
  const { headers, title } = table
  if (figure.isPercent) return true
  const unit = searchName(figure.unit.split(/\s+/u).slice(0, 2).join(' '))
  if (/^diem phan$/.test(unit))
    return /%|t[ỷỉ] lệ|t[ỷỉ] trọng/iu.test(`${headers[columns.before]} ${headers[columns.now]} ${title ?? ''}`)
  if (unit === '') return false
  const first = unit.split(' ')[0] ?? ''
  return searchName(`${label} ${headers.join(' ')} ${title ?? ''}`)
    .split(/[^a-z]+/)
    .includes(first)
}
