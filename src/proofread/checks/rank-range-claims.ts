import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { ranked } from '../figures/figure-words.data.ts'
import { bare } from '../figures/in-print.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** Ranks beyond how many are ranked: hạng 64/63; trong 18 sở … đứng thứ 20. */
export const rankRangeClaims: PassageCheck = (passage) =>
  passage.figures.flatMap((rank, at) => {
    if (rank.role !== 'rank') return []
    const next = passage.figures[at + 1]
    const isWritten = next !== undefined && /^\s*\/\s*$/.test(passage.text.slice(rank.end, next.start))
    const of = isWritten ? next : isOfOthers(passage, rank) ? undefined : rankedBefore(passage, rank)
    if (!of || (rank.value.compare(of.value) <= 0 && rank.value.compare(exact('1')) >= 0)) return []
    return [beyond(passage, rank, of)]
  })

/** Whether another rank of the passage tells of more that are ranked: xếp thứ 5/17. Trong 7 chỉ số … chỉ số thứ hai xếp thứ 11. */
function isOfOthers({ text, figures }: Passage, rank: Figure): boolean {
  return figures.some((each, at) => {
    const of = figures[at + 1]
    const isWritten = each.role === 'rank' && of && /^\s*\/\s*$/.test(text.slice(each.end, of.start))
    return isWritten && of.value.compare(rank.value) >= 0
  })
}

/** Before how many there are of those that are ranked. */
const amongst =
  /(?:^|[\s(])(?:trong|trên|giữa)(?:\s(?:số|tổng số|khối|nhóm|toàn bộ|các|bảng xếp hạng(?: của)?|danh sách))*\s*$/iu

/** How many are ranked, if the sentence tells it just once before the rank, and ranks nothing else. */
function rankedBefore(passage: Passage, rank: Figure): Figure | undefined {
  const sentence = sentenceAt(passage.text, rank.start)
  const counted = passage.figures.filter(
    (each) => isWithin(sentence, each) && each.end <= rank.start && each.role === 'quantity' && each.decimals === 0,
  )
  const among = counted.filter(
    ({ start, end }) =>
      amongst.test(passage.text.slice(Math.max(0, start - 40), start)) && ranked.test(passage.text.slice(end)),
  )
  const lead = passage.text.slice(Math.max(0, rank.start - 30), rank.start)
  const isOwn = /(?:xếp|đứng|giữ|ở)(?:\s(?:vị trí|hạng|thứ|hạng thứ|vị trí thứ))+\s*$/iu.test(lead)
  const elsewhere = /cả nước|toàn quốc|toàn tỉnh|toàn huyện|khu vực|\slên\s|\sxuống\s|\stừ\s/u
  const [only] = among
  return among.length === 1 && isOwn && only && !elsewhere.test(passage.text.slice(only.end, rank.end + 40))
    ? only
    : undefined
}

function beyond(passage: Passage, rank: Figure, of: Figure): Claim {
  return plainClaim(passage, rank, {
    ...{ kind: 'range', verdict: 'error', expected: null, arithmetic: `${bare(rank)} > ${bare(of)}` },
    why: {
      vi: `Không thể xếp thứ ${bare(rank)} trong ${bare(of)}.`,
      en: `Nobody can be number ${bare(rank)} of ${bare(of)}.`,
    },
    suggestion: { vi: 'Kiểm tra lại thứ hạng.', en: 'Check the rank.' },
  })
}
