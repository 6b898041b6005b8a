import type { RoundResults } from '../../analysis/round-results.ts'
import type { SipasResult } from '../../analysis/sipas-results.ts'
import { type Exact, isNegative, zero } from '../../number/exact.ts'
import { paragraph } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Block, Inline } from '../report-document.ts'
import { bold, changed, count, figure, forms, listed, reference, words, year } from '../words.ts'
import { ranked } from './ranked.ts'
import type { ResultsWithSipas } from './results-with-sipas.ts'
import { sipasTable } from './sipas-table.ts'

/**
 * The chapter on the satisfaction index: how it was surveyed, what it measures, its result and what people wish for; none
 * for a round without one.
 */
export function sipasSection(results: RoundResults): readonly Section[] {
  const { sipas, sipasFramework } = results
  return sipas && sipasFramework ? [sipasChapter({ ...results, sipas, sipasFramework })] : []
}

function sipasChapter(results: ResultsWithSipas): Section {
  return {
    title: words`KẾT QUẢ CHỈ SỐ HÀI LÒNG CỦA NGƯỜI DÂN (SIPAS)`,
    blocks: [],
    sections: [
      { title: words`Phạm vi và cách khảo sát`, blocks: samplingBlocks(results) },
      { title: words`Nội dung đo lường`, blocks: contentBlocks(results) },
      { title: words`Kết quả`, blocks: resultBlocks(results) },
      { title: words`Mong đợi của người dân`, blocks: wishBlocks(results) },
    ],
  }
}

function samplingBlocks({ round, sipasFramework }: ResultsWithSipas): Block[] {
  const { samplingStages: stages, document } = round
  const [first] = stages
  if (!first) return []
  const steps = stages.flatMap(({ name, total }, index) => {
    const source = `sampling/${index}`
    return [
      total === null ? words`${reference(name, source)}` : words`${count(total, source)} ${reference(name, source)}`,
    ]
  })
  const areas = document.surveyAreas.map((area, index) => words`${reference(area, `round/surveyAreas/${index}`)}`)
  const where = areas.length > 0 ? words` Địa bàn khảo sát: ${listed(areas)}.` : []
  const people = words`Người được hỏi từ ${count(sipasFramework.minimumAge, 'sipas/minimumAge')} tuổi trở lên, mỗi hộ một người.`
  const walls = words`Nhân viên bưu điện phát và thu phiếu; Sở Nội vụ chỉ phối hợp chọn địa bàn và lập danh sách hộ, không tham gia khâu khác.`
  return [
    paragraph(words`Mẫu khảo sát được chọn nhiều bước: ${listed(steps, '; ')}.${where}`),
    paragraph(words`${people} ${walls}`),
    ...precisionBlocks(first.total),
  ]
}

/** With few primary units an estimate is uncertain, and the published results do not say by how much. */
function precisionBlocks(primaryUnits: number | null): Block[] {
  if (primaryUnits === null) return []
  const freedom = count(primaryUnits - 1, 'sampling/0')
  return [
    paragraph(
      words`Với ${count(primaryUnits, 'sampling/0')} đơn vị chọn mẫu bước đầu, thiết kế có ${freedom} bậc tự do. Kết quả công bố không kèm sai số, nên chênh lệch nhỏ giữa các tiêu chí hoặc giữa hai năm cần được đọc thận trọng.`,
    ),
  ]
}

function contentBlocks({ sipasFramework: { parts, abbreviations }, sipas }: ResultsWithSipas): Block[] {
  const short = abbreviations.map(
    (each, index) =>
      words`${reference(each.short, `sipas/abbreviations/${index}`)}: ${reference(each.meaning, `sipas/abbreviations/${index}`)}`,
  )
  const contents = parts.map(({ name, groups, code }) => {
    const names = groups.map((group) => words`${reference(group.name, `sipas/group/${group.code}`)}`)
    const heading = words`${reference(name, `sipas/part/${code}`)}: ${count(groups.length, `sipas/part/${code}`)} nhóm, gồm `
    return [...heading, ...listed(names, '; '), ...words`.`]
  })
  const [criteria, groups] = [count(sipas.criteria.length, 'sipas'), count(sipas.groups.length, 'sipas')]
  return [
    paragraph(
      words`Chỉ số được đo bằng ${criteria} tiêu chí thuộc ${groups} nhóm. Chỉ số của nhóm, của phần và chỉ số chung là trung bình cộng của các tiêu chí bên dưới.`,
    ),
    { kind: 'list', items: contents },
    ...(short.length === 0 ? [] : [paragraph(words`Chữ viết tắt trong tên tiêu chí: ${listed(short, '; ')}.`)]),
  ]
}

function resultBlocks(results: ResultsWithSipas): Block[] {
  const { sipas, round, rankChanges } = results
  if (sipas.overall.thisYear === null) return []
  const { thisYear, change, lastYear } = sipas.overall
  const index = bold(figure(thisYear, forms.percent, 'sipas/overall/thisYear'))
  const before = figure(lastYear, forms.percent, 'sipas/overall/lastYear')
  const moved = changed(change, forms.percentagePoints, 'sipas/overall/change')
  return [
    paragraph(
      words`Chỉ số hài lòng chung năm ${year(round.indexYear)} của ${reference(round.subject.name, 'round/subject')} đạt ${index}, ${moved} so với năm ${year(round.indexYear - 1)} (${before})${rankChanges.sipas ? ranked(rankChanges.sipas, results) : []}. ${moves(sipas.criteria)}`,
    ),
    ...extremes(results),
    sipasTable(results),
  ]
}

function moves(criteria: readonly SipasResult[]): readonly Inline[] {
  const compared = criteria.flatMap(({ change }) => change ?? [])
  const risen = compared.filter((change) => change.s > 0n && change.n > 0n).length
  const fallen = compared.filter(isNegative).length
  const [all, up, down] = [compared.length, risen, fallen].map((value) => count(value, 'sipas/criteria/change'))
  if (!all || !up || !down || compared.length === 0) return []
  if (risen === compared.length) return words`Cả ${all} tiêu chí đều tăng.`
  if (fallen === compared.length) return words`Cả ${all} tiêu chí đều giảm.`
  return words`Trong ${all} tiêu chí có ${up} tiêu chí tăng, ${down} tiêu chí giảm.`
}

function extremes({ sipas }: ResultsWithSipas): Block[] {
  const groups = sipas.groups.filter(({ thisYear }) => thisYear !== null)
  const criteria = sipas.criteria.filter(({ thisYear }) => thisYear !== null)
  const [lowestGroup, highestGroup] = ends(groups, ({ thisYear }) => thisYear)
  const [lowest] = ends(criteria, ({ thisYear }) => thisYear)
  const [slowest, fastest] = ends(
    sipas.criteria.filter(({ change }) => change !== null),
    ({ change }) => change?.abs() ?? null,
  )
  if (!lowestGroup || !highestGroup || !lowest) return []
  const sentences = words`Nhóm được đánh giá cao nhất là ${named(highestGroup, 'group')}; thấp nhất là ${named(lowestGroup, 'group')}. Tiêu chí thấp nhất là ${named(lowest, 'criterion')}.`
  if (!fastest || !slowest) return [paragraph(sentences)]
  const rises = words`Thay đổi nhiều nhất là ${moved(fastest)}; ít nhất là ${moved(slowest)}.`
  return [paragraph(words`${sentences} ${rises}`)]
}

function ends(results: readonly SipasResult[], by: (result: SipasResult) => Exact | null) {
  const sorted = results.toSorted((a, b) => (by(a) ?? zero).compare(by(b) ?? zero))
  return [sorted[0], sorted.at(-1)] as const
}

function named({ name, code, thisYear }: SipasResult, level: 'group' | 'criterion'): readonly Inline[] {
  const key = `sipas/${level}/${code}`
  return words`“${reference(name, key)}” (${figure(thisYear, forms.percent, `${key}/thisYear`)})`
}

function moved({ name, code, change }: SipasResult): readonly Inline[] {
  const key = `sipas/criterion/${code}`
  return words`“${reference(name, key)}” (${changed(change, forms.percentagePoints, `${key}/change`)})`
}

function wishBlocks({ round }: ResultsWithSipas): Block[] {
  if (round.wishes.length === 0) return []
  const items = round.wishes.map(({ text, percent }, index) => {
    const source = `wishes/${index}`
    const mark = index === round.wishes.length - 1 ? '.' : ';'
    return words`${reference(text, source)}: ${figure(percent, forms.percent, source)}${mark}`
  })
  return [paragraph(words`Những điều người dân mong đợi nhiều nhất và tỷ lệ người chọn:`), { kind: 'list', items }]
}
