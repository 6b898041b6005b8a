import { Badge } from '@mantine/core'
import type { PersonView } from '../../contract/api-views.ts'
import { useMessages } from '../parts/use-messages.ts'
import classes from './person-state.module.css'

/** Whether somebody can sign in, or was invited to, and whether with a second factor. */
export function PersonState({ person }: { readonly person: PersonView }) {
  const { t } = useMessages()
  const state = stateOf(person)
  return (
    <span className={classes.state}>
      {person.hasSecondFactor && (
        <Badge variant="default" className={classes.badge ?? ''}>
          {t('people.factor')}
        </Badge>
      )}
      <Badge variant="default" className={classes.badge ?? ''} data-state={state}>
        {t(`people.${state}`)}
      </Badge>
    </span>
  )
}

function stateOf({ disabledAt, hasConfirmedEmail }: PersonView) {
  if (hasConfirmedEmail) return disabledAt ? 'disabled' : 'active'
  return disabledAt ? 'withdrawn' : 'invited'
}
