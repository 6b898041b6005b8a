import type { CourseAction } from '../../assessment/course/course-action.ts'
import { actionTexts, stateTexts, windowTexts } from '../../assessment/course/course-texts.data.ts'
import type { ItemState } from '../../assessment/course/item-state.ts'
import type { WindowKind } from '../../assessment/course/window.ts'
import type { WebLanguage } from '../parts/words.ts'

/** What a state is called, as it stands alone. */
export function stateName(state: ItemState, language: WebLanguage): string {
  return capital(stateTexts[state][language])
}

/** What an action is called on a button; what the table does not know keeps its own name. */
export function actionName(action: string, language: WebLanguage): string {
  return capital(actionTexts[action as CourseAction]?.[language] ?? action)
}

export function windowName(kind: WindowKind, language: WebLanguage): string {
  return windowTexts[kind][language]
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
}
