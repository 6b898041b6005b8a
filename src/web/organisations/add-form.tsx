import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OrganisationView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import { ChangeForm, type FormProps } from './change-form.tsx'
import { childKinds } from './places.ts'

/** Makes a unit below the one that is chosen. */
export function AddForm({ organisation, day, onDone }: FormProps) {
  const { t } = useMessages()
  const kinds = childKinds(organisation.kind)
  const [kind, setKind] = useState<OrganisationView['kind'] | undefined>(kinds[0])
  const [name, setName] = useState('')
  return (
    <ChangeForm
      submit={t('organisations.change.add')}
      day={day}
      path="/api/organisations"
      body={(bornOn) => ({ kind, name, bornOn, parent: organisation.id })}
      isReady={name.trim() !== ''}
      onDone={onDone}
    >
      <NativeSelect
        label={t('organisations.kind')}
        data={kinds.map((value) => ({ value, label: t(`organisationKind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value))}
      />
      <TextInput
        label={t('organisations.name')}
        required
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ChangeForm>
  )
}
