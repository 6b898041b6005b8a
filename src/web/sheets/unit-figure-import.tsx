import type { UnitFigurePreview } from '../../contract/campaign-api-views.ts'
import { PointsText } from '../campaigns/board/points-text.tsx'
import { formatDay } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import { SheetImport } from './sheet-import.tsx'

type Row = UnitFigurePreview['rows'][number]

interface UnitFigureImportProps {
  readonly template: string
  readonly path: string
  readonly onEntered: () => void
}

/** A table of figures of many units comes in. */
export function UnitFigureImport({ template, path, onEntered }: UnitFigureImportProps) {
  const { t } = useMessages()
  return (
    <SheetImport<Row, { entered: number }>
      template={template}
      path={path}
      keyOf={({ organisation, code, figure }) => `${organisation}/${code}/${figure}`}
      columns={[
        {
          key: 'unit',
          title: t('rounds.organisation'),
          cell: ({ organisationName }) => organisationName,
          sortBy: ({ organisationName }) => organisationName,
        },
        { key: 'code', title: t('campaigns.item'), cell: ({ code }) => code, sortBy: ({ code }) => code },
        { key: 'figure', title: t('sheet.figure'), cell: ({ name }) => <span lang="vi">{name}</span> },
        { key: 'from', title: t('sheet.from'), cell: ({ from }) => <PointsText points={from.value} />, isNumber: true },
        { key: 'to', title: t('sheet.to'), cell: ({ to }) => <PointsText points={to.value} />, isNumber: true },
        { key: 'source', title: t('sheet.source'), cell: ({ to }) => to.source ?? '' },
        { key: 'date', title: t('sheet.date'), cell: ({ to }) => (to.date === null ? '' : formatDay(to.date)) },
      ]}
      told={({ entered }) => t('sheet.enteredFigures', { count: entered })}
      onEntered={onEntered}
    />
  )
}
