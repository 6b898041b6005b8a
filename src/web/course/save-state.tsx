import { Button } from '@mantine/core'
import { formatMoment } from '../parts/format.ts'
import { useMessages } from '../parts/use-messages.ts'
import type { Autosave, FieldState } from './autosave.ts'
import classes from './save-state.module.css'

interface SaveStateProps<T> {
  readonly field: Autosave<T>
  readonly state: FieldState<T>
  readonly name: string
}

/** How far a field is saved: told in words, and aloud when it changes. */
export function SaveState<T>({ field, state, name }: SaveStateProps<T>) {
  const { t } = useMessages()
  const { status, savedAt, isKept } = state
  const text = {
    saved: savedAt === null ? '' : t('course.save.saved', { at: formatMoment(savedAt.toISOString()).slice(-5) }),
    proposed: t('course.save.proposed'),
    typed: t('course.save.typed'),
    saving: t('course.save.saving'),
    failed: t('course.save.failed'),
    conflict: t('course.save.conflict'),
    refused: t('course.save.refused'),
  }[status]
  return (
    <p className={classes.state} data-status={status}>
      <span role="status">
        {text}
        {!isKept && status !== 'saved' && ` ${t('course.save.notKept')}`}
      </span>
      {status === 'failed' && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('course.save.retryOf', { name })}
          onClick={() => void field.flush()}
        >
          {t('app.retry')}
        </Button>
      )}
      {status === 'proposed' && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('course.save.saveOf', { name })}
          onClick={() => save(field, state)}
        >
          {t('profile.save')}
        </Button>
      )}
    </p>
  )
}

function save<T>(field: Autosave<T>, { value }: FieldState<T>): void {
  field.edit(value)
  void field.flush()
}
