import type { RankChange } from '../../analysis/rank-change.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { type Exact, isNegative, isZero } from '../../number/exact.ts'
import { paragraph } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Inline } from '../report-document.ts'
import { changed, figure, forms, listed, reference, words, year } from '../words.ts'
import { unitNames } from './unit-names.ts'

/** Why the rank moved: the subject's own change beside the change of the national mean, and the domains that fell. */
export function rankSection(results: RoundResults): Section {
  const { rankChanges, round } = results
  const { par, sipas } = rankChanges
  const { mean } = unitNames[results.par.level]
  const subject = reference(round.subject.name, 'round/subject')
  const index = [
    explained(par, words`Chỉ số CCHC của ${subject}`, forms.totalPoints, mean),
    distance(par, round.indexYear, forms.totalPoints, mean),
  ].filter((each) => each.length > 0)
  const fallen = index.length === 0 ? [] : fallenDomains(results)
  const satisfaction = sipas ? explained(sipas, words`Chỉ số SIPAS của ${subject}`, forms.percentagePoints, mean) : []
  const sentences = [...index, fallen, satisfaction].filter((each) => each.length > 0)
  return { title: words`Vì sao thứ hạng thay đổi`, blocks: sentences.map(paragraph) }
}

type Form = typeof forms.totalPoints | typeof forms.percentagePoints
type Direction = 'up' | 'down' | 'level'

function direction(value: Exact | number): Direction {
  const sign = typeof value === 'number' ? Math.sign(value) : isZero(value) ? 0 : Number(value.s)
  return sign > 0 ? 'up' : sign < 0 ? 'down' : 'level'
}

/** Own change against the mean's: ahead of it, behind it, or in step. */
const comparisons: Record<Direction, string> = {
  up: 'cao hơn mức chung',
  down: 'thấp hơn mức chung',
  level: 'bằng mức chung',
}

/** What the rank did, given what the value did: "nên thứ hạng giảm dù điểm tăng". */
const consequences: Record<Direction, Record<Direction, string>> = {
  up: {
    up: 'thứ hạng tăng cùng với điểm',
    down: 'thứ hạng tăng dù điểm giảm',
    level: 'thứ hạng tăng dù điểm không đổi',
  },
  down: {
    up: 'thứ hạng giảm dù điểm tăng',
    down: 'thứ hạng giảm cùng với điểm',
    level: 'thứ hạng giảm dù điểm không đổi',
  },
  level: {
    up: 'thứ hạng giữ nguyên dù điểm tăng',
    down: 'thứ hạng giữ nguyên dù điểm giảm',
    level: 'thứ hạng giữ nguyên',
  },
}

function explained(
  { index, ownChange, meanChange, placesGained }: RankChange,
  name: readonly Inline[],
  form: Form,
  meanName: string,
): readonly Inline[] {
  if (!ownChange || !meanChange || placesGained === null) return []
  const gap = ownChange.sub(meanChange)
  const difference = isZero(gap) ? [] : words` ${figure(gap.abs(), form, `rank/${index}/gap`)}`
  const own = changed(ownChange, form, `rank/${index}/ownChange`)
  const mean = changed(meanChange, form, `rank/${index}/meanChange`)
  const consequence = consequences[direction(placesGained)][direction(ownChange)]
  return words`${name} ${own}, trong khi ${meanName} ${mean}; mức thay đổi này ${comparisons[direction(gap)]}${difference}, và ${consequence}.`
}

function distance(
  { index, lead, leadBefore, mean }: RankChange,
  indexYear: number,
  form: Form,
  meanName: string,
): readonly Inline[] {
  if (!lead || !leadBefore) return []
  const stands = (gap: Exact, of: number): readonly Inline[] => {
    if (isZero(gap)) return words`năm ${year(of)} bằng ${meanName}`
    const amount = figure(gap.abs(), form, `rank/${index}/lead/${of}`)
    return words`năm ${year(of)} ${isNegative(gap) ? 'thấp hơn' : 'cao hơn'} ${meanName} ${amount}`
  }
  const now = figure(mean, form, `national/${index}/${indexYear}`)
  return words`So với bình quân: ${stands(leadBefore, indexYear - 1)}; ${stands(lead, indexYear)} (bình quân ${now}).`
}

function fallenDomains({ domains }: RoundResults): readonly Inline[] {
  const fallen = domains
    .flatMap(({ code, name, change }) => (change && isNegative(change) ? [{ code, name, change }] : []))
    .toSorted((a, b) => a.change.compare(b.change))
  if (fallen.length === 0) return []
  const each = fallen.map(
    ({ code, name, change }) =>
      words`${reference(name, `domain/${code}`)} (${changed(change, forms.totalPoints, `domain/${code}/change`)})`,
  )
  return words`Các lĩnh vực làm giảm điểm: ${listed(each, '; ')}.`
}
