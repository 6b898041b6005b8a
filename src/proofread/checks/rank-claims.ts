import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim, plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { exactly } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, clauseAt, isWithin, sentenceAt } from '../text/sentence.ts'

const rises = /^(?:tăng|lên|cải thiện|vươn|thăng|leo|nhảy|nâng|vượt|tiến|cao hơn)$/iu
const moves =
  /(?<!\p{L})(?:tăng|giảm|lên|xuống|tụt|cải thiện|vươn|thăng|leo|nhảy|nâng|vượt|tiến|lùi|hạ|rơi|sụt|thụt|trượt|mất|cao hơn|thấp hơn|kém|chênh|cách)(?!\p{L})/giu

/** A change of rank against the two ranks: tăng 9 bậc, 40/63 so với 49/63. A smaller rank is a better one. */
export const rankClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((change) => {
    if (change.role !== 'quantity' || claimed.has(change) || !/^(?:bậc|hạng)/u.test(change.unit)) return []
    const lead = passage.text.slice(Math.max(0, change.start - 60), change.start)
    const found = [...lead.matchAll(moves)].at(-1)
    const gap = found ? lead.slice(found.index + found[0].length) : ''
    const word = /\d/.test(gap) && !/(?:và|,)\s*$/u.test(gap) ? undefined : found?.[0]
    const ranks = twoRanks(passage, change) ?? ranksOfOneScale(passage, change, word)
    return word === undefined || !ranks ? [] : [changeClaim(passage, change, word, ranks)]
  })

interface Ranks {
  readonly now: Figure
  readonly before: Figure
}

function changesIn({ figures }: Passage, bounds: Bounds): readonly Figure[] {
  return figures.filter(
    (each) => each.role === 'quantity' && /^(?:bậc|hạng)/u.test(each.unit) && isWithin(bounds, each),
  )
}

function twoRanks(passage: Passage, change: Figure): Ranks | undefined {
  const whole = sentenceAt(passage.text, change.start)
  const isOnly = changesIn(passage, whole).length === 1
  // Two changes are those of two, each in a clause of its own.
  const sentence = isOnly ? whole : clauseAt(passage.text, change.start)
  const here = passage.figures.filter((each) => each.role === 'rank' && isWithin(sentence, each))
  if (!isOnly && (here.length !== 2 || changesIn(passage, sentence).length > 1)) return undefined
  const told = here.length === 0 ? fromTo(passage, change) : undefined
  if (told) return told
  const noted = passage.notes.flatMap((note) => note.figures.filter((each) => each.role === 'rank'))
  const earlier = here.length < 2 && noted.length === 0 ? ranksBefore(passage, sentence, here.length) : []
  const [first, second, ...more] = [...earlier, ...here, ...(here.length === 1 ? noted : [])]
  if (!first || !second || more.length > 0) return undefined
  const isFromTo = /từ\s+(?:xếp\s+)?(?:thứ\s+|hạng\s+|vị trí\s+(?:thứ\s+|số\s+)?)*$/iu.test(leadOf(passage, first))
  const gap = passage.text.slice(first.end, second.start)
  const isOther =
    /;|,\s(?:Sở|Ban|UBND|Cục|[Xx]ã|[Pp]hường|[Tt]ỉnh|[Hh]uyện)\s\p{Lu}|(?<!\p{L})(?:và|trong khi|còn)(?!\p{L})(?! (?:\d|tăng|giảm|tụt|lên|xuống|năm (?:trước|ngoái)|kỳ trước|cùng kỳ|trước đó))/u.test(
      gap,
    )
  const [one, other] = [yearOf(passage, first), yearOf(passage, second)]
  const isOfYears = !noted.includes(second) && one > 0 && other > 0 && one !== other
  const isSurelyOfYears = isOfYears && (earlier.length === 2 || /;[^;]*(?:19|20)\d\d[^;]*$/u.test(gap))
  if (isOther && !isFromTo && !isSurelyOfYears) return undefined
  if (isOfYears) return one > other ? { now: first, before: second } : { now: second, before: first }
  if (earlier.length > 0) return undefined
  const isEarlier = /so với[^.;,)]*$/iu.test(passage.text.slice(sentence.start, first.start)) && !noted.includes(second)
  return isFromTo || (isEarlier && !noted.includes(first))
    ? { now: second, before: first }
    : { now: first, before: second }
}

/** Between two ranks: the other time that one of them is of. */
const otherTime = /(?<!\p{L})(?:so với|năm (?:trước|ngoái)|kỳ trước|cùng kỳ)(?!\p{L})|(?<!\d)20\d\d(?!\d)/iu

/**
 * The only two ranks before a change, of one number of places and told of two times in sentences or clauses of their own: hạng 19/34. So với
 * 2024 (82,91 điểm; hạng 27/34): lên 9 bậc. Which of them is the later one the word of the change tells.
 */
function ranksOfOneScale(passage: Passage, change: Figure, word: string | undefined): Ranks | undefined {
  const { text, figures } = passage
  const sentence = sentenceAt(text, change.start)
  const earlier = sentenceAt(text, Math.max(0, sentence.start - 2))
  const start = sentenceAt(text, Math.max(0, earlier.start - 2)).start
  if (word === undefined || changesIn(passage, { start, end: sentence.end }).length !== 1) return undefined
  const ranks = figures.filter((each) => each.role === 'rank' && isWithin({ start, end: change.start }, each))
  const [first, second, ...more] = ranks
  if (!first || !second || more.length > 0 || placesOf(passage, first) !== placesOf(passage, second)) return undefined
  const gap = text.slice(first.end, second.start)
  if (placesOf(passage, first) === undefined || !otherTime.test(gap) || namesOther(text.slice(0, first.start), gap))
    return undefined
  const isFirstBetter = first.value.compare(second.value) < 0
  return rises.test(word) === isFirstBetter ? { now: first, before: second } : { now: second, before: first }
}

/** Whether a name stands between two ranks that does not stand before them: Chỉ số CCHC hạng 19/34. Năm 2024, chỉ số PAPI hạng 25/34. */
function namesOther(before: string, gap: string): boolean {
  const names = gap.match(/(?<=[\p{L},]\s)\p{Lu}\p{L}+/gu) ?? []
  return names.some((name) => !before.includes(name))
}

/** Of how many places a rank is one: 34 of 19/34. */
function placesOf({ text }: Passage, { end }: Figure): string | undefined {
  return /^\s?\/\s?(\d+)/u.exec(text.slice(end, end + 8))?.[1]
}

/** cải thiện 5 bậc, từ 38 lên 33 */
function fromTo({ text, figures }: Passage, change: Figure): Ranks | undefined {
  const at = figures.indexOf(change)
  const [before, now] = [figures[at + 1], figures[at + 2]]
  if (!before || !now || before.decimals + now.decimals > 0) return undefined
  const isFrom = /^[^.;\d]{0,30}[,(\s]từ\s+$/u.test(text.slice(change.end, before.start))
  const isTo = /^[^.;,\d]{0,20}(?:lên|xuống|đến|về)\s+$/u.test(text.slice(before.end, now.start))
  return isFrom && isTo ? { now, before } : undefined
}

/** The ranks of the sentence before, if they make two with those of this one. */
function ranksBefore({ text, figures }: Passage, { start }: Bounds, count: number): readonly Figure[] {
  if (start === 0) return []
  const earlier = sentenceAt(text, start - 2)
  const ranks = figures.filter((each) => each.role === 'rank' && isWithin(earlier, each))
  return ranks.length + count === 2 ? ranks : []
}

/** The only year between a rank and the rank before it, else behind it in brackets or before a mark; 0 without. */
function yearOf({ text, figures }: Passage, rank: Figure): number {
  const before = figures.findLast((each) => each.role === 'rank' && each.end <= rank.start)
  const from = Math.max(before?.end ?? 0, sentenceAt(text, rank.start).start)
  const years = figures.filter((each) => each.role === 'year' && each.start >= from && each.end <= rank.start)
  return years.length === 1 ? Number(years[0]?.text) : 0
}

function leadOf({ text }: Passage, { start }: Figure): string {
  return text.slice(Math.max(0, start - 40), start)
}

function changeClaim(passage: Passage, change: Figure, word: string, { now, before }: Ranks): Claim {
  const improved = rises.test(word)
  const rise = before.value.sub(now.value)
  const [larger, smaller] = rise.s < 0n ? [now, before] : [before, now]
  if (rise.n !== 0n && rise.s > 0n !== improved && !/^(?:cao hơn|thấp hơn|kém|chênh|cách)$/iu.test(word))
    return opposite(passage, change, word, { now, before })
  return judgedClaim(passage, change, exactly(rise.abs()), {
    ...{ kind: 'rank', grave: 'error' },
    computation: `${bare(larger)} − ${bare(smaller)}`,
  })
}

function opposite(passage: Passage, change: Figure, word: string, { now, before }: Ranks): Claim {
  const better = now.value.compare(before.value) < 0
  return plainClaim(passage, change, {
    ...{ kind: 'rank', verdict: 'error', expected: null },
    arithmetic: `${bare(before)} → ${bare(now)}`,
    why: {
      vi: `Ghi “${word}” nhưng hạng ${bare(now)} ${better ? 'cao' : 'thấp'} hơn hạng ${bare(before)}.`,
      en: `It says “${word}”, but rank ${bare(now)} is ${better ? 'better' : 'worse'} than rank ${bare(before)}.`,
    },
    suggestion: { vi: `Sửa “${word}”, hoặc sửa hạng.`, en: `Change “${word}”, or one of the ranks.` },
  })
}
