import { Button, NativeSelect } from '@mantine/core'
import { useMessages } from '../parts/use-messages.ts'
import classes from './proofreading.module.css'

interface FrameworkFieldProps {
  readonly frameworks: readonly { readonly id: string; readonly name: string }[]
  /** An id; empty for none. */
  readonly chosen: string
  readonly onChoose: (id: string) => void
  /** Proofreads the document that is there by what is chosen now; null while there is nothing to do again. */
  readonly onAgain: (() => void) | null
}

/** By which framework scores are checked too; nothing for who may not see frameworks. */
export function FrameworkField({ frameworks, chosen, onChoose, onAgain }: FrameworkFieldProps) {
  const { t } = useMessages()
  if (frameworks.length === 0) return null
  return (
    <div className={classes.framework}>
      <NativeSelect
        label={t('proofreading.framework')}
        description={t('proofreading.frameworkHint')}
        value={chosen}
        data={[
          { value: '', label: t('proofreading.noFramework') },
          ...frameworks.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
      {onAgain && (
        <Button size="sm" variant="default" onClick={onAgain}>
          {t('proofreading.again')}
        </Button>
      )}
    </div>
  )
}
