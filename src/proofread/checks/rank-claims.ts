import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claim.ts'
import { judgedClaim, plainClaim } from '../claim-in.ts'
import type { Figure } from '../figure.ts'
import { bare } from '../in-print.ts'
import { exactly } from '../interval.ts'
import type { Passage } from '../passage.ts'
import { isWithin, sentenceAt } from '../sentence.ts'

/** A change of rank against the two ranks: tăng 9 bậc, 40/63 so với 49/63. A smaller rank is a better one. */
export const rankClaims: PassageCheck = (passage, claimed) =>
  passage.figures.flatMap((change) => {
    if (change.role !== 'quantity' || claimed.has(change) || !/^(?:bậc|hạng)/u.test(change.unit)) return []
    const lead = passage.text.slice(Math.max(0, change.start - 60), change.start)
    const word = [...lead.matchAll(/tăng|giảm|lên|xuống|tụt|cải thiện/giu)].at(-1)?.[0]
    const ranks = twoRanks(passage, change)
    return word === undefined || !ranks ? [] : [changeClaim(passage, change, word, ranks)]
  })

interface Ranks {
  readonly now: Figure
  readonly before: Figure
}

function twoRanks(passage: Passage, change: Figure): Ranks | undefined {
  const sentence = sentenceAt(passage.text, change.start)
  const here = passage.figures.filter((each) => each.role === 'rank' && isWithin(sentence, each))
  const noted = passage.notes.flatMap((note) => note.figures.filter((each) => each.role === 'rank'))
  const [first, second, ...more] = [...here, ...(here.length === 1 ? noted : [])]
  if (!first || !second || more.length > 0) return undefined
  const isFromTo = /từ\s+(?:thứ\s+|hạng\s+|vị trí\s+(?:thứ\s+|số\s+)?)*$/iu.test(leadOf(passage, first))
  const isEarlier = /so với[^.;,)]*$/iu.test(passage.text.slice(sentence.start, first.start)) && !noted.includes(second)
  return isFromTo || (isEarlier && !noted.includes(first))
    ? { now: second, before: first }
    : { now: first, before: second }
}

function leadOf({ text }: Passage, { start }: Figure): string {
  return text.slice(Math.max(0, start - 40), start)
}

function changeClaim(passage: Passage, change: Figure, word: string, { now, before }: Ranks): Claim {
  const improved = /tăng|lên|cải thiện/iu.test(word)
  const rise = before.value.sub(now.value)
  const [larger, smaller] = rise.s < 0n ? [now, before] : [before, now]
  if (rise.n !== 0n && rise.s > 0n !== improved) return opposite(passage, change, word, { now, before })
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

/** Ranks beyond how many are ranked: hạng 64/63. */
export const rankRangeClaims: PassageCheck = (passage) =>
  passage.figures.flatMap((rank, at) => {
    const of = passage.figures[at + 1]
    if (rank.role !== 'rank' || !of || !/^\s*\/\s*$/.test(passage.text.slice(rank.end, of.start))) return []
    if (rank.value.compare(of.value) <= 0 && rank.value.compare(exact('1')) >= 0) return []
    return [
      plainClaim(passage, rank, {
        ...{ kind: 'range', verdict: 'error', expected: null, arithmetic: `${bare(rank)} > ${bare(of)}` },
        why: {
          vi: `Không thể xếp thứ ${bare(rank)} trong ${bare(of)}.`,
          en: `Nobody can be number ${bare(rank)} of ${bare(of)}.`,
        },
        suggestion: { vi: 'Kiểm tra lại thứ hạng.', en: 'Check the rank.' },
      }),
    ]
  })
