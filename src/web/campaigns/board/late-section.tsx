import { Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { windowTexts } from '../../../assessment/course/course-texts.data.ts'
import type { LateView } from '../../../contract/notice-api-views.ts'
import { toldCode } from '../../../framework/told-code.ts'
import { lateQuery } from '../../api/notice-queries.ts'
import { formatDay } from '../../parts/format.ts'
import { Notice } from '../../parts/notice.tsx'
import { Panel } from '../../parts/panel.tsx'
import { QueryView } from '../../parts/query-view.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import { CourseLink } from '../course-link.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { type LateKey, lateKey, toRemind } from './late-keys.ts'
import { ReminderForm } from './reminder-form.tsx'

/** What agencies have not done in time; who coordinates them selects some and reminds them. */
export function LateSection({ campaign }: { readonly campaign: string }) {
  const { t } = useMessages()
  const late = useQuery(lateQuery(campaign))
  const [selected, setSelected] = useState<ReadonlySet<LateKey>>(new Set())
  const [reminded, setReminded] = useState<number>()
  const columns = useLateColumns(selected, setSelected)
  const chosen = (late.data ?? []).filter((agency) => selected.has(lateKey(agency)))
  return (
    <Panel title={t('notices.late')} id="late">
      <QueryView query={late} empty={{ isEmpty: (found) => found.length === 0, title: t('notices.noLate') }}>
        {(found) => (
          <DataTable
            label={t('notices.late')}
            columns={found.some(({ mayRemind }) => mayRemind) ? columns : columns.filter(({ key }) => key !== 'select')}
            rows={found}
            keyOf={lateKey}
            none={t('notices.noLate')}
          />
        )}
      </QueryView>
      {reminded !== undefined && <Notice kind="done">{t('notices.sent', { number: reminded })}</Notice>}
      {chosen.length > 0 && (
        <ReminderForm
          campaign={campaign}
          targets={toRemind(chosen)}
          onDone={(number) => {
            setReminded(number)
            setSelected(new Set())
          }}
        />
      )}
    </Panel>
  )
}

function useLateColumns(
  selected: ReadonlySet<LateKey>,
  onSelect: (selected: ReadonlySet<LateKey>) => void,
): readonly Column<LateView>[] {
  const { t, language } = useMessages()
  const nameOf = ({ leadName, organisationName }: LateView) =>
    `${leadName ?? t('notices.noLead')} · ${organisationName}`
  return [
    {
      key: 'agency',
      title: t('notices.agency'),
      cell: (agency) => <CourseLink round={agency.round}>{nameOf(agency)}</CourseLink>,
      sortBy: nameOf,
    },
    {
      key: 'window',
      title: t('notices.window'),
      cell: ({ window, closedOn }) =>
        t('notices.closedOn', { window: windowTexts[window][language], day: formatDay(closedOn) }),
      sortBy: ({ closedOn }) => closedOn,
    },
    {
      key: 'items',
      title: t('notices.lateItems'),
      cell: ({ codes, reminded }) => (
        <>
          {codes.map(toldCode).join(', ')}
          {reminded.length > 0 && ` (${t('notices.remindedToday', { codes: reminded.map(toldCode).join(', ') })})`}
        </>
      ),
      sortBy: ({ codes }) => codes.length,
    },
    {
      key: 'select',
      title: t('notices.select'),
      isForScreen: true,
      cell: (agency) => (
        <Checkbox
          aria-label={t('notices.selectOne', { name: nameOf(agency) })}
          disabled={!agency.mayRemind || agency.reminded.length === agency.codes.length}
          checked={selected.has(lateKey(agency))}
          onChange={(event) => {
            const next = new Set(selected)
            if (event.currentTarget.checked) next.add(lateKey(agency))
            else next.delete(lateKey(agency))
            onSelect(next)
          }}
        />
      ),
    },
  ]
}
