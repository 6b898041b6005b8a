import type { DocumentCheck } from '../check.ts'
import { judgedCell } from '../claims/claim-in-table.ts'
import { bare } from '../figures/in-print.ts'
import { rowGroups } from '../tables/row-groups.ts'
import { tablesOf } from '../tables/tables-of.ts'

/** Rows without numbers of order that add up those right below them: Khu vực thành thị, and its wards. */
export const tableGroups: DocumentCheck = ({ document }) =>
  tablesOf(document).flatMap((table) =>
    rowGroups(table).flatMap(({ head, cells }) =>
      cells.map(({ figure, parts, sum }) =>
        judgedCell(head, figure, sum, {
          ...{ kind: 'hierarchy', grave: 'error' },
          computation: parts.map(bare).join(' + '),
        }),
      ),
    ),
  )
