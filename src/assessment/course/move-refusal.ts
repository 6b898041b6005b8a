import type { PersonId } from '../../framework/ids.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import type { Role } from '../roles.ts'
import { type CourseAction, moveOf } from './course-action.ts'
import type { ItemState } from './item-state.ts'
import type { Move } from './move.ts'
import { type Calendar, type WindowKind, windowStanding } from './window.ts'

/** What an action meets when it arrives: it is asked then, whatever a page showed before. */
export interface Situation {
  readonly state: ItemState
  /** Roles that the acting person holds for the sub-criterion. */
  readonly held: readonly Role[]
  readonly person: PersonId
  /** As it holds for the organisation. */
  readonly calendar: Calendar
  readonly day: CalendarDate
  readonly needsSecond: boolean
  /** Who took the newest step of an action, such as the appraisal that is to be confirmed. */
  readonly lastBy: (action: string) => PersonId | null
}

/** Why an action is refused: the first of what is asked, in this order. */
export type MoveRefusal =
  | { readonly why: 'role'; readonly needed: readonly Role[] }
  | { readonly why: 'state'; readonly state: ItemState; readonly from: readonly ItemState[] }
  | { readonly why: 'window'; readonly windows: readonly WindowKind[]; readonly standing: 'before' | 'after' }
  | { readonly why: 'own-work' }

/** @returns undefined if the action may be taken */
export function moveRefusal(action: CourseAction, situation: Situation): MoveRefusal | undefined {
  const move = moveOf(action)
  if (!move.by.some((role) => situation.held.includes(role))) return { why: 'role', needed: move.by }
  const from = statesBefore(move, situation.needsSecond)
  if (!from.includes(situation.state)) return { why: 'state', state: situation.state, from }
  const standings = move.windows.map((kind) => windowStanding(situation.calendar[kind], situation.day))
  if (!standings.includes('open')) {
    return { why: 'window', windows: move.windows, standing: standings.includes('before') ? 'before' : 'after' }
  }
  if (move.notBy !== undefined && situation.lastBy(move.notBy) === situation.person) return { why: 'own-work' }
  return undefined
}

/** The states from which a move leads on in a campaign with or without a second appraiser. */
export function statesBefore(move: Move, needsSecond: boolean): readonly ItemState[] {
  return needsSecond ? move.from : [...move.from, ...(move.fromWithoutSecond ?? [])]
}
