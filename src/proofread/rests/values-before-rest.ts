import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'
import { haveSameUnit } from '../text/units.ts'

/** How many figures behind a rest may share what is left with it. */
const mostBehind = 4

/** The figures behind a rest in its sentence that count the same. */
export function valuesBehindRest(passage: Passage, rest: Figure): readonly Figure[] {
  const sentence = sentenceAt(passage.text, rest.start)
  return passage.figures
    .filter((each) => each.start >= rest.end && isWithin(sentence, each) && isAlike(each, rest))
    .slice(0, mostBehind)
}

/** How many values before a rest are tried. */
const mostTried = 16

/** The last values before a rest that count the same. */
export function valuesBeforeRest(passage: Passage, rest: Figure): readonly Figure[] {
  return passage.figures.filter((each) => each.end <= rest.start && isAlike(each, rest)).slice(-mostTried)
}

/** Words that count anything: two units may be what two sở are. */
const people = /^(?:giáo|công|viên|cán|học|đảng|lao|bác|biên)$/u
const generic = /^(?:đơn|trường|cơ|nơi|nội|địa|người)$/u

/** Whether a number counts what a rest counts, as far as their units say. */
export function isAlike(each: Figure, rest: Figure): boolean {
  if (each.role !== 'quantity' || each.isPercent || !each.scale.equals(rest.scale)) return false
  const isPerson = countedWord(each) === 'người' && people.test(countedWord(rest))
  return haveSameUnit(each, rest) || generic.test(countedWord(rest)) || isPerson
}
