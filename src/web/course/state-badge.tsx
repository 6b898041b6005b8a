import { Badge } from '@mantine/core'
import type { ItemState } from '../../assessment/course/item-state.ts'
import { useMessages } from '../parts/use-messages.ts'
import { stateName } from './course-names.ts'
import classes from './state-badge.module.css'

/** Whose turn a state is; a mark before the words tells it too. */
const turns: Readonly<Record<ItemState, 'agency' | 'coordinator' | 'appraiser' | 'done'>> = {
  open: 'agency',
  returned: 'agency',
  submitted: 'coordinator',
  accepted: 'coordinator',
  frozen: 'coordinator',
  sent: 'appraiser',
  appraised: 'appraiser',
  confirmed: 'appraiser',
  released: 'done',
  appealed: 'appraiser',
  answered: 'done',
  escalated: 'appraiser',
  decided: 'done',
  published: 'done',
}

const marks = { agency: '✎', coordinator: '→', appraiser: '⚖', done: '✓' } as const

export function StateBadge({ state }: { readonly state: ItemState }) {
  const { language } = useMessages()
  const turn = turns[state]
  return (
    <Badge variant="default" className={classes.badge} data-turn={state === 'returned' ? 'returned' : turn}>
      <span aria-hidden="true">{state === 'returned' ? '↩' : marks[turn]} </span>
      {stateName(state, language)}
    </Badge>
  )
}
