import { searchName } from '../../number/search-name.ts'
import type { Passage } from './passage.ts'
import { type PeriodSeries, periodSeries } from './period-series.ts'
import { type Bounds, sentenceAt } from './sentence.ts'

/** Words that name nothing that a series could be of. */
const plain = new Set(
  (
    'nam quy thang ky la co va cua trong do cac moi tung sau truoc cao thap nhieu it lon nho hon nhat tang giam dan deu lien tuc on dinh ' +
    'qua theo nhu vay theo do ket tren cho thay muc toc so tong dat duoc luon da chi rieng duy giai doan nay ke dien ra voi vao roi ghi nhan ' +
    'lan luot bien dong xu huong thuc te tu den nhin chung thoi gian nguoc lai dieu chung to phan anh rang thi i ii iii iv gap khong nao'
  ).split(' '),
)

/**
 * The series that a clause is said of: that of its sentence, or of the sentence before or behind, if the clause names nothing that the words
 * of the series do not name.
 */
export function seriesSaidOf(passage: Passage, clause: Bounds): PeriodSeries | undefined {
  const { text } = passage
  const sentence = sentenceAt(text, clause.start)
  const near = periodSeries(passage).filter(
    (each) =>
      each.sentence.start === sentence.start ||
      sentenceAt(text, Math.max(0, sentence.start - 2)).start === each.sentence.start ||
      sentenceAt(text, Math.max(0, each.sentence.start - 2)).start === sentence.start,
  )
  const [series, ...others] = near
  if (!series || others.length > 0) return undefined
  const known = new Set(wordsOf(`${series.lead} ${series.values[0]?.figure.unit ?? ''}`))
  return saysNoMore(text.slice(clause.start, clause.end), known) ? series : undefined
}

/** Whether words name nothing that is not known of a series. */
export function saysNoMore(words: string, known: ReadonlySet<string>): boolean {
  return wordsOf(words).every((word) => known.has(word) || plain.has(word))
}

export function wordsOf(words: string): readonly string[] {
  return searchName(words)
    .split(' ')
    .filter((word) => /^\p{L}/u.test(word))
}

/** The piece of a sentence between marks in which a position lies. */
export function pieceAt(text: string, at: number): Bounds {
  const sentence = sentenceAt(text, at)
  const before = text.slice(sentence.start, at)
  const start = sentence.start + Math.max(0, ...[...before.matchAll(/[,;:()–]/gu)].map(({ index }) => index + 1))
  const next = text.slice(at, sentence.end).search(/[,;:()–]/u)
  return { start, end: next < 0 ? sentence.end : at + next }
}
