import type { Passage } from '../text/passage.ts'
import { sentenceAt } from '../text/sentence.ts'
import { againstBase, againstBaseBefore } from './against-base.ts'
import { againstBracketed } from './against-bracketed.ts'
import { toldBehind } from './change-behind.ts'
import { ofExtremes } from './change-extremes.ts'
import { ofLists, ofYears } from './change-lists.ts'
import type { Pair } from './change-pair.ts'
import type { Change } from './changes.ts'
import { fromTo } from './from-to-pairs.ts'
import { pairOfTwo } from './pair-of-two.ts'
import { sinceBeginning } from './since-beginning.ts'

/** Behind a growth that is not that of the amounts: tăng 4,2% theo giá so sánh. */
const atPrices = /^\s\(?(?:tính )?theo giá (?:so sánh|cố định)/u

/** The two values that a change is of, where the text leaves no doubt; undefined otherwise. */
export function surePair(passage: Passage, change: Change): Pair | undefined {
  if (atPrices.test(passage.text.slice(change.figure.end, change.figure.end + 30))) return undefined
  const pair = boundPair(passage, change)
  return pair && !pair.now.value.equals(pair.before.value) ? pair : undefined
}

function boundPair(passage: Passage, change: Change): Pair | undefined {
  const sentence = sentenceAt(passage.text, change.figure.start)
  return (
    named(fromTo(passage, change, sentence)) ??
    named(ofLists(passage, change, sentence)) ??
    named(againstBase(passage, change, sentence)) ??
    againstBaseBefore(passage, change, sentence) ??
    againstBracketed(passage, change, sentence) ??
    named(sinceBeginning(passage, change)) ??
    toldBehind(passage, change, sentence) ??
    named(ofExtremes(passage, change, sentence)) ??
    pairOfTwo(passage, change, sentence) ??
    named(ofYears(passage, change, sentence))
  )
}

const named = (pair: Pair | undefined): Pair | undefined => pair && { ...pair, isNamed: true }
