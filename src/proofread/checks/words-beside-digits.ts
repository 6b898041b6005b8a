import { exact } from '../../number/exact.ts'
import { numberOfWords } from '../../number/number-of-words.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'

/** No number of a report has more words. */
const mostWords = 12

/** Numbers in digits against the same in words beside them: 11 (mười một) công chức; mười một (11) công chức. */
export const wordsBesideDigits: PassageCheck = (passage) => {
  if (!passage.text.includes('(')) return []
  return passage.figures.flatMap((figure) => {
    if (
      figure.decimals > 0 ||
      figure.isPercent ||
      isCutApart(passage, figure) ||
      !/^(?:quantity|mark)$/.test(figure.role)
    )
      return []
    const words = wordsBehind(passage, figure) ?? wordsBefore(passage, figure)
    return words ? [claimOf(passage, figure, words)] : []
  })
}

/** 8. 337.000: the first digits stand apart. */
function isCutApart({ text }: Passage, { start }: Figure): boolean {
  return /\d[.,]\s$/.test(text.slice(Math.max(0, start - 3), start))
}

interface Spelt {
  readonly value: number
  readonly text: string
}

/** 11 (mười một), 11 (mười một người), 11 người (mười một người) */
function wordsBehind({ text }: Passage, { end, isPercent }: Figure): Spelt | undefined {
  const found =
    /^(?:\s+\p{L}+){0,2}\s*\(\s*(?:bằng chữ:?\s*|viết bằng chữ:?\s*)?([\p{L}\s]{2,200}?)(?:\s*(?:chẵn|[./]+))*\)/iu.exec(
      text.slice(end, end + 240),
    )
  if (!found || isPercent) return undefined
  const words = wordsOf(found[1] ?? '')
  return longest(words.length, (count) => words.slice(0, count), words.length - 2)
}

/** mười một (11) công chức */
function wordsBefore({ text }: Passage, { start, end }: Figure): Spelt | undefined {
  if (!/\(\s*$/.test(text.slice(Math.max(0, start - 2), start)) || !/^\s*\)/.test(text.slice(end))) return undefined
  const words = wordsOf(
    /[\p{L}\s]*$/u.exec(text.slice(Math.max(0, start - 90), start).replace(/\(\s*$/, ''))?.[0] ?? '',
  )
  return longest(Math.min(words.length, mostWords), (count) => words.slice(words.length - count), 1)
}

function wordsOf(text: string): readonly string[] {
  return text.trim().toLowerCase().split(/\s+/u)
}

/** The longest run of words that is a number, of those with at least so many; lone `không` and `năm` are other words. */
function longest(most: number, run: (count: number) => readonly string[], fewest: number): Spelt | undefined {
  for (let count = most; count >= Math.max(1, fewest); count -= 1) {
    const words = run(count)
    const value = numberOfWords(words)
    const text = words.join(' ')
    if (value !== undefined && !(count < most && /^(?:không|năm|tư)$/u.test(text))) return { value, text }
  }
  return undefined
}

function claimOf(passage: Passage, figure: Figure, { value, text }: Spelt): Claim {
  const inThousands = value / Number(figure.scale.n / figure.scale.d)
  const isScaled = Number.isInteger(inThousands) && figure.value.equals(exact(`${inThousands}`))
  return judgedClaim(passage, figure, exactly(isScaled ? figure.value : exact(`${value}`)), {
    ...{ kind: 'repeated-quantity', grave: 'error', computation: `“${text}”` },
    why: {
      vi: `Bằng số là ${figure.text.trim()}, bằng chữ là “${text}”.`,
      en: `In digits it is ${figure.text.trim()}, in words “${text}”.`,
    },
    suggestion: { vi: 'Sửa phần số hoặc phần chữ.', en: 'Change the digits or the words.' },
  })
}
