import { Button } from '@mantine/core'
import { type Column, DataTable } from '../campaigns/data-table.tsx'
import { formatDecimal } from '../parts/format.ts'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { FaultTable } from './fault-table.tsx'
import { type ReasonAsked, ReasonForm } from './reason-form.tsx'
import { SheetDropArea } from './sheet-drop-area.tsx'
import classes from './sheet-import.module.css'
import { countsOf, hindranceOf, type PreviewRow, type SheetPreview } from './sheet-preview.ts'
import { type SheetPaths, useSheetImport } from './use-sheet-import.ts'

interface SheetImportProps<R extends PreviewRow, Result> extends SheetPaths {
  /** Where the template is downloaded. */
  readonly template: string
  /** Of the rows that would change something, before the column that says what. */
  readonly columns: readonly Column<R>[]
  readonly keyOf: (row: R) => string
  /** Says what was entered. */
  readonly told: (result: Result) => string
  readonly onEntered: () => void
  /** Where a reason is asked for. */
  readonly reason?: ReasonAsked | undefined
}

/** A spreadsheet comes in: template, file, what each row would do with every fault at its cell, then all of it or nothing. */
export function SheetImport<R extends PreviewRow, Result>(props: SheetImportProps<R, Result>) {
  const { template, path, previewPath, told, onEntered } = props
  const { t } = useMessages()
  const sheet = useSheetImport<R, Result>({ path, previewPath }, onEntered)
  return (
    <div className={classes.parts}>
      <ol className={classes.steps}>
        <li>
          <a href={template} download className={classes.link}>
            {t('sheet.template')}
          </a>
        </li>
        <li>{t('sheet.fill')}</li>
        <li>{t('sheet.send')}</li>
      </ol>
      <SheetDropArea isBusy={sheet.isLooking || sheet.isEntering} onFile={sheet.choose} />
      {sheet.entered !== undefined && <Notice kind="done">{told(sheet.entered)}</Notice>}
      <ProblemNotice error={sheet.error} />
      {sheet.file && sheet.preview && (
        <Preview
          {...props}
          name={sheet.file.name}
          preview={sheet.preview}
          isEntering={sheet.isEntering}
          onEnter={sheet.enter}
          onForget={sheet.forget}
        />
      )}
    </div>
  )
}

interface PreviewProps<R extends PreviewRow> extends Pick<SheetImportProps<R, never>, 'reason'> {
  readonly columns: readonly Column<R>[]
  readonly keyOf: (row: R) => string
  readonly name: string
  readonly preview: SheetPreview<R>
  readonly isEntering: boolean
  readonly onEnter: (reason?: string) => void
  readonly onForget: () => void
}

function Preview<R extends PreviewRow>(props: PreviewProps<R>) {
  const { columns, keyOf, name, preview, isEntering, onEnter, onForget, reason } = props
  const { t } = useMessages()
  const hindrance = hindranceOf(preview)
  const changing = preview.rows.filter(({ state }) => state !== 'unchanged')
  const all: readonly Column<R>[] = [
    ...columns,
    {
      key: 'state',
      title: t('sheet.state'),
      cell: ({ state }) => t(`sheet.is.${state}`),
      sortBy: ({ state }) => state,
    },
  ]
  return (
    <section className={classes.parts} aria-label={t('sheet.preview', { name })}>
      <h3 className={classes.text}>{t('sheet.preview', { name })}</h3>
      <Summary preview={preview} />
      {hindrance !== undefined && <Notice kind="problem">{t(`sheet.cannot.${hindrance}`)}</Notice>}
      {preview.faults.length > 0 && <FaultTable faults={preview.faults} />}
      {changing.length > 0 && (
        <DataTable label={t('sheet.changes')} columns={all} rows={changing} keyOf={keyOf} none={t('sheet.nothing')} />
      )}
      {hindrance === undefined && reason && <ReasonForm {...reason} isPending={isEntering} onReason={onEnter} />}
      <div className={classes.buttons}>
        {hindrance === undefined && !reason && (
          <Button loading={isEntering} onClick={() => onEnter()}>
            {t('sheet.enter', { count: changing.length })}
          </Button>
        )}
        <Button variant="default" disabled={isEntering} onClick={onForget}>
          {t('app.cancel')}
        </Button>
      </div>
    </section>
  )
}

function Summary({ preview: { rows } }: { readonly preview: SheetPreview<PreviewRow> }) {
  const { t, language } = useMessages()
  const counts = countsOf(rows)
  const states = (['new', 'changed', 'cleared', 'stale', 'unchanged'] as const).filter((state) => counts[state] > 0)
  if (states.length === 0) return <p role="status">{t('sheet.nothing')}</p>
  const parts = states.map((state) => `${formatDecimal(String(counts[state]), language)} ${t(`sheet.is.${state}`)}`)
  return <p role="status">{t('sheet.summary', { parts: parts.join(', ') })}</p>
}
