import { NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import type { CouncilMatterView } from '../../../contract/campaign-api-views.ts'
import { Notice } from '../../parts/notice.tsx'
import { useMessages } from '../../parts/use-messages.ts'
import filterClasses from '../../results/loss-filters.module.css'
import classes from '../appraisal/appraisal.module.css'
import { DataTable } from '../data-table.tsx'
import { isShown, type MatterFilter, matterFilters, matterKey } from './matter-filter.ts'
import { useMatterColumns } from './use-matter-columns.tsx'

const MatterSheet = lazyRouteComponent(() => import('./matter-sheet.tsx'), 'MatterSheet')

interface CouncilMattersProps {
  readonly campaign: string
  readonly matters: readonly CouncilMatterView[]
  /** Who reads it. */
  readonly person: string
}

/** The matters of a council as a table; each opens at the side, to vote and to decide. */
export function CouncilMatters({ campaign, matters, person }: CouncilMattersProps) {
  const { t } = useMessages()
  const queries = useQueryClient()
  const [filter, setFilter] = useState<MatterFilter>('waiting')
  const [open, setOpen] = useState<string>()
  const [done, setDone] = useState<string>()
  const columns = useMatterColumns({ person, onOpen: (matter) => setOpen(matterKey(matter)) })
  const found = matters.filter((matter) => isShown(matter, filter, person))
  const opened = matters.find((matter) => matterKey(matter) === open)
  const finish = async (text: string) => {
    setOpen(undefined)
    setDone(text)
    await queries.invalidateQueries({ queryKey: ['campaigns', campaign] })
    if (opened) await queries.invalidateQueries({ queryKey: ['rounds', opened.round] })
  }
  return (
    <>
      <div className={classes.done}>{done !== undefined && <Notice kind="done">{done}</Notice>}</div>
      <fieldset className={filterClasses.filters}>
        <legend className={filterClasses.legend}>{t('council.filter')}</legend>
        <NativeSelect
          label={t('council.show')}
          value={filter}
          data={matterFilters.map((each) => ({ value: each, label: t(`council.only.${each}`) }))}
          onChange={(event) => setFilter(event.currentTarget.value as MatterFilter)}
        />
        <p className={filterClasses.found} role="status">
          {t('council.found', { count: found.length })}
        </p>
      </fieldset>
      <DataTable
        label={t('council.matters')}
        columns={columns}
        rows={found}
        keyOf={matterKey}
        none={t('council.noMatters')}
      />
      {opened && (
        <Suspense fallback={null}>
          <MatterSheet
            key={`${open} ${opened.ownVersion}`}
            matter={opened}
            person={person}
            onClose={() => setOpen(undefined)}
            onDone={(text) => void finish(text)}
          />
        </Suspense>
      )}
    </>
  )
}
