import { useMessages } from '../parts/use-messages.ts'
import { ChangeForm, type FormProps } from './change-form.tsx'

/** Ends a unit below which nothing stands. */
export function EndForm({ organisation, day, onDone }: FormProps) {
  const { t } = useMessages()
  return (
    <ChangeForm
      submit={t('organisations.change.end')}
      day={day}
      path={`/api/organisations/${organisation.id}/end`}
      body={(on) => ({ on })}
      onDone={onDone}
    >
      <p>{t('organisations.endHint')}</p>
    </ChangeForm>
  )
}
