import type { Messages } from '../parts/use-messages.ts'
import vi from '../words/vi.json'

type Action = keyof typeof vi.action

const actions = Object.keys(vi.action) as Action[]

/** What an action is called; one without a name stays as it is in the log. */
export function actionName(action: string, t: Messages['t']): string {
  const known = actions.find((each) => each === action)
  return known ? t(`action.${known}`) : action
}

/** Every action that has a name, by name. */
export function actionChoices(t: Messages['t']): readonly { readonly value: string; readonly label: string }[] {
  return actions
    .map((value) => ({ value, label: t(`action.${value}`) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'vi'))
}
