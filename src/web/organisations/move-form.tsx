import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeForm, type FormProps } from './change-form.tsx'
import { parentKinds } from './places.ts'

/** Puts a unit under another. */
export function MoveForm({ organisation, units, day, onDone }: FormProps) {
  const { t } = useMessages()
  const places = units.filter(
    ({ id, kind }) => parentKinds(organisation.kind).includes(kind) && id !== organisation.parent,
  )
  const [parent, setParent] = useState('')
  return (
    <ChangeForm
      submit={t('organisations.change.move')}
      day={day}
      path={`/api/organisations/${organisation.id}/move`}
      body={(on) => ({ parent, on })}
      isReady={parent !== ''}
      onDone={onDone}
    >
      <NativeSelect
        label={t('organisations.newParent')}
        required
        data={[
          { value: '', label: t('organisations.chooseParent') },
          ...places.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={parent}
        onChange={(event) => setParent(event.currentTarget.value)}
      />
    </ChangeForm>
  )
}
