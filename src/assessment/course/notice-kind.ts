import { eventRules } from './notice-rules.data.ts'

export type NoticeKind = (typeof eventRules)[number]['kind'] | 'opens' | 'closes-soon' | 'overdue'

/** Kinds of notices: of what people did, and of what the clock does. */
export const noticeKinds: readonly NoticeKind[] = [
  ...eventRules.map(({ kind }) => kind),
  'opens',
  'closes-soon',
  'overdue',
]
