import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import type { Interval } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { mayBeOfColumn } from '../retold/may-be-of-column.ts'
import { wordsBehind } from '../retold/name-of-figure.ts'
import { ofBound, plainGapWords } from '../retold/retold-words.data.ts'
import { mentionsIn } from '../retold/row-mentions.ts'
import { tablesNear } from '../retold/tables-near.ts'
import { type ToldRow, type ToldTable, tellingWords } from '../retold/told-table.ts'
import { inUnitOf, unitOf } from '../retold/told-unit.ts'
import { yearsIn } from '../tables/table-facts.ts'
import { nameOfTable } from '../text/name-of-table.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** So many values of the total row in a sentence tell that it is of all rows. */
const fewestSame = 2

/** From here on a sentence tells of a part, of a change or of another time. */
const ofOther =
  /(?<!\p{L})(?:trong đó|riêng|còn lại|bình quân|trung bình|mỗi|một số|so với|cùng kỳ|năm trước|tăng|giảm|hơn|kém|vượt|chiếm|thiếu|kế hoạch|chỉ tiêu)(?!\p{L})/iu

/**
 * Values of the total row that a sentence tells beside each other, each with a word of its column, where all but one are those of the table:
 * 40 nhà sập, 131,3 ha lúa, ước thiệt hại 23,61 tỷ đồng; 8 vàng, 9 bạc, 14 đồng.
 */
export const confirmedTotals: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length <= fewestSame) return []
    return tablesNear(document, passage).flatMap((table) => {
      const [whole, ...more] = table.rows.filter(({ isTotal }) => isTotal)
      return whole && more.length === 0 ? tableClaims(passage, table, whole) : []
    })
  })

interface Told {
  readonly figure: Figure
  readonly column: number
  readonly value: Interval
  /** From the mark or the figure before it. */
  readonly lead: string
}

function tableClaims(passage: Passage, table: ToldTable, whole: ToldRow): readonly Claim[] {
  const starts = new Set(passage.figures.map(({ start }) => sentenceAt(passage.text, start).start))
  return [...starts].flatMap((start) => {
    const told = toldIn(passage, start, { table, whole })
    const odd = told.filter(({ figure, value }) => !agrees(figure, value))
    const [only] = odd
    const isTwice = only && told.some((each) => each !== only && each.column === only.column)
    if (!only || odd.length > 1 || told.length - 1 < fewestSame || isTwice || !isPlain(only, table)) return []
    return [
      judgedClaim(passage, only.figure, only.value, {
        ...{ kind: 'repeated-quantity', grave: 'error' },
        computation: `${nameOfTable(table.place)}, “${whole.label}”`,
      }),
    ]
  })
}

/** Whether nothing before a figure says more than the table does: đã lợp lại 30 nhà is of other houses. */
function isPlain({ lead, column }: Told, { columns, titleWords }: ToldTable): boolean {
  const known = [...(columns[column]?.words ?? []), ...titleWords, 'lam', 'uoc', 'trao', 'gay', 'bi']
  return tellingWords(lead).every((word) => known.includes(word) || plainGapWords.has(word))
}

interface Of {
  readonly table: ToldTable
  readonly whole: ToldRow
}

/** The figures of a sentence that name a column of the total row, up to where it tells of something else. */
function toldIn(passage: Passage, from: number, { table, whole }: Of): readonly Told[] {
  const { text, figures } = passage
  const sentence = sentenceAt(text, from)
  const own = figures.filter((each) => isWithin(sentence, each) && each.role === 'quantity')
  if (own.length <= fewestSame || mentionsIn(passage, table).some((each) => isWithin(sentence, each))) return []
  if (yearsIn(text.slice(sentence.start, sentence.end)).some((year) => !table.years.includes(year))) return []
  const until = ofOther.exec(text.slice(sentence.start, sentence.end))?.index ?? sentence.end
  return own.flatMap((figure, at): readonly Told[] => {
    if (figure.start >= sentence.start + until || isBeside(text, figure)) return []
    const gap = text.slice(Math.max(sentence.start, own[at - 1]?.end ?? 0), figure.start)
    const lead = gap.split(/[,;:]/).at(-1) ?? ''
    if (ofBound.test(lead) || roughnessAt(text, figure.start)) return []
    const behind = wordsBehind(text.slice(figure.end, Math.min(sentence.end, figure.end + 50)))
    const column = columnOf(behind, table) ?? ofInitials(behind, table) ?? columnOf(lead, table)
    const [cell, head] = [whole.cells[column ?? -1], table.columns[column ?? -1]]
    if (column === undefined || !cell || !head || head.isShare || head.isChange || head.isRank || head.isBase) return []
    const isMedal = isInitial(head.words, searchName(behind))
    if (!isMedal && !mayBeOfColumn(figure, head, whole, table)) return []
    return [{ figure, column, lead, value: inUnitOf(figure, cell, unitOf(whole, head), false) }]
  })
}

function isBeside(text: string, { start, end }: Figure): boolean {
  return /^\s*[/–-]\s*\d/.test(text.slice(end, end + 4)) || /[/–-]\s*$/.test(text.slice(Math.max(0, start - 2), start))
}

/** The column that words name: by its whole head, else by words that stand above it alone. */
function columnOf(said: string, { columns }: ToldTable): number | undefined {
  const words = tellingWords(said)
  const all = columns.flatMap((column, at) =>
    column.words.length > 0 && column.words.every((word) => words.includes(word)) ? [at] : [],
  )
  if (all.length > 0) return all.length === 1 ? all[0] : undefined
  const some = words.flatMap((word) => {
    const found = columns.flatMap((column, at) => (column.words.includes(word) ? [at] : []))
    return found.length === 1 ? found : []
  })
  const [only, ...more] = new Set(some)
  return more.length === 0 ? only : undefined
}

/** The column whose head in initials ends with that of the one word behind a figure. */
function ofInitials(behind: string, { columns }: ToldTable): number | undefined {
  const found = columns.flatMap((column, at) => (isInitial(column.words, searchName(behind)) ? [at] : []))
  return found.length === 1 ? found[0] : undefined
}

/** Whether a word is what the head of a column in initials ends with: vàng of HCV. */
function isInitial([head = '', ...more]: readonly string[], said: string): boolean {
  return more.length === 0 && /^[bcdghklmnpqrstvx]{3,4}$/.test(head) && /^[a-z]+$/.test(said) && head.at(-1) === said[0]
}
