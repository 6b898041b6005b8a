import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'

const fromTo = /(?<!\p{L})từ năm (20\d\d)(?:\s\p{L}+){0,2}? (?:đến|tới|sang)(?: (?:nay|hết))?(?: năm)? (20\d\d)/iu
const heldAgainst = /năm (20\d\d)[^;]*(?:so với|hơn|kém)(?: năm)? (20\d\d)/iu
const againstFirst = /(?:so với|hơn)(?: năm)? (20\d\d)[^;]*? năm (20\d\d)/iu

/** The two years between which a change is told, the earlier first; undefined where its clause tells of others too. */
export function twoYears({ text }: Passage, figure: Figure): readonly [string, string] | undefined {
  const sentence = sentenceAt(text, figure.start)
  const start = Math.max(sentence.start, text.lastIndexOf(';', figure.start) + 1)
  const next = text.slice(figure.end, sentence.end).search(/;/u)
  const clause = text.slice(start, next < 0 ? sentence.end : figure.end + next)
  const all = new Set(clause.match(/(?<!\d)20\d\d(?!\d)/g))
  const found = fromTo.exec(clause) ?? heldAgainst.exec(clause) ?? againstFirst.exec(clause)
  const [earlier, later] = [found?.[1] ?? '', found?.[2] ?? ''].sort()
  return all.size === 2 && earlier && later && earlier !== later ? [earlier, later] : undefined
}
