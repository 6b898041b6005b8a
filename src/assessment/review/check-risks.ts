import { cutReasonTexts } from '../course/course-texts.data.ts'
import { type CheckedItem, claimOf, lossOf } from './checked-item.ts'
import { evidenceRisks } from './evidence-risks.ts'
import { figureDisagreements } from './figure-disagreements.ts'
import { type Risk, riskCodes } from './risk.ts'
import { nameOf, riskOf, shown } from './risk-of.ts'

/**
 * Finds what may cost points before a sub-criterion is submitted. What is claimed not to apply is asked about last year only.
 *
 * @returns in the order of the sub-criteria, of each the gravest first; empty where nothing was found
 */
export function checkRisks(items: readonly CheckedItem[], indexYear: number): readonly Risk[] {
  const across = figureDisagreements(items)
  return items.flatMap((item) => {
    const own = across.filter(({ place }) => place.item === item.definition.code)
    const now = item.applies
      ? [...figureRisks(item), ...own, ...evidenceRisks(item, indexYear), ...scoreRisks(item)]
      : []
    return [...now, ...pastRisks(item)].toSorted((one, other) => rank(one) - rank(other))
  })
}

function rank({ code }: Risk): number {
  return riskCodes.indexOf(code)
}

function figureRisks(item: CheckedItem): readonly Risk[] {
  const missing = item.missing.map((figure) => {
    const name = nameOf(item, figure)
    const text = {
      vi: `chưa nhập "${name}"; thiếu số liệu này thì chưa có điểm`,
      en: `"${name}" was not entered; without it there is no score`,
    }
    return riskOf('missing-figure', item, text, { figure })
  })
  const contradicting = item.contradictions.map(({ figure, text }) =>
    riskOf('part-exceeds-total', item, text, { figure }),
  )
  return [...missing, ...contradicting]
}

function scoreRisks(item: CheckedItem): readonly Risk[] {
  const { self, computed, definition, block, explanation } = item
  const claim = claimOf(item)
  const lost = claim && lossOf(block, claim, definition.maximum)
  const unexplained = lost !== null && explanation.trim() === ''
  return [
    ...(self && computed && !self.equals(computed) ? [selfDiffers(item, shown(self), shown(computed))] : []),
    ...(unexplained && lost ? [lossUnexplained(item, shown(lost))] : []),
  ]
}

function selfDiffers(item: CheckedItem, self: string, computed: string): Risk {
  return riskOf('self-differs', item, {
    vi: `điểm tự chấm là ${self}, tính từ số liệu là ${computed}; thống nhất một số điểm`,
    en: `the self score is ${self}, the figures give ${computed}; settle on one`,
  })
}

function lossUnexplained(item: CheckedItem, lost: string): Risk {
  return riskOf('loss-unexplained', item, {
    vi: `mất ${lost} điểm mà chưa có giải trình; nêu lý do`,
    en: `${lost} points are lost and nothing explains it; state why`,
  })
}

function pastRisks(item: CheckedItem): readonly Risk[] {
  const { lastYear, block, definition } = item
  const lost = lastYear && lossOf(block, lastYear.points, lastYear.maximum)
  if (!lastYear || !lost) return []
  const { indexYear, name, cut, cause } = lastYear
  const told = (language: 'vi' | 'en') => {
    const parts = [cut && cutReasonTexts[cut][language], cause].filter((part) => part)
    return parts.length === 0 ? '' : `: ${parts.join('; ')}`
  }
  const renamed = name !== definition.name
  const text = {
    vi: `năm ${indexYear} mất ${shown(lost)} điểm${renamed ? ` (tên khi đó: "${name}")` : ''}${told('vi')}`,
    en: `${shown(lost)} points were lost in ${indexYear}${renamed ? ` (then called "${name}")` : ''}${told('en')}`,
  }
  return [riskOf('past-loss', item, text)]
}
