import { Textarea } from '@mantine/core'
import { useMessages } from '../parts/use-messages.ts'
import type { Autosave } from './autosave.ts'
import { DraftNotice } from './draft-notice.tsx'
import classes from './item-page.module.css'
import { SaveState } from './save-state.tsx'
import { useField } from './use-field.ts'

/** Why the figures are as they are, in words; saves by itself as the figures do. */
export function ExplanationField({
  field,
  mayEnter,
}: {
  readonly field: Autosave<string>
  readonly mayEnter: boolean
}) {
  const { t } = useMessages()
  const state = useField(field)
  const name = t('course.explanation')
  return (
    <>
      {mayEnter ? (
        <Textarea
          aria-label={name}
          rows={6}
          maxLength={20_000}
          value={state.value}
          onChange={(event) => field.edit(event.currentTarget.value)}
          onBlur={() => void field.flush()}
        />
      ) : (
        <p className={classes.text} lang="vi">
          {state.base.value || t('proof.none')}
        </p>
      )}
      <SaveState field={field} state={state} name={name} />
      <DraftNotice field={field} state={state} name={name} textOf={(text) => text} />
    </>
  )
}
