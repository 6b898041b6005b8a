import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { isAllowed } from '../../assessment/rights.ts'
import type { OrganisationDetailsView } from '../../contract/api-views.ts'
import { meQuery } from '../api/queries.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Notice } from '../parts/notice.tsx'
import { useMessages } from '../parts/use-messages.ts'
import { AddForm } from './add-form.tsx'
import type { ChangeProps } from './change-form.tsx'
import { EndForm } from './end-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { MoveForm } from './move-form.tsx'
import classes from './organisation-changes.module.css'
import { childKinds, parentKinds } from './places.ts'
import { RenameForm } from './rename-form.tsx'

const forms = { add: AddForm, end: EndForm, merge: MergeForm, move: MoveForm, rename: RenameForm } as const
type Change = keyof typeof forms

/** Buttons for administrators, each with its form; nothing for others. */
export function OrganisationChanges(props: ChangeProps) {
  const { t } = useMessages()
  const { data: me } = useQuery(meQuery)
  const queries = useQueryClient()
  const [change, setChange] = useState<Change>()
  const [isDone, setIsDone] = useState(false)
  const held = me?.roles.map(({ role }) => role) ?? []
  if (!isAllowed('manage organisations', held)) return null
  const Form = change && forms[change]
  const finish = async () => {
    setChange(undefined)
    setIsDone(true)
    await queries.invalidateQueries({ queryKey: ['organisations'] })
  }
  return (
    <div className={classes.changes}>
      <div className={classes.buttons}>
        {possibleChanges(props.organisation).map((each) => (
          <Button key={each} variant="default" size="sm" onClick={() => setChange(each)}>
            {t(`organisations.change.${each}`)}
          </Button>
        ))}
      </div>
      {isDone && <Notice kind="done">{t('organisations.changed')}</Notice>}
      <Dialog
        title={change ? `${t(`organisations.change.${change}`)}: ${props.organisation.name}` : ''}
        isOpen={change !== undefined}
        onClose={() => setChange(undefined)}
      >
        {Form && <Form {...props} onDone={() => void finish()} />}
      </Dialog>
    </div>
  )
}

/** What may be done to a unit: one that has ended stays as it is. */
function possibleChanges({ kind, endedOn }: OrganisationDetailsView): readonly Change[] {
  if (endedOn !== null) return []
  return [
    ...(childKinds(kind).length > 0 ? (['add'] as const) : []),
    'rename',
    'merge',
    ...(parentKinds(kind).length > 0 ? (['move'] as const) : []),
    'end',
  ]
}
