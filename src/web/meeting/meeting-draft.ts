import type { MeetingToWrite, MeetingView } from '../../contract/api-views.ts'

/** The texts of a meeting, in the order in which they are asked for. */
export const meetingTexts = ['begins', 'ends', 'place', 'chair', 'secretary', 'attendance', 'notes'] as const
export type MeetingText = (typeof meetingTexts)[number]

export interface TaskDraft {
  readonly who: string
  readonly what: string
  readonly by: string | null
}

export interface DecisionDraft {
  readonly code: string
  readonly text: string
  readonly tasks: readonly TaskDraft[]
}

/** A meeting as somebody is writing it down; nothing is null while it is typed, but a day. */
export interface MeetingDraft {
  readonly heldOn: string | null
  readonly texts: Readonly<Record<MeetingText, string>>
  readonly decisions: readonly DecisionDraft[]
}

export const blankTask: TaskDraft = { who: '', what: '', by: null }

export function draftOf({ heldOn, decisions, ...told }: MeetingView['meeting']): MeetingDraft {
  return {
    heldOn,
    texts: Object.fromEntries(meetingTexts.map((name) => [name, told[name] ?? ''])) as MeetingDraft['texts'],
    decisions: decisions.map(({ code, text, tasks }) => ({ code, text: text ?? '', tasks })),
  }
}

/** What is sent: without tasks and decisions of which nothing was written. */
export function toSend({ heldOn, texts, decisions }: MeetingDraft): MeetingToWrite {
  return {
    heldOn,
    ...texts,
    decisions: decisions
      .map(withoutBlanks)
      .filter(isWritten)
      .map(({ tasks, ...rest }) => ({ ...rest, tasks: [...tasks] })),
  }
}

/** Whether something that was begun lacks a part that it needs. */
export function isIncomplete({ decisions }: MeetingDraft): boolean {
  const cut = decisions.flatMap(({ tasks }) => tasks.filter(isBegun))
  return (
    cut.some(({ who, what }) => who.trim() === '' || what.trim() === '') ||
    !decisions.map(withoutBlanks).every(isWritten)
  )
}

/** With a decision about a sub-criterion, if it has none yet. */
export function withDecision(draft: MeetingDraft, code: string): MeetingDraft {
  if (draft.decisions.some((each) => each.code === code)) return draft
  return { ...draft, decisions: [...draft.decisions, { code, text: '', tasks: [] }] }
}

function withoutBlanks(decision: DecisionDraft): DecisionDraft {
  return { ...decision, tasks: decision.tasks.filter(isBegun) }
}

function isBegun({ who, what, by }: TaskDraft): boolean {
  return who.trim() !== '' || what.trim() !== '' || by !== null
}

function isWritten({ text, tasks }: DecisionDraft): boolean {
  return text.trim() !== '' || tasks.length > 0
}
