import type { Figure } from '../figures/figure.ts'
import type { Passage } from '../text/passage.ts'
import { type Bounds, isWithin, sentenceAt } from '../text/sentence.ts'
import { inOrder, type Pair } from './change-pair.ts'
import { areAlike, areComparable, couldTell } from './change-values.ts'
import type { Change } from './changes.ts'

/** Several changes against as many values in brackets: 86 vụ, chết 38 người; so với cùng kỳ (98 vụ, chết 41 người) giảm 12 vụ, giảm 3 người. */
export function ofLists(passage: Passage, { figure }: Change, sentence: Bounds): Pair | undefined {
  const { text } = passage
  const lead = text.slice(sentence.start, figure.start)
  const bracket = /so với[^()]{0,60}\(([^()]*)\)[^()]*$/iu.exec(lead)
  if (!bracket) return undefined
  const opens = sentence.start + bracket.index
  const closes = opens + bracket[0].indexOf(')')
  const counted = passage.figures.filter(
    (each) => isWithin(sentence, each) && each.role === 'quantity' && !each.isPercent,
  )
  const bases = counted.filter((each) => each.start > opens && each.end <= closes)
  const isAlone = /^[\s"“(+*–-]*so với/iu.test(lead)
  const values = isAlone
    ? valuesOfSentenceBefore(passage, sentence)
    : counted.filter((each) => each.end <= opens).slice(-bases.length)
  const changes = counted.filter((each) => each.start > closes)
  const at = changes.indexOf(figure)
  const [before, now] = [bases[at], values[at]]
  if (bases.length < 2 || values.length !== bases.length || changes.length !== bases.length || !before || !now)
    return undefined
  const isSame = bases.every((base, place) => {
    const value = values[place]
    return value !== undefined && areAlike(value, base)
  })
  return isSame && couldTell(figure, now) ? inOrder(before, now) : undefined
}

/** All values of the sentence before, which one that begins with what they are held against goes on from; those of a time are none. */
function valuesOfSentenceBefore({ text, figures }: Passage, { start }: Bounds): readonly Figure[] {
  if (start < 2) return []
  const earlier = sentenceAt(text, start - 2)
  return figures.filter(
    (each) =>
      isWithin(earlier, each) && each.role === 'quantity' && !each.isPercent && !/^(?:tháng|ngày|năm)/u.test(each.unit),
  )
}

/** Values by year, where a passage tells one of each: năm 2023 là 285 đơn; 2022, 2023 và 2024 lần lượt là 310, 285 và 264 đơn. */
export function ofYears(passage: Passage, change: Change, sentence: Bounds): Pair | undefined {
  const { text, figures } = passage
  const { figure, start } = change
  const said = text.slice(start, figure.end + 60)
  const base = /so với (?:cùng kỳ )?năm ((?:19|20)\d\d)(?![^.;]{0,20}[(:])/u.exec(said)?.[1]
  const subject = figures.findLast(
    ({ role, end, text: year }) => role === 'year' && end <= start && end > sentence.start && year !== base,
  )
  if (base === undefined || !subject) return undefined
  const values = listOfYears(passage, figure)
  const [before, now] = [values.get(base), values.get(subject.text)]
  return before && now && areComparable(now, before) ? inOrder(before, now) : undefined
}

/** The values of the last list of years before a change that has as many years as values: các năm 2022, 2023 lần lượt là 310, 285. */
function listOfYears({ text, figures }: Passage, change: Figure): ReadonlyMap<string, Figure> {
  const found = [...text.slice(0, change.start).matchAll(/lần lượt(?: là| đạt|:|\s)/gu)].at(-1)
  if (!found) return new Map()
  const sentence = sentenceAt(text, found.index)
  const years = figures.filter(
    (each) => each.role === 'year' && isWithin({ start: sentence.start, end: found.index }, each),
  )
  const end = /[;.]\s|$/u.exec(text.slice(found.index))?.index ?? 0
  const behind = { start: found.index, end: found.index + end }
  const values = figures.filter((each) => isWithin(behind, each) && each.role === 'quantity' && couldTell(change, each))
  if (years.length < 2 || years.length !== values.length) return new Map()
  return new Map(years.flatMap(({ text: year }, at) => (values[at] ? [[year, values[at]] as const] : [])))
}
