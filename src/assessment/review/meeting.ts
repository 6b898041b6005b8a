import type { CalendarDate } from '../../number/vietnamese-date.ts'

/** What somebody has to do after the meeting. */
export interface MeetingTask {
  /** A person or an agency, as somebody typed it. */
  readonly who: string
  readonly what: string
  /** The last day; null where none was set. */
  readonly by: CalendarDate | null
}

/** What the meeting decided about one sub-criterion. */
export interface MeetingDecision {
  readonly code: string
  /** Null where only tasks were given. */
  readonly text: string | null
  readonly tasks: readonly MeetingTask[]
}

/** A review meeting as it is written down; a text is null while nothing was said. */
export interface MeetingRecord {
  readonly heldOn: CalendarDate | null
  /** Times as somebody typed them: "8 giờ 30". */
  readonly begins: string | null
  readonly ends: string | null
  readonly place: string | null
  readonly chair: string | null
  readonly secretary: string | null
  readonly attendance: string | null
  readonly notes: string | null
  /** One at the most for each sub-criterion. */
  readonly decisions: readonly MeetingDecision[]
}

/** A meeting of which nothing was written. */
export const blankMeeting: MeetingRecord = {
  ...{ heldOn: null, begins: null, ends: null, place: null, chair: null, secretary: null, attendance: null },
  ...{ notes: null, decisions: [] },
}

/** The texts of a round that its summary holds beside the scores. */
export const roundTextKinds = ['difficulties', 'proposals'] as const
export type RoundTextKind = (typeof roundTextKinds)[number]
