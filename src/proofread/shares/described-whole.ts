import { hundred } from '../../number/exact.ts'
import { searchName } from '../../number/search-name.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { between, type Passage } from '../text/passage.ts'
import { persons } from '../text/persons.data.ts'
import { roughnessAt } from '../text/roughness.ts'
import { descriptionBehind, labelOf } from '../text/whole-words.ts'
import { isNear, isSameCount } from './bound-share.ts'
import { judgementOf } from './fitting-whole.ts'
import type { Candidate } from './share-candidates.ts'

/** The whole that the words behind the per cent describe: 75% số hồ sơ đã giải quyết; 53% tổng nguồn; 90% dự toán. */
export function describedWhole(passage: Passage, share: Candidate): Figure | undefined {
  const { part, percent, wholes } = share
  const words = descriptionBehind(passage, percent)
  if (words.length === 0) return undefined
  const described = wholes.filter((whole) => {
    const label = searchName(labelOf(passage, whole)).split(' ')
    const isToldBefore = !words.every((word) => searchName(whole.unit).split(' ').includes(word))
    return (
      (isSameCount(part, whole) || isOfVotes(part, whole)) &&
      (percent.value.compare(hundred) > 0 || whole.value.compare(part.value) >= 0) &&
      isToldBefore &&
      mayBeMeant(passage, share, whole) &&
      words.every((word) => label.includes(word)) &&
      !label.some((word) => /^(?:chua|khong)$/.test(word) && !words.includes(word))
    )
  })
  const fitting = described.find((whole) => judgementOf(share, whole) === 'same')
  return fitting ?? (described.length === 1 ? described[0] : undefined)
}

/** Whether votes are counted of those who have them: 47 phiếu, bằng 94% số đại biểu có mặt. */
function isOfVotes(part: Figure, whole: Figure): boolean {
  return countedWord(part) === 'phiếu' && (countedWord(whole) === '' || persons.has(countedWord(whole)))
}

/** Whether a described whole is no item of the same list, no neighbour in the same clause, and exact. */
function mayBeMeant(passage: Passage, { part, percent }: Candidate, whole: Figure): boolean {
  if (roughnessAt(passage.text, whole.start) || !isNear(passage, whole, part)) return false
  if (whole.start > percent.end) return /[;.:(]|so với/u.test(between(passage, percent, whole))
  const ahead = whole.end <= part.start ? between(passage, whole, part) : ''
  return (
    !/(?:trong đó|gồm|kể cả|cụ thể)/iu.test(ahead) ||
    !/kế hoạch|dự toán|chỉ tiêu/u.test(passage.text.slice(percent.end, percent.end + 20))
  )
}
