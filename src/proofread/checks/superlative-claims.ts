import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { heldWords } from '../claims/claim-words.data.ts'
import { bare } from '../figures/in-print.ts'
import { type Retold, retoldIn } from '../retold/retold-values.ts'
import { type Mention, mentionsIn } from '../retold/row-mentions.ts'
import { type Ranked, rowsLike } from '../retold/rows-like.ts'
import { movedBefore, otherScope, superlative } from '../retold/superlatives.data.ts'
import { tablesNear } from '../retold/tables-near.ts'
import type { ToldTable } from '../retold/told-table.ts'
import { type Called, valueByItself } from '../retold/value-by-itself.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, sentenceAt } from '../text/sentence.ts'

/** Rows that a sentence near a table calls the highest or the lowest, by the column of which it tells their value. */
export const superlativeClaims: DocumentCheck = ({ document, passages }) =>
  passages.flatMap((passage) => {
    if (passage.kind === 'cell' || passage.figures.length === 0) return []
    const said = [...passage.text.matchAll(superlative)]
    if (said.length === 0) return []
    return tablesNear(document, passage).flatMap((table) => {
      const mentions = mentionsIn(passage, table)
      const retold = retoldIn(passage, table).filter(({ isSame }) => isSame)
      return said.flatMap((match) => superlativeClaim(passage, match, { table, mentions, retold }))
    })
  })

interface Of {
  readonly table: ToldTable
  readonly mentions: readonly Mention[]
  /** Values that are those of the table. */
  readonly retold: readonly Retold[]
}

function superlativeClaim(passage: Passage, match: RegExpExecArray, { table, mentions, retold }: Of): readonly Claim[] {
  const { text } = passage
  const word: Bounds = { start: match.index, end: match.index + match[0].length }
  const sentence = sentenceAt(text, word.start)
  const clause = text.slice(
    Math.max(sentence.start, text.lastIndexOf(';', word.start) + 1),
    Math.min(sentence.end, word.end + 40),
  )
  if (otherScope.test(clause.replace(match[0], ' '))) return []
  const mention = mentionOf(text, word, sentence, mentions)
  if (!mention) return []
  const ofMention = retold.filter((each) => each.mention.start === mention.start)
  const value = valueNextTo(passage, word, ofMention) ?? valueByItself(passage, { mention, table, word })
  if (!value) return []
  const moved = movedBefore.exec(text.slice(sentence.start, word.start))?.groups
  const isChange = table.columns[value.column]?.isChange ?? false
  if (isChange !== (moved !== undefined) && !(isChange && /(?:tăng|giảm)/u.test(clause))) return []
  const isMost = match.groups?.most !== undefined || match.groups?.lead !== undefined
  const isFall = moved?.fall !== undefined || (isChange && moved === undefined && /mức giảm/u.test(clause))
  const rows = rowsLike(value.mention.row, table, value.column)
  if (rows.length < 2 || (isFall && !rows.some(({ cell }) => cell.figure.value.s < 0n))) return []
  const wantsMost = isFall ? !isMost : isMost
  const isRough = match.groups?.lead !== undefined || match.groups?.last !== undefined
  return judged(passage, value, { rows, wantsMost, isRough, said: match[0] })
}

const isLead = /^[^,;.()\d]*?(?:(?:là|thuộc về|ở|tại|vào|:)\s+(?:của\s+|ở\s+|tại\s+)?)(?:\p{L}+\s+){0,3}$/u

/** The row that is called so: the one named behind "là", else the one named before. */
function mentionOf(text: string, word: Bounds, sentence: Bounds, mentions: readonly Mention[]): Mention | undefined {
  const next = mentions.find(({ start }) => start >= word.end && start < sentence.end)
  const lead = next ? text.slice(word.end, next.start) : ''
  if (next && (isLead.test(lead) || /^\s+(?:xã|phường|huyện|thị xã|thành phố|tỉnh)?\s*$/u.test(lead))) return next
  const before = mentions.findLast(({ start, end }) => start >= sentence.start && end <= word.start)
  const gap = before ? text.slice(before.end, word.start) : ';'
  return /;|(?<!\p{L})(?:còn|nhưng|trong khi|cao hơn|thấp hơn|hơn|kém|so với)(?!\p{L})/iu.test(gap) || gap.length > 110
    ? undefined
    : before
}

/** No value further behind the words is theirs. */
const reach = 120

/** The value told next to the words, that behind them first. */
function valueNextTo({ text, figures }: Passage, word: Bounds, retold: readonly Retold[]): Called | undefined {
  const next = figures.find(({ start, role }) => start >= word.end && role !== 'year' && start <= word.end + reach)
  const behind = retold.find(({ figure }) => figure.start === next?.start)
  const before =
    next && /^[^,;.\d]*\($/u.test(text.slice(word.end, next.start))
      ? undefined
      : retold.findLast(({ figure }) => figure.end <= word.start)
  if (before && /^[^;.()\d]{0,30},\s*$/u.test(text.slice(before.figure.end, word.start))) return before
  return behind ?? before
}

interface Judged {
  readonly rows: readonly Ranked[]
  readonly wantsMost: boolean
  /** Whether the words do not say if much or little is the best. */
  readonly isRough: boolean
  readonly said: string
}

function judged(
  passage: Passage,
  { cell, figure, mention }: Called,
  { rows, wantsMost, isRough, said }: Judged,
): readonly Claim[] {
  const beyond = (isMost: boolean) =>
    rows.filter(
      (each) =>
        each.cell.figure.value.compare(cell.figure.value) > 0 === isMost &&
        !each.cell.figure.value.equals(cell.figure.value),
    )
  const better = beyond(wantsMost)
  if (better.length > 0 && isRough && beyond(!wantsMost).length === 0) return []
  const top = better.reduce<Ranked | undefined>((best, each) => {
    if (!best) return each
    return each.cell.figure.value.compare(best.cell.figure.value) > 0 === wantsMost ? each : best
  }, undefined)
  const own = mention.row.label
  if (!top) {
    return [
      plainClaim(passage, figure, {
        ...{ kind: 'rank', verdict: 'holds', expected: figure.text.trim(), arithmetic: `${said}: “${own}”` },
        why: heldWords,
        suggestion: null,
      }),
    ]
  }
  const value = bare(top.cell.figure)
  return [
    plainClaim(passage, figure, {
      ...{
        kind: 'rank',
        verdict: 'error',
        expected: value,
        arithmetic: `“${own}” ${bare(cell.figure)}; “${top.row.label}” ${value}`,
      },
      why: {
        vi: `Ghi “${said}” cho “${own}” (${figure.text.trim()}), nhưng trong bảng “${top.row.label}” là ${value}.`,
        en: `“${own}” (${figure.text.trim()}) is called “${said}”, but the table has ${value} for “${top.row.label}”.`,
      },
      suggestion: {
        vi: 'Sửa tên đơn vị và giá trị, hoặc sửa bảng.',
        en: 'Change the name and the value, or mend the table.',
      },
    }),
  ]
}
