import { isZero } from '../../number/exact.ts'
import type { DocumentCheck } from '../check.ts'
import { plainCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { tablesOf } from '../tables/tables-of.ts'

const maximum = /điểm chuẩn|điểm tối đa|thang điểm|điểm trần/u
const score = /điểm (?!chuẩn|tối đa|trần|bị trừ|trừ)|tự (?:đánh giá|chấm)|thẩm định|điểm$/u

/** Scores above the maximum that stands in their row. */
export const tableMaxima: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) => {
    const at = table.columns.find((column) => maximum.test(table.headers[column] ?? ''))
    if (at === undefined) return []
    const scores = table.columns.filter((column) => column !== at && score.test(table.headers[column] ?? ''))
    return table.rows.flatMap((row) => {
      const most = row.figures[at]
      if (!most || isZero(most.value)) return []
      return scores.flatMap((column) => {
        const figure = row.figures[column]
        if (!figure || figure.isPercent || figure.value.compare(most.value) <= 0) return []
        return [
          plainCell(row, figure, {
            ...{ kind: 'table-maximum', verdict: 'error', expected: null },
            arithmetic: `${bare(figure)} > ${bare(most)}`,
            why: {
              vi: `Điểm ${bare(figure)} lớn hơn điểm tối đa ${bare(most)} của dòng.`,
              en: `The score ${bare(figure)} is above the maximum ${bare(most)} of its row.`,
            },
            suggestion: { vi: 'Kiểm tra lại hai số này.', en: 'Check the two figures.' },
          }),
        ]
      })
    })
  })
