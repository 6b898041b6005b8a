import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim, type Quoted } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'

const term = /(?:nhiệm kỳ|giai đoạn)\s(?:năm\s)?((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)/iu

/** So many years behind the end of a term, nobody tells what was done in them. */
const farAhead = 15

/** Years with two digits changed about, so that they are none of the term that is told of: nhiệm kỳ 2022 - 2027 … riêng năm 2052. */
export const termYears: PassageCheck = ({ text, place, figures }) => {
  const [, from, until] = term.exec(text) ?? []
  if (from === undefined || until === undefined) return []
  const [first, last] = [Number(from), Number(until)]
  return figures.flatMap((year) => {
    const isOutside = year.role === 'year' && Number(year.text) > last && !/^\s*\(/.test(text.slice(year.end))
    if (isOutside && /(?:tính )?riêng (?:trong )?năm\s*$/iu.test(text.slice(0, year.start)))
      return [outside({ text, place }, year, [from, until])]
    const meant = year.role === 'year' && Number(year.text) > last + farAhead ? swapped(year) : undefined
    if (meant === undefined || meant < first || meant > last) return []
    const lead = text.slice(Math.max(0, year.start - 30), year.start)
    if (
      !/năm\s*$/iu.test(lead) ||
      /tầm nhìn|(?<!\p{L})đến|hướng tới|mục tiêu|định hướng|trước năm|sau năm/iu.test(lead)
    )
      return []
    return [outside({ text, place }, year, [from, until], meant)]
  })
}

function outside(quoted: Quoted, year: Figure, [from, until]: readonly [string, string], meant?: number): Claim {
  return plainClaim(quoted, year, {
    ...{ kind: 'year', verdict: 'error', arithmetic: `${from} - ${until}; ${year.text}` },
    expected: meant === undefined ? null : `${meant}`,
    why: {
      vi: `Năm ${year.text} không thuộc ${from} - ${until}.`,
      en: `${year.text} is not within ${from} to ${until}.`,
    },
    suggestion: meant === undefined ? null : { vi: `Có lẽ là năm ${meant}.`, en: `Probably ${meant}.` },
  })
}

/** The year with its last two digits changed about. */
function swapped({ text }: Figure): number | undefined {
  const [a, b, c, d] = text
  return c === undefined || d === undefined ? undefined : Number(`${a}${b}${d}${c}`)
}
