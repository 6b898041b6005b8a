import { courseTable } from './course-table.data.ts'
import type { Move } from './move.ts'

export type CourseAction = (typeof courseTable)[number]['action']

export const courseActions: readonly CourseAction[] = courseTable.map(({ action }) => action)

/** The row of an action. */
export function moveOf(action: CourseAction): Move {
  const move = courseTable.find((each) => each.action === action)
  if (!move) throw new Error(`the course has no action ${action}`)
  return move
}
