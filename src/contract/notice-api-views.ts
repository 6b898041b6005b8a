import type { z } from 'zod'
import type {
  lateView,
  letterSettings,
  markedReadView,
  mentionableView,
  noticesToRead,
  noticesToUnread,
  noticesView,
  reminderToSend,
  unreadView,
} from './notice-views.ts'

/** What the API takes and gives of notices, as the pages use it: types only, as in `api-views.ts`. */
export type NoticesView = z.output<typeof noticesView>
export type NoticeView = NoticesView['notices'][number]
export type UnreadView = z.output<typeof unreadView>
export type NoticesToRead = z.input<typeof noticesToRead>
export type NoticesToUnread = z.input<typeof noticesToUnread>
export type MarkedReadView = z.output<typeof markedReadView>
export type LetterSettingsView = z.output<typeof letterSettings>
export type MentionableView = z.output<typeof mentionableView>
export type LateView = z.output<typeof lateView>
export type ReminderToSend = z.input<typeof reminderToSend>
