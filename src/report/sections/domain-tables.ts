import { changeOf, type DomainResult } from '../../analysis/domain-results.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { type PointSource, sourcesOf } from '../../framework/framework.ts'
import { sumIfComplete } from '../../number/exact.ts'
import { column, emptyCell, figureCell, referenceCell, textCell } from '../cells.ts'
import type { BarChart, Calculation, Cell, ReportTable, Row } from '../report-document.ts'
import { figure, forms, words, year } from '../words.ts'

const decimals = 2

/** Points of each domain by source, with live sums. */
export function sourceTable({ domains, totals, round, par }: RoundResults): ReportTable {
  const used = sourcesOf(par)
  const sums = (key: string): readonly Cell[] => {
    const sources = key === 'total' ? totals : domains.find(({ code }) => key === `domain/${code}`)
    return used.map((source) => {
      const points = sources?.bySource[source].points ?? null
      const of = domains.map(({ code }) => `domain/${code}/${source}`)
      return figureCell(`${key}/${source}`, points, forms.score, key === 'total' ? { kind: 'sum', of } : undefined)
    })
  }
  const row = (
    role: Row['role'],
    key: string,
    code: string,
    name: Cell,
    maximum: Cell,
    total: DomainResult['all'],
  ): Row => ({
    id: key,
    role,
    cells: [
      referenceCell(code, key),
      name,
      maximum,
      ...sums(key),
      figureCell(`${key}/points`, total.points, forms.total, {
        kind: 'sum',
        of: used.map((source) => `${key}/${source}`),
      }),
    ],
  })
  const maxima: Calculation = { kind: 'sum', of: domains.map(({ code }) => `domain/${code}/maximum`) }
  return {
    kind: 'table',
    id: 'sources',
    caption: words`Điểm các lĩnh vực năm ${year(round.indexYear)} theo nguồn điểm`,
    sheetName: 'Điểm theo nguồn',
    columns: [
      column('code', words`TT`, 1, 'center'),
      column('name', words`Lĩnh vực`, 5.6, 'left'),
      column('maximum', words`Điểm tối đa`, 1.6, 'right'),
      ...used.map((source) => column(source, words`${sourceNames[source]}`, 1.9, 'right')),
      column('points', words`Tổng điểm`, 1.6, 'right'),
    ],
    rows: [
      ...domains.map(({ code, name, maximum, all }) => {
        const key = `domain/${code}`
        return row('body', key, code, referenceCell(name, key), figureCell(`${key}/maximum`, maximum, forms.score), all)
      }),
      row(
        'total',
        'total',
        '',
        textCell(words`Cộng`),
        figureCell('total/maximum', totals.all.maximum, forms.score, maxima),
        totals.all,
      ),
    ],
  }
}

const sourceNames: Record<PointSource, string> = {
  documents: 'Qua tài liệu',
  governmentOffice: 'Văn phòng Chính phủ',
  leaderSurvey: 'Khảo sát lãnh đạo',
  sipas: 'SIPAS',
  council: 'Hội đồng',
}

/** Totals of each domain in two years, with the change and the share of the maximum. */
export function yearTable(results: RoundResults): ReportTable {
  const { domains, round } = results
  return {
    kind: 'table',
    id: 'domains',
    caption: words`Điểm các lĩnh vực năm ${year(round.indexYear)} và năm ${year(round.indexYear - 1)}`,
    sheetName: 'Lĩnh vực',
    columns: [
      column('code', words`TT`, 1, 'center'),
      column('name', words`Lĩnh vực`, 6.4, 'left'),
      column('maximum', words`Điểm tối đa`, 1.7, 'right'),
      column('thisYear', words`Năm ${year(round.indexYear)}`, 1.7, 'right'),
      column('lastYear', words`Năm ${year(round.indexYear - 1)}`, 1.7, 'right'),
      column('change', words`Tăng (+), giảm (−)`, 1.9, 'right'),
      column('percent', words`Đạt so với tối đa (%)`, 1.9, 'right'),
    ],
    rows: [...domains.map(domainRow), sumRow(results), ...indexRow(results), ...publishedRow(results)],
  }
}

function domainRow({ code, name, maximum, total, previous, change, percent }: DomainResult): Row {
  const key = `domain/${code}`
  return {
    id: `${key}/years`,
    role: 'body',
    cells: [
      referenceCell(code, key),
      referenceCell(name, key),
      figureCell(`${key}/years/maximum`, maximum, forms.score, { kind: 'sum', of: [`${key}/maximum`] }),
      figureCell(`${key}/thisYear`, total, forms.total, { kind: 'sum', of: [`${key}/points`], decimals }),
      figureCell(`${key}/lastYear`, previous, forms.total),
      figureCell(`${key}/change`, change, forms.change, difference(key)),
      figureCell(`${key}/percent`, percent, forms.index, {
        kind: 'percentage',
        part: `${key}/points`,
        whole: `${key}/maximum`,
        decimals,
      }),
    ],
  }
}

function difference(key: string): Calculation {
  return {
    kind: 'difference',
    from: `${key}/thisYear`,
    subtract: `${key}/lastYear`,
    operandDecimals: decimals,
    decimals,
  }
}

function sumRow({ domains, totals, par }: RoundResults): Row {
  const before = sumIfComplete(domains.map(({ previous }) => previous))
  const of = (column: string): readonly string[] => domains.map(({ code }) => `domain/${code}/${column}`)
  return {
    id: 'sum',
    role: 'total',
    cells: [
      emptyCell,
      textCell(words`Cộng các lĩnh vực`),
      figureCell('sum/maximum', totals.all.maximum, forms.score, { kind: 'sum', of: of('maximum') }),
      figureCell('sum/thisYear', totals.total, forms.total, { kind: 'sum', of: of('points'), decimals }),
      figureCell('sum/lastYear', before, forms.total, { kind: 'sum', of: of('lastYear'), decimals }),
      figureCell('sum/change', changeOf(totals.total, before, par.rounding), forms.change, difference('sum')),
      figureCell('sum/percent', totals.percent, forms.index, {
        kind: 'percentage',
        part: 'total/points',
        whole: 'total/maximum',
        decimals,
      }),
    ],
  }
}

/** The index where it is more than the sum of the domains: scaled, with bonus and penalty. */
function indexRow({ index, totals }: RoundResults): readonly Row[] {
  if (!index.isAdjusted) return []
  return [
    {
      id: 'index',
      role: 'total',
      cells: [
        emptyCell,
        textCell(words`Chỉ số`),
        figureCell('index/maximum', index.outOf, forms.score),
        figureCell('index/thisYear', index.rounded, forms.total),
        figureCell('index/lastYear', totals.previous, forms.total),
        figureCell('index/change', index.change, forms.change, difference('index')),
        emptyCell,
      ],
    },
  ]
}

/** The published index under the recomputed one: a reader sees at once whether the two agree. */
function publishedRow({ rankChanges: { par } }: RoundResults): readonly Row[] {
  if (par.own === null) return []
  const before = par.ownChange && par.own.sub(par.ownChange)
  return [
    {
      id: 'published',
      role: 'body',
      cells: [
        emptyCell,
        textCell(words`Chỉ số đã công bố`),
        emptyCell,
        figureCell('published/thisYear', par.own, forms.total),
        figureCell('published/lastYear', before, forms.total),
        figureCell('published/change', par.ownChange, forms.change, {
          kind: 'difference',
          from: 'published/thisYear',
          subtract: 'published/lastYear',
          decimals,
        }),
        emptyCell,
      ],
    },
  ]
}

/** Bars of the domains in two years; null where there is nothing to compare. */
export function domainChart({ domains, round }: RoundResults): BarChart | null {
  if (domains.every(({ total, previous }) => total === null && previous === null)) return null
  const name = (of: number) => `Năm ${of}`
  return {
    kind: 'chart',
    id: 'domains',
    title: words`Điểm các lĩnh vực cải cách hành chính năm ${year(round.indexYear - 1)} và năm ${year(round.indexYear)}`,
    alternative: words`Biểu đồ thanh ngang so sánh điểm các lĩnh vực của hai năm; số liệu như trong bảng liền trước.`,
    unit: 'điểm',
    categories: domains.map((domain) => domain.name),
    series: [
      {
        name: name(round.indexYear - 1),
        values: domains.map(({ code, previous }) => figure(previous, forms.total, `domain/${code}/lastYear`)),
      },
      {
        name: name(round.indexYear),
        values: domains.map(({ code, total }) => figure(total, forms.total, `domain/${code}/thisYear`)),
      },
    ],
  }
}
