import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { clauseAt } from '../text/sentence.ts'

/** Before an average: its word, and for each of what if that is said there: bình quân mỗi ngày tiếp nhận. */
const lead =
  /(?:bình quân|trung bình|tính ra|mật độ|năng suất|suất đầu tư|định mức)(?:(?:\s+(?:là|đạt|có|chung))*\s*:?\s*(?:(?:mỗi|một|từng)\s+([\p{L}²\s]{2,40})(?:,\s\p{Ll}[\p{L}\s]{1,24}){0,3})?|[^.;,\d()]{0,40})$/iu

/** The same the other way round: mỗi hộ bình quân. */
const leadOfEach = /(?:mỗi|từng)\s+(\p{L}+(?: \p{L}+)?)\s+(?:bình quân|trung bình)(?:\s\p{L}+){0,3}\s*$/iu

/** Behind an average: what it counts, and for each of what: học sinh/lớp; lượt mỗi tháng. */
const counts =
  /^\s*(\p{L}+(?: \p{L}+){0,4}?)\s*(?:(?:\/|trên|cho)\s*(?:mỗi\s+|một\s+|1\s+|01\s+)?|mỗi\s+|một\s+)(\p{L}+²?(?: \p{L}+)?)/u

/** What an average counts, for each of what. */
export interface Rate {
  readonly what: string
  readonly per: string
}

/** What words around a figure call it an average of, and for each of what. */
export function toldRate({ text }: Passage, figure: Figure): Rate | undefined {
  const clause = clauseAt(text, figure.start)
  const words = text.slice(Math.max(clause.start, figure.start - 70), figure.start)
  const before = lead.exec(words) ?? leadOfEach.exec(words)
  if (!before) return undefined
  const behind = counts.exec(text.slice(figure.end, figure.end + 60))
  const per = before[1]
  if (per === undefined) return behind?.[1] === undefined ? undefined : { what: behind[1], per: behind[2] ?? '' }
  return figure.unit === '' && !figure.isPercent ? undefined : { what: figure.unit, per }
}
