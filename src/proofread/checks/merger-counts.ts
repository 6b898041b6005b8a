import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { minus, printedInterval, total } from '../figures/interval.ts'
import { agrees } from '../figures/judge.ts'
import { isMisread, isNearMiss } from '../figures/near-miss.ts'
import type { Passage } from '../text/passage.ts'
import { roughnessAt } from '../text/roughness.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

const mergers = 'sắp xếp|sáp nhập|hợp nhất|kiện toàn|tinh gọn|tổ chức lại|sắp xếp, sáp nhập'

/** Before the number by which there are fewer, what there is since, and what there was. */
const fewer = /(?<!\p{L})giảm(?: được| đi| tổng số)?\s+$/iu
const since = new RegExp(`(?<!\\p{L})(?:còn|sau (?:khi )?(?:${mergers})[^,;.()\\d]{0,30}(?:có|còn))\\s+$`, 'iu')
const earlier = new RegExp(`(?<!\\p{L})(?:trước (?:khi )?(?:${mergers}|đó|đây)[^;.()\\d]{0,40}|từ\\s+)$`, 'iu')

/** New ones, or others of another time, would have to be counted too. */
const others = /(?<!\p{L})(?:thành lập|thành lập mới|bổ sung|tăng|cùng kỳ|tách)(?!\p{L})/iu

/** Between numbers that are counted together. */
const joined = /^(?:\s[^\s,;.()\d]+){1,5}?(?:,|\svà|,\svà)\s$/u

/**
 * What there was before a merger, what there is of several kinds since, and by how many they are fewer: giảm 05 đơn vị, còn 17 xã và 02
 * thị trấn (trước sắp xếp có 24 đơn vị).
 */
export const mergerCounts: PassageCheck = (passage, claimed) => {
  if (!/giảm/iu.test(passage.text)) return []
  return passage.figures.flatMap((change) => {
    const isCount =
      change.role === 'quantity' && !change.isPercent && !claimed.has(change) && countedWord(change) !== ''
    return isCount && fewer.test(passage.text.slice(0, change.start).slice(-24)) ? changeClaim(passage, change) : []
  })
}

function changeClaim(passage: Passage, change: Figure): readonly Claim[] {
  const sentence = sentenceAt(passage.text, change.start)
  if (others.test(passage.text.slice(sentence.start, sentence.end))) return []
  const inSentence = passage.figures.filter(
    (each) => each !== change && isWithin(sentence, each) && each.role === 'quantity' && !each.isPercent,
  )
  const now = runBehind(passage, inSentence, since)
  const before = runBehind(passage, inSentence, earlier)
  const counted = [change, ...now, ...before]
  if (now.length === 0 || before.length === 0 || now.length + before.length < 3) return []
  if (!isOfAll(passage.text, change, now) || counted.some(({ start }) => roughnessAt(passage.text, start))) return []
  const computed = minus(total(before.map(printedInterval)), total(now.map(printedInterval)))
  if (computed.value.s <= 0n) return []
  if (!agrees(change, computed) && !isNearMiss(change, computed.value) && !isMisread(change, computed.value)) return []
  const computation = `${before.map(bare).join(' + ')} − ${now.map(bare).join(' − ')}`
  return [judgedClaim(passage, change, computed, { kind: 'difference', grave: 'error', computation })]
}

/** The first number behind words, with those that are joined to it. */
function runBehind({ text }: Passage, figures: readonly Figure[], lead: RegExp): readonly Figure[] {
  const from = figures.findIndex(({ start }) => lead.test(text.slice(Math.max(0, start - 80), start)))
  const [first, ...more] = from < 0 ? [] : figures.slice(from)
  if (!first) return []
  const run = [first]
  for (const each of more) {
    const last = run.at(-1) ?? first
    const isNew = run.every((other) => countedWord(other) !== countedWord(each))
    if (!isNew || countedWord(each) === '' || !joined.test(text.slice(last.end, each.start))) break
    run.push(each)
  }
  return run
}

/** Whether what is fewer is told of all kinds together, not of one of them: đơn vị hành chính; thôn, tổ dân phố. */
function isOfAll(text: string, change: Figure, now: readonly Figure[]): boolean {
  const behind = /^[^;.()\d]*/u.exec(text.slice(change.end, change.end + 40))?.[0] ?? ''
  if (/^\s(?:đơn vị|đầu mối|cơ quan|tổ chức)(?!\p{L})/u.test(behind)) return now.length > 1
  const named = now.filter((each) => new RegExp(`(?<!\\p{L})${countedWord(each)}(?!\\p{L})`, 'u').test(behind))
  return named.length === 0 ? now.length > 1 : named.length === now.length
}
