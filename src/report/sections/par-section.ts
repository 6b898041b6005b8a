import type { DomainResult } from '../../analysis/domain-results.ts'
import { differing } from '../../analysis/published-comparisons.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { sourcesOf } from '../../framework/framework.ts'
import { exact, hundred, isNegative, isZero, type Points, sum, sumIfComplete } from '../../number/exact.ts'
import { paragraph } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Block, Inline } from '../report-document.ts'
import { bold, changed, dateReference, figure, footnote, forms, listed, reference, words, year } from '../words.ts'
import { adjustmentBlocks } from './adjustment-blocks.ts'
import { agencySection } from './agency-section.ts'
import { domainChart, sourceTable, yearTable } from './domain-tables.ts'
import { historyTable } from './history-table.ts'
import { lossSection } from './loss-section.ts'
import { measureSection, proposalSection } from './proposal-sections.ts'
import { rankSection } from './rank-section.ts'
import { ranked } from './ranked.ts'

/** The chapter on the PAR INDEX: self-assessment, result, rank, losses, points still to gain, measures, proposals. */
export function parSection(results: RoundResults): Section {
  return {
    title: words`KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX)`,
    blocks: [],
    sections: [
      { title: words`Công tác tự đánh giá, chấm điểm`, blocks: selfBlocks(results) },
      { title: words`Kết quả`, blocks: resultBlocks(results) },
      rankSection(results),
      lossSection(results),
      agencySection(results),
      measureSection(results),
      proposalSection(results),
    ],
  }
}

function selfBlocks({ round, selfDocuments, totals, published }: RoundResults): Block[] {
  const events = round.timeline.map(({ date, event, document }, index) => {
    const source = `timeline/${index}`
    const by = document === null ? [] : words` (Văn bản số ${reference(document, source)})`
    const mark = index === round.timeline.length - 1 ? '.' : ';'
    return words`Ngày ${dateReference(date, source)}: ${reference(event, source)}${by}${mark}`
  })
  const steps: Block[] =
    events.length === 0
      ? []
      : [
          paragraph(words`Việc tự đánh giá, chấm điểm được thực hiện theo các mốc sau:`),
          { kind: 'list', items: events },
        ]
  if (selfDocuments === null) return steps
  const { maximum } = totals.bySource.documents
  const share = isZero(maximum) ? null : selfDocuments.div(maximum).mul(hundred)
  const printed = differing(published).find(({ key }) => key === 'documents/self')
  const note = printed
    ? [
        footnote(
          words`Báo cáo đã công bố in ${figure(printed.value, forms.score, 'published/documents/self')} điểm; xem phần ghi chú về số liệu.`,
        ),
      ]
    : []
  return [
    ...steps,
    paragraph(
      words`Tổng điểm tự đánh giá qua tài liệu kiểm chứng, cộng từ các tiêu chí, là ${figure(selfDocuments, forms.score, 'documents/self')}/${figure(maximum, forms.scorePoints, 'documents/maximum')}, đạt ${figure(share, forms.percent, 'documents/self/percent')} so với điểm tối đa${note}.`,
    ),
  ]
}

function resultBlocks(results: RoundResults): Block[] {
  if (results.index.rounded === null && results.rankChanges.par.own === null) return []
  const chart = domainChart(results)
  const history = historyTable(results)
  return [
    paragraph(headline(results)),
    ...bySource(results),
    sourceTable(results),
    ...movedDomains(results),
    yearTable(results),
    ...adjustmentBlocks(results),
    ...(chart ? [chart] : []),
    ...(history ? [history] : []),
  ]
}

/** The published index leads where there is one; the recomputed one stands in a note if it differs. */
function headline(results: RoundResults): readonly Inline[] {
  const { round, par, index, rankChanges, published } = results
  const { own, ownChange } = rankChanges.par
  const change = own === null ? index.change : ownChange
  const [now, before] = [year(round.indexYear), year(round.indexYear - 1)]
  const note = differing(published).some(({ key }) => key === 'total')
    ? [
        footnote(
          words`Cộng từ điểm các lĩnh vực được ${figure(index.rounded, forms.totalPoints, 'total')}; phần chênh lệch được nêu ở phần ghi chú về số liệu.`,
        ),
      ]
    : []
  const value = bold(figure(own ?? index.rounded, forms.total, own === null ? 'total' : 'published/total'))
  const of = figure(own === null ? index.outOf : par.maximum, forms.scorePoints, 'maximum')
  const moved = changed(change, forms.totalPoints, 'total/change')
  const highest = isHighest(round.history, round.indexYear)
  const first = round.history[0]
  const record = highest && first ? words` Đây là mức cao nhất kể từ năm ${year(first.year, 'history')}.` : []
  return words`Chỉ số cải cách hành chính (CCHC) năm ${now} của ${reference(round.subject.name, 'round/subject')} đạt ${value}/${of}${note}, ${moved} so với năm ${before}${ranked(rankChanges.par, results)}.${record}`
}

function isHighest(history: RoundResults['round']['history'], indexYear: number): boolean {
  const now = history.find((each) => each.year === indexYear)?.parIndex
  const others = history.flatMap((each) => (each.year === indexYear ? [] : (each.parIndex ?? [])))
  return now !== undefined && now !== null && others.length > 1 && others.every((other) => now.compare(other) > 0)
}

/** Names only the sources that give points in the framework. */
function bySource({ totals: { bySource: sources }, par }: RoundResults): Block[] {
  const part = (points: Points | null, maximum: Points, source: string) =>
    words`${figure(points, forms.score, source)}/${figure(maximum, forms.scorePoints, `${source}/maximum`)}`
  const used = sourcesOf(par)
  const surveys = (['leaderSurvey', 'sipas'] as const).filter((source) => used.includes(source))
  const surveyed = sumIfComplete(surveys.map((source) => sources[source].points))
  const surveyMaximum = sum(surveys.map((source) => sources[source].maximum))
  const parts = (['documents', 'governmentOffice', 'council'] as const).flatMap((source) =>
    used.includes(source)
      ? [words`${sourcePhrases[source]} là ${part(sources[source].points, sources[source].maximum, source)}`]
      : [],
  )
  const survey = surveys.map((source) => surveyPhrases[source]).join(' và ')
  const all =
    surveys.length === 0 ? parts : [...parts, words`điểm qua ${survey} là ${part(surveyed, surveyMaximum, 'surveys')}`]
  return [paragraph(words`Trong đó, ${all.flatMap((each, index) => (index === 0 ? each : words`; ${each}`))}.`)]
}

const sourcePhrases = {
  documents: 'điểm qua tài liệu kiểm chứng',
  governmentOffice: 'điểm do Văn phòng Chính phủ theo dõi, đánh giá',
  council: 'điểm do hội đồng bỏ phiếu',
} as const

const surveyPhrases = {
  leaderSurvey: 'khảo sát lãnh đạo, quản lý',
  sipas: 'đo lường sự hài lòng của người dân',
} as const

function movedDomains({ domains, round }: RoundResults): Block[] {
  const compared = domains.filter(({ change }) => change !== null)
  const risen = compared.filter(({ change }) => change && change.s > 0n && change.n > 0n)
  const fallen = compared.filter(({ change }) => change && isNegative(change))
  const level = compared.filter(({ change }) => change && isZero(change))
  const full = domains.filter(({ all }) => all.points?.equals(all.maximum))
  const sentences = [
    sentence(risen, 'lĩnh vực tăng điểm'),
    sentence(fallen, 'lĩnh vực giảm điểm'),
    sentence(level, 'lĩnh vực không đổi'),
  ].filter((each) => each.length > 0)
  if (sentences.length === 0) return []
  const names = full.map(({ name, code }) => words`${reference(name, `domain/${code}`)}`)
  const best = names.length === 0 ? [] : [paragraph(words`Đạt điểm tối đa: ${listed(names, '; ')}.`)]
  return [paragraph(words`So với năm ${year(round.indexYear - 1)}:`), { kind: 'list', items: sentences }, ...best]
}

function sentence(domains: readonly DomainResult[], what: string): readonly Inline[] {
  if (domains.length === 0) return []
  const count = figure(exact(BigInt(domains.length)), forms.count, 'domains/change')
  const each = domains.map(({ code, name, change, total, maximum, percent }) => {
    const key = `domain/${code}`
    const moved = change && !isZero(change) ? words`${changed(change, forms.totalPoints, `${key}/change`)}, ` : []
    const reached = words`đạt ${figure(total, forms.total, `${key}/thisYear`)}/${figure(maximum, forms.scorePoints, `${key}/maximum`)}, bằng ${figure(percent, forms.percent, `${key}/percent`)}`
    return words`${reference(name, key)} (${moved}${reached})`
  })
  return words`Có ${count} ${what}: ${listed(each, '; ')}.`
}
