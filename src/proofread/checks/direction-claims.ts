import type { Pair } from '../changes/change-pair.ts'
import { changeWord, distanceWord, fallWord } from '../changes/change-words.data.ts'
import { comparedLevels } from '../changes/compared-levels.ts'
import { fromToPairs } from '../changes/from-to-pairs.ts'
import { oppositeWay } from '../changes/opposite-way.ts'
import type { PassageCheck } from '../check.ts'
import { between, type Passage } from '../text/passage.ts'

/** Rises and falls between two values that go the other way, and levels on the other side of what they are held against: tăng từ 93,2% lên 91,8%. */
export const directionClaims: PassageCheck = (passage, claimed) =>
  [...fromToPairs(passage).map((pair) => ({ pair, said: wordOf(passage, pair) })), ...compared(passage)].flatMap(
    ({ pair, said }) => {
      const { before, now } = pair
      const way = before.value.compare(now.value)
      // A smaller rank is a better one.
      const [first, last] = before.start < now.start ? [before, now] : [now, before]
      const isRank = /bậc|hạng|vị trí|thứ/iu.test(passage.text.slice(Math.max(0, first.start - 90), last.end + 20))
      if (way === 0 || isRank || !said || claimed.has(now) || said.isFall === way > 0) return []
      return oppositeWay(passage, now, pair, said.word)
    },
  )

interface Said {
  readonly word: string
  readonly isFall: boolean
}

function compared(passage: Passage): readonly { readonly pair: Pair; readonly said: Said }[] {
  return comparedLevels(passage).map((each) => ({ pair: each, said: each }))
}

/** The verb before the first value, else how the second is tied to it. */
function wordOf(passage: Passage, { before, now }: Pair): Said | undefined {
  const lead = passage.text.slice(Math.max(0, before.start - 90), before.start)
  const clause = /[^;,.()\d]*$/u.exec(lead)?.[0] ?? ''
  const words = [...clause.matchAll(changeWord)].map(([word]) => word).filter((word) => !distanceWord.test(word))
  const word = words.at(-1)
  const tie = /(lên|xuống)\s*(?:còn|mức|thành|tới|đến)?\s*$/u.exec(between(passage, before, now))?.[1]
  const next = /(?<!\p{L})(tăng|giảm)\s+từ(?:\s(?:mức|chỗ|con số))?\s*$/iu.exec(lead)?.[1]
  // The verb right before "từ" is that of these two values, whatever else contradicts it.
  if (next !== undefined) return { word: next, isFall: fallWord.test(next) }
  // Words that contradict each other say nothing: giảm trừ … nâng từ 4 lên 9.
  if (word !== undefined && tie !== undefined && fallWord.test(word) !== (tie === 'xuống')) return undefined
  if (word !== undefined && words.length === 1) return { word, isFall: fallWord.test(word) }
  return tie === undefined || words.length > 1 ? undefined : { word: tie, isFall: tie === 'xuống' }
}
