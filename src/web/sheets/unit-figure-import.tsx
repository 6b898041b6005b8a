import type { UnitFigurePreview } from '../../contract/campaign-api-views.ts'
import { toldCode } from '../../framework/told-code.ts'
import { PointsText } from '../campaigns/board/points-text.tsx'
import { formatDay } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import type { ReasonAsked } from './reason-form.tsx'
import { SheetImport } from './sheet-import.tsx'
import type { SheetPaths } from './use-sheet-import.ts'

type Row = UnitFigurePreview['rows'][number]

interface UnitFigureImportProps<Result> extends SheetPaths {
  readonly template: string
  /** Says what was done. */
  readonly told: (result: Result) => string
  readonly onEntered: () => void
  readonly reason?: ReasonAsked
}

/** A table of figures of many units comes in. */
export function UnitFigureImport<Result>(props: UnitFigureImportProps<Result>) {
  const { t } = useMessages()
  return (
    <SheetImport<Row, Result>
      {...props}
      keyOf={({ organisation, code, figure }) => `${organisation}/${code}/${figure}`}
      columns={[
        {
          key: 'unit',
          title: t('rounds.organisation'),
          cell: ({ organisationName }) => organisationName,
          sortBy: ({ organisationName }) => organisationName,
        },
        { key: 'code', title: t('campaigns.item'), cell: ({ code }) => toldCode(code), sortBy: ({ code }) => code },
        { key: 'figure', title: t('sheet.figure'), cell: ({ name }) => <span lang="vi">{name}</span> },
        { key: 'from', title: t('sheet.from'), cell: ({ from }) => <PointsText points={from.value} />, isNumber: true },
        { key: 'to', title: t('sheet.to'), cell: ({ to }) => <PointsText points={to.value} />, isNumber: true },
        { key: 'source', title: t('sheet.source'), cell: ({ to }) => to.source ?? '' },
        { key: 'date', title: t('sheet.date'), cell: ({ to }) => (to.date === null ? '' : formatDay(to.date)) },
      ]}
    />
  )
}
