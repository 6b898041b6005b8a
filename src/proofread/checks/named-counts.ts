import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { announcedNouns, hasNumberInWords, numbersInWords } from '../text/announced-numbers.ts'
import { countItems } from '../text/list-items.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

const counted = new RegExp(`^(?:${announcedNouns})(?!\\p{L})`, 'u')

/** Between an announced number and its list: words of what is listed, then a colon. */
const leadsTo = /^[^.;:\d()]{1,110}:\s+/u

/** Words before the colon behind which something is said, not listed, or listed only in part. */
const tells =
  /(?:như|ví dụ|trong đó|còn lại|nêu(?: rõ)?|nói|cho biết|khẳng định|cho rằng|quy định|nhấn mạnh|yêu cầu|đề nghị)\s*:\s*$/u

/** Behind a comma, what leads to the list and no other clause. */
const otherClause = /,(?!\s*(?:gồm|bao gồm|đó là|là|cụ thể|như sau|trong(?! đó| số)|tại|trên|theo))/u

/** An oversight leaves out so many or has so many too many; more is a list that goes on elsewhere. */
const mostAmiss = 2

/** Items announced by number against those named in the same sentence: Có 05 xã hoàn thành: Hòa An, Hòa Bình, Hòa Lộc, Hòa Phú. */
export const namedCounts: PassageCheck = (passage, claimed) =>
  announced(passage).flatMap((figure) => (claimed.has(figure) ? [] : claimOf(passage, figure)))

function announced(passage: Passage): readonly Figure[] {
  const inDigits = passage.figures.filter(
    ({ role, decimals, isPercent, unit, value }) =>
      role === 'quantity' && decimals === 0 && !isPercent && counted.test(unit) && value.compare(exact('30')) <= 0,
  )
  return [
    ...inDigits.filter((figure) => !/[/]\s*$/.test(passage.text.slice(0, figure.start))),
    ...numbersInWords(passage),
  ]
}

function claimOf(passage: Passage, figure: Figure): readonly Claim[] {
  const sentence = sentenceAt(passage.text, figure.start)
  const behind = passage.text.slice(figure.end, sentence.end)
  // Without a full stop the list may go on in the next line.
  if (passage.text[sentence.end] !== '.') return []
  const lead = leadsTo.exec(behind)?.[0]
  if (lead === undefined || tells.test(lead) || otherClause.test(lead) || announcesAnother(lead)) return []
  const items = countItems(upToBracket(behind.slice(lead.length)))
  if (!items || passage.figures.some((each) => each.role === 'mark' && isWithin(sentence, each))) return []
  const said = Number(figure.value.n)
  const fits = said >= items.least && said <= items.most && items.different >= said
  const found = fits ? said : said > items.different ? items.different : items.least
  if (Math.abs(found - said) > mostAmiss || found * 2 < said) return []
  return [
    judgedClaim(passage, figure, exactly(exact(`${found}`)), {
      ...{ kind: 'count', grave: 'error', computation: `đếm được ${found} mục` },
      why: {
        vi: `Ghi ${figure.text.trim()} nhưng kể ra ${found}.`,
        en: `${figure.text.trim()} are announced, but ${found} named.`,
      },
    }),
  ]
}

/** Whether another number nearer to the list announces it. */
function announcesAnother(lead: string): boolean {
  return hasNumberInWords(lead)
}

/** A list that stands in brackets ends with them. */
function upToBracket(list: string): string {
  const end = bracketEnd(list)
  return end < 0 ? list : list.slice(0, end)
}

function bracketEnd(list: string): number {
  let depth = 0
  for (const [at, character] of list.split('').entries()) {
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (depth < 0) return at
  }
  return -1
}
