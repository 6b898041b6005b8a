import type { AgencyLosses } from '../../analysis/agency-losses.ts'
import type { RoundResults } from '../../analysis/round-results.ts'
import { exact, sum } from '../../number/exact.ts'
import { column, emptyCell, figureCell, paragraph, referenceCell, textCell } from '../cells.ts'
import type { Section } from '../outline.ts'
import type { Row } from '../report-document.ts'
import { count, figure, forms, reference, words } from '../words.ts'

/** Points still to gain by lead agency, the most first. */
export function agencySection({ agencies }: RoundResults): Section {
  const title = words`Điểm còn có thể tăng, theo đơn vị chủ trì`
  const [first] = agencies
  if (!first) return { title, blocks: [] }
  const all = sum(agencies.map(({ lost }) => lost))
  const leading = words`${agencyName(first)} còn ${figure(first.lost, forms.scorePoints, 'agency/0/lost')} ở ${count(first.items.length, 'agency/0/count')} tiêu chí`
  return {
    title,
    blocks: [
      paragraph(
        words`Các tiêu chí được nêu còn có thể tăng ${figure(all, forms.scorePoints, 'agency/total/lost')}. Nhiều nhất là ${leading}.`,
      ),
      {
        kind: 'table',
        id: 'agencies',
        caption: words`Điểm còn có thể tăng theo đơn vị chủ trì`,
        sheetName: 'Đơn vị chủ trì',
        columns: [
          column('agency', words`Đơn vị chủ trì`, 5, 'left'),
          column('items', words`Tiêu chí`, 5.6, 'left'),
          column('count', words`Số tiêu chí`, 1.7, 'right'),
          column('lost', words`Điểm còn thiếu`, 2, 'right'),
        ],
        rows: [...agencies.map(agencyRow), totalRow(agencies)],
      },
    ],
  }
}

function agencyName({ agency }: AgencyLosses) {
  return agency === null ? words`nhóm chưa ghi đơn vị chủ trì` : words`${reference(agency, 'agency/0')}`
}

function agencyRow({ agency, items, lost }: AgencyLosses, index: number): Row {
  const key = `agency/${index}`
  const codes = items.map(({ item }) => item.code).join('; ')
  return {
    id: key,
    role: 'body',
    cells: [
      agency === null ? textCell(words`Chưa ghi đơn vị chủ trì`) : referenceCell(agency, key),
      referenceCell(codes, key),
      figureCell(`${key}/count`, exact(BigInt(items.length)), forms.count),
      figureCell(`${key}/lost`, lost, forms.score, {
        kind: 'sum',
        of: items.map(({ item }) => `loss/${item.code}/lost`),
      }),
    ],
  }
}

function totalRow(agencies: readonly AgencyLosses[]): Row {
  const of = (column: string) => agencies.map((_, index) => `agency/${index}/${column}`)
  const number = sum(agencies.map(({ items }) => exact(BigInt(items.length))))
  return {
    id: 'agency/total',
    role: 'total',
    cells: [
      textCell(words`Tổng cộng`),
      emptyCell,
      figureCell('agency/total/count', number, forms.count, { kind: 'sum', of: of('count') }),
      figureCell('agency/total/lost', sum(agencies.map(({ lost }) => lost)), forms.score, {
        kind: 'sum',
        of: of('lost'),
      }),
    ],
  }
}
