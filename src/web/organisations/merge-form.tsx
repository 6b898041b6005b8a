import { Checkbox } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeForm, type FormProps } from './change-form.tsx'
import classes from './organisation-changes.module.css'

/** Merges units of the same kind into the one that is chosen. */
export function MergeForm({ organisation, units, day, onDone }: FormProps) {
  const { t } = useMessages()
  const { id, kind, parent } = organisation
  const others = units.filter((each) => each.id !== id && each.kind === kind && each.parent === parent)
  const [from, setFrom] = useState<readonly string[]>([])
  return (
    <ChangeForm
      submit={t('organisations.change.merge')}
      day={day}
      path={`/api/organisations/${id}/merge`}
      body={(on) => ({ from, on })}
      isReady={from.length > 0}
      onDone={onDone}
    >
      <Checkbox.Group label={t('organisations.mergeWhich')} value={[...from]} onChange={setFrom}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <div className={classes.choices} tabIndex={0}>
          {others.map((each) => (
            <Checkbox key={each.id} value={each.id} label={each.name} />
          ))}
        </div>
      </Checkbox.Group>
    </ChangeForm>
  )
}
