import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ResultsView, SipasResultsView } from '../../contract/results-view.ts'
import { EmptyState } from '../parts/empty-state.tsx'
import { Panel } from '../parts/panel.tsx'
import { Table } from '../parts/table.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { SipasGroupRows, SipasRow } from './sipas-group-rows.tsx'
import { type SipasPart, sipasRows } from './sipas-rows.ts'
import classes from './sipas-section.module.css'
import tableClasses from './table.module.css'
import { TableFrame } from './table-frame.tsx'

interface SipasProps extends Pick<ResultsView, 'differences' | 'indexYear'> {
  readonly sipas: SipasResultsView
}

/** The satisfaction index: overall, parts and groups, with the criteria of a group on demand. */
export function SipasSection(props: SipasProps) {
  const { t } = useMessages()
  const parts = sipasRows(props.sipas)
  const groups = parts.flatMap((part) => part.groups.map(({ group }) => group.code))
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const toggle = (code: string) => setOpen(open.has(code) ? without(open, code) : new Set([...open, code]))
  const isAllOpen = open.size === groups.length
  if (parts.length === 0) return <EmptySipas />
  return (
    <Panel title={t('results.sipasTitle')} id="sipas">
      <div className={classes.head}>
        <p>{t('results.sipasHint')}</p>
        <Button variant="default" size="xs" onClick={() => setOpen(new Set(isAllOpen ? [] : groups))}>
          {t(isAllOpen ? 'results.foldAll' : 'results.openAll')}
        </Button>
      </div>
      <SipasTable {...props} parts={parts} open={open} onToggle={toggle} />
    </Panel>
  )
}

function EmptySipas() {
  const { t } = useMessages()
  return (
    <Panel title={t('results.sipasTitle')} id="sipas">
      <EmptyState title={t('app.missing')} />
    </Panel>
  )
}

interface SipasTableProps extends SipasProps {
  readonly parts: readonly SipasPart[]
  readonly open: ReadonlySet<string>
  readonly onToggle: (code: string) => void
}

function SipasTable({ sipas, differences, indexYear, parts, open, onToggle }: SipasTableProps) {
  const { t } = useMessages()
  const overall = { ...sipas, value: sipas.overall }
  return (
    <TableFrame label={t('results.sipasTitle')}>
      <Table className={`${tableClasses.table} ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('results.criterion')}</th>
            {[String(indexYear), String(indexYear - 1), t('results.delta')].map((title) => (
              <th key={title} scope="col" className={tableClasses.number}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <SipasRow
            row={overall}
            label={t('results.overall')}
            look="overall"
            differences={differences}
            about="sipas/overall"
          />
        </tbody>
        {parts.map(({ part, groups }) => (
          <tbody key={part.code}>
            <SipasRow
              row={part}
              label={`${t('results.part', { code: part.code })}. ${part.name}`}
              look="part"
              differences={differences}
              about={`sipas/part/${part.code}`}
            />
            {groups.map((group) => (
              <SipasGroupRows
                key={group.group.code}
                {...group}
                isOpen={open.has(group.group.code)}
                onToggle={() => onToggle(group.group.code)}
                differences={differences}
              />
            ))}
          </tbody>
        ))}
      </Table>
    </TableFrame>
  )
}

function without(set: ReadonlySet<string>, code: string): ReadonlySet<string> {
  return new Set([...set].filter((each) => each !== code))
}
