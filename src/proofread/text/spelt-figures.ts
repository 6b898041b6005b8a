import { exact, one } from '../../number/exact.ts'
import { numberOfWords } from '../../number/number-of-words.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'

/** Numbers in words before something that is left: hai đơn vị còn lại. */
const spelt =
  /(?<!\p{L})(một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?)\s+((?:\p{L}+\s){1,4}?)(?=còn lại)/giu

/** Numbers that a passage writes in words before what is left of a whole. */
export function speltRests({ text }: Passage): readonly Figure[] {
  if (!/còn lại/iu.test(text)) return []
  return [...text.matchAll(spelt)].flatMap(({ 1: words = '', 2: unit = '', index }) => {
    const value = numberOfWords(words.toLowerCase().split(/\s+/))
    if (value === undefined || /^(?:trong|là|của|và)\s/u.test(unit)) return []
    return [
      {
        ...{ text: words, start: index, end: index + words.length, role: 'quantity' as const },
        ...{
          value: exact(`${value}`),
          otherValue: null,
          decimals: 0,
          isPercent: false,
          scale: one,
          isMalformed: false,
        },
        unit: unit.trim().toLowerCase(),
      },
    ]
  })
}
