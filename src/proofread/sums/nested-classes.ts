import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { agrees } from '../figures/judge.ts'
import { measured } from '../relations/part-words.data.ts'
import { shareInterval } from '../text/fractions.ts'
import { between, type Passage } from '../text/passage.ts'

/** Classes that only members of the class before them have. */
const higher = /(?<!\p{L})(?:đạt chuẩn|nông thôn mới)\s(?:\p{L}+\s){0,3}?(?:nâng cao|kiểu mẫu)(?!\p{L})/u

/**
 * Whether one of several numbers counts some of those that another counts: its share is one of the other, or its words are those of the
 * other and more: 87 xã đạt chuẩn, 26 xã đạt chuẩn nâng cao (29,9% số xã đạt chuẩn).
 */
export function areNested(passage: Passage, whole: Figure, parts: readonly Figure[]): boolean {
  if (parts.some((part) => measured.test(countedWord(part)))) return false
  const labels = parts.map((part) => labelBehind(passage, part))
  return parts.some((part, at) => {
    const [label = '', earlier] = [labels[at], parts.slice(0, at)]
    const isLonger = labels.slice(0, at).some((each) => each.includes(' ') && label.startsWith(`${each} `))
    return earlier.length > 0 && (isLonger || higher.test(label) || isShareOfOther(passage, part, whole, earlier))
  })
}

/** The words behind a number, without what it counts; a name may end with its own number: đạt chuẩn mức độ 2. */
function labelBehind({ text }: Passage, { end }: Figure): string {
  const [, label = ''] = /^\s*\p{L}+\s+(\p{L}[\p{L}\s]*\d?)/u.exec(text.slice(end, end + 90)) ?? []
  return label.split(/\s(?:và|đạt tỷ lệ|chiếm)(?:\s|$)/u, 1)[0]?.trim() ?? ''
}

function isShareOfOther(passage: Passage, part: Figure, whole: Figure, earlier: readonly Figure[]): boolean {
  const { figures } = passage
  const share = figures.find(({ start, isPercent }) => start > part.end && isPercent)
  if (!share || !/^[^,;.()]{0,60}\($|^[^,;.\d]{0,40},?\s(?:chiếm|bằng|đạt)\s$/u.test(between(passage, part, share)))
    return false
  const fits = (base: Figure) => {
    const computed = shareInterval(part, base)
    return computed !== undefined && agrees(share, computed)
  }
  return !fits(whole) && earlier.some(fits)
}
