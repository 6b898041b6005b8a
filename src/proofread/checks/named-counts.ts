import { exact } from '../../number/exact.ts'
import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import type { Figure } from '../figures/figure.ts'
import { exactly } from '../figures/interval.ts'
import { announcedNouns, numbersInWords } from '../text/announced-numbers.ts'
import { listBehind } from '../text/list-behind.ts'
import { countItems } from '../text/list-items.ts'
import type { Passage } from '../text/passage.ts'
import { isWithin, sentenceAt } from '../text/sentence.ts'

/** In words some of these would be years: năm kế hoạch. */
const counted = new RegExp(`^(?:${announcedNouns}|kế hoạch|nghị quyết|quyết định|phiên|chi hội)(?!\\p{L})`, 'u')

/** An oversight leaves out so many or has so many too many; more is a list that goes on elsewhere. */
const mostAmiss = 2

/** Items announced by number against those named in the same sentence: Có 05 xã hoàn thành: Hòa An, Hòa Bình, Hòa Lộc, Hòa Phú. */
export const namedCounts: PassageCheck = (passage, claimed) => {
  const figures = announced(passage).filter((figure) => !claimed.has(figure))
  const claims = figures.flatMap((figure) => claimOf(passage, figure))
  const isListed = claims.some(({ verdict }) => verdict === 'holds')
  return isListed ? [...claims, ...figures.flatMap((figure) => aloneClaim(passage, figure))] : claims
}

/** A single name behind several announced, where others of the sentence are listed: 4 nhóm giảm giá (…) và 2 nhóm giữ nguyên là giáo dục. */
function aloneClaim(passage: Passage, figure: Figure): readonly Claim[] {
  const behind = passage.text.slice(figure.end, sentenceAt(passage.text, figure.start).end)
  const isAlone = /^[^.;:,\d()]{1,40}\s(?:là|gồm)\s(?:(?!và\s)\p{L}+\s?){1,6}$/u.test(behind)
  return isAlone && figure.value.equals(exact('2')) ? [told(passage, figure, 1)] : []
}

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
  // Without a full stop the list may go on in the next line.
  if (passage.text[sentence.end] !== '.') return []
  const list = listBehind(passage, figure, sentence)
  const items = list && countItems(list.text)
  if (!items || passage.figures.some((each) => each.role === 'mark' && isWithin(sentence, each))) return []
  const said = Number(figure.value.n)
  const fits = said >= items.least && said <= items.most && items.different >= said
  const found = fits ? said : said > items.different ? items.different : items.least
  if (Math.abs(found - said) > mostAmiss || found * 2 < said) return []
  return [told(passage, figure, found)]
}

function told(passage: Passage, figure: Figure, found: number): Claim {
  return judgedClaim(passage, figure, exactly(exact(`${found}`)), {
    ...{ kind: 'count', grave: 'error', computation: `đếm được ${found} mục` },
    why: {
      vi: `Ghi ${figure.text.trim()} nhưng kể ra ${found}.`,
      en: `${figure.text.trim()} are announced, but ${found} named.`,
    },
  })
}
