import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeForm, type FormProps } from './change-form.tsx'

/** Gives a unit another name; before the day it is called as it was. */
export function RenameForm({ organisation, day, onDone }: FormProps) {
  const { t } = useMessages()
  const [name, setName] = useState(organisation.name)
  return (
    <ChangeForm
      submit={t('organisations.change.rename')}
      day={day}
      path={`/api/organisations/${organisation.id}/rename`}
      body={(on) => ({ name, on })}
      isReady={name.trim() !== '' && name.trim() !== organisation.name}
      onDone={onDone}
    >
      <p>{t('organisations.renameHint', { name: organisation.name })}</p>
      <TextInput
        label={t('organisations.newName')}
        required
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ChangeForm>
  )
}
