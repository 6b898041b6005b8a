import { Fragment } from 'react'
import { isNumberCell } from '../../contract/is-number-cell.ts'
import { placeWords } from '../../contract/place-words.ts'
import type { ProofreadBlockView } from '../../contract/proofreading-api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import { FindingCard } from './finding-card.tsx'
import { MarkedText, type ShownFindings } from './marked-text.tsx'
import classes from './proofreading.module.css'
import { rowGroups } from './row-groups.ts'

interface DocumentTableProps {
  readonly table: Extract<ProofreadBlockView, { kind: 'table' }>
  readonly shown: ShownFindings
  readonly onlyFound: boolean
}

/** A table of the document; what was found in a row stands below it, or below the last row that a merged cell reaches. */
export function DocumentTable({ table: { title, rows, place }, shown, onlyFound }: DocumentTableProps) {
  const { t, language } = useMessages()
  const name = [placeWords(place, language), ...(title === null ? [] : [title])].join(': ')
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1)
  const groups = rowGroups(rows).map((group) => ({
    group,
    found: group.flatMap(({ findings }) => findings).flatMap((number) => shown.get(number) ?? []),
  }))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={name}>
      <table className={classes.table}>
        {title !== null && <caption lang="vi">{title}</caption>}
        <tbody>
          {groups
            .filter(({ found }, at) => !onlyFound || found.length > 0 || at === 0)
            .map(({ group, found }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
              <Fragment key={at}>
                {group.map(({ cells, leftOut }, row) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
                  <Fragment key={row}>
                    {leftOut > 0 && (
                      <tr>
                        <td colSpan={width}>{t('proofreading.leftOut', { count: leftOut })}</td>
                      </tr>
                    )}
                    <tr>
                      {cells.map(
                        (cell, column) =>
                          cell && (
                            // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
                            <TableCell key={column} cell={cell} shown={shown} />
                          ),
                      )}
                    </tr>
                  </Fragment>
                ))}
                {found.length > 0 && (
                  <tr>
                    <td colSpan={width} className={classes.below}>
                      {found.map((finding) => (
                        <FindingCard key={finding.number} finding={finding} />
                      ))}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
        </tbody>
      </table>
    </section>
  )
}

interface TableCellProps {
  readonly cell: NonNullable<DocumentTableProps['table']['rows'][number]['cells'][number]>
  readonly shown: ShownFindings
}

/** Numbers stand at the right, as on the page that is downloaded. */
function TableCell({ cell: { pieces, columns, rows }, shown }: TableCellProps) {
  const isNumber = isNumberCell(pieces.map(({ text }) => text).join(''))
  return (
    <td lang="vi" colSpan={columns} rowSpan={rows} data-number={isNumber || undefined}>
      <MarkedText pieces={pieces} shown={shown} />
    </td>
  )
}
