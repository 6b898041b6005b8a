import type { ItemState } from './item-state.ts'
import type { WindowKind } from './window.ts'

/**
 * Who is told of what, and how: docs/notices.md is written from here. The numbers of days stand in no document: they are
 * defaults (assumed), and this file is the only place that holds them.
 */

/**
 * Who can be told. Of coordinators, heads and editors those are meant who hold the role nearest above: at the organisation
 * itself, or at the next one above it that has any.
 */
export type Addressees =
  | 'agency-editors'
  | 'agency-heads'
  | 'coordinators'
  | 'appraisers'
  | 'council'
  | 'organisers'
  | 'mentioned'
  | 'those-awaited'

/** `at-once` goes out within a minute, `digest` waits for the letter of the day; in the program it is shown in either case. */
export type LetterKind = 'at-once' | 'digest'

interface EventRule {
  readonly kind: string
  /** A step of the course, or what else happens. */
  readonly on:
    | 'assign'
    | 'return'
    | 'comment'
    | 'remind'
    | 'release'
    | 'appeal'
    | 'answer'
    | 'escalate'
    | 'decide'
    | 'publish'
  readonly to: readonly Addressees[]
  readonly letter: LetterKind
}

/** What people do, and who is told of it; never who did it. */
export const eventRules = [
  { kind: 'assigned', on: 'assign', to: ['agency-editors', 'agency-heads'], letter: 'digest' },
  { kind: 'returned', on: 'return', to: ['agency-editors', 'agency-heads'], letter: 'at-once' },
  { kind: 'mentioned', on: 'comment', to: ['mentioned'], letter: 'at-once' },
  { kind: 'reminded', on: 'remind', to: ['those-awaited'], letter: 'at-once' },
  { kind: 'released', on: 'release', to: ['coordinators', 'agency-heads', 'agency-editors'], letter: 'digest' },
  { kind: 'appealed', on: 'appeal', to: ['appraisers'], letter: 'digest' },
  { kind: 'answered', on: 'answer', to: ['coordinators', 'agency-heads', 'agency-editors'], letter: 'digest' },
  { kind: 'escalated', on: 'escalate', to: ['council'], letter: 'digest' },
  { kind: 'decided', on: 'decide', to: ['coordinators', 'agency-heads', 'agency-editors'], letter: 'digest' },
  {
    kind: 'published',
    on: 'publish',
    letter: 'digest',
    to: ['coordinators', 'agency-heads', 'agency-editors', 'appraisers', 'council'],
  },
] as const satisfies readonly EventRule[]

/** Who is awaited while a sub-criterion stands in a state; null where nobody is. */
export const awaited: Readonly<Record<ItemState, Duty | null>> = {
  open: 'agency',
  returned: 'agency',
  submitted: 'coordinator',
  accepted: 'coordinator',
  frozen: 'coordinator',
  sent: 'appraiser',
  appraised: 'appraiser',
  confirmed: 'appraiser',
  released: 'appraiser',
  appealed: 'appraiser',
  answered: 'appraiser',
  escalated: 'council',
  decided: 'appraiser',
  published: null,
}

export type Duty = 'agency' | 'coordinator' | 'appraiser' | 'council'

/** Who is told: those who have to act, those answerable for them, and those above these. */
export type Level = 'acting' | 'answerable' | 'above'

export const dutyLevels: Readonly<Record<Duty, Readonly<Record<Level, readonly Addressees[]>>>> = {
  agency: { acting: ['agency-editors', 'agency-heads'], answerable: ['agency-heads'], above: ['coordinators'] },
  coordinator: { acting: ['coordinators'], answerable: ['coordinators'], above: ['organisers'] },
  appraiser: { acting: ['appraisers'], answerable: ['appraisers'], above: ['organisers'] },
  council: { acting: ['council'], answerable: ['council'], above: ['organisers'] },
}

/** Who is told that a window opens. */
export const openingTo: Readonly<Record<WindowKind, readonly Addressees[]>> = {
  assess: ['agency-editors', 'agency-heads'],
  review: ['coordinators'],
  send: ['coordinators'],
  appraise: ['appraisers'],
  appeal: ['coordinators', 'agency-heads'],
  publish: ['appraisers'],
}

/** Nothing is late that was not appealed, but the last day to appeal is told of. */
export const lastChance: Readonly<
  Partial<Record<WindowKind, { states: readonly ItemState[]; to: readonly Addressees[] }>>
> = { appeal: { states: ['released', 'answered'], to: ['coordinators', 'agency-heads'] } }

export interface ClockRule {
  readonly kind: 'opens' | 'closes-soon' | 'overdue'
  /** Days after the first day of a window (`opens`), before its last day (`closes-soon`) or after that (`overdue`). */
  readonly days: number
  /** Whom it reaches of those whose work is not done; of an opening those of `openingTo`. */
  readonly level: Level
  readonly letter: LetterKind
}

/** What the clock does, and who is told of it in the morning of that day. */
export const clockRules: readonly ClockRule[] = [
  { kind: 'opens', days: 0, level: 'acting', letter: 'digest' },
  { kind: 'closes-soon', days: 3, level: 'acting', letter: 'digest' },
  { kind: 'closes-soon', days: 1, level: 'acting', letter: 'digest' },
  { kind: 'overdue', days: 1, level: 'answerable', letter: 'digest' },
  { kind: 'overdue', days: 3, level: 'above', letter: 'digest' },
]

/** The letter of the day is written from this hour in Vietnam on. */
export const digestHour = 7

/** What the clock has missed for longer, because no server was running, is not told any more. */
export const missedDays = 7
