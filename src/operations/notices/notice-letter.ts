import { noticePath, noticePlace, noticeTitle } from '../../assessment/course/notice-text.ts'
import type { Language } from '../../fault.ts'
import type { CalendarDate } from '../../number/vietnamese-date.ts'
import { formatDate } from '../../number/vietnamese-date.ts'
import type { Notice } from '../../store/notices.ts'
import { greetings } from '../account-mails.ts'
import type { Addressee, Mail } from '../accounts-context.ts'

/** More is read in the program. */
const shownAtMost = 50

interface Texts {
  readonly subject: (count: number, day: string) => string
  readonly lead: string
  readonly more: (count: number) => string
  readonly all: string
  readonly settings: string
}

const texts: Record<Language, Texts> = {
  vi: {
    subject: (count, day) => `Chiso: ${count} thông báo, ngày ${day}`,
    lead: 'Những việc sau đây liên quan đến bạn:',
    more: (count) => `và ${count} thông báo khác.`,
    all: 'Tất cả thông báo:',
    settings: 'Không muốn nhận thư này, hãy tắt ở trang tài khoản:',
  },
  en: {
    subject: (count, day) => `Chiso: ${count} notices, ${day}`,
    lead: 'The following concerns you:',
    more: (count) => `and ${count} more.`,
    all: 'All notices:',
    settings: 'To receive no such letters, turn them off on your account page:',
  },
}

/** The letter of a day, with all that a person is told in it. */
export function digestLetter(
  to: Addressee,
  notices: readonly Notice[],
  { day, baseUrl }: { readonly day: CalendarDate; readonly baseUrl: string },
): Mail {
  return letterOf(to, notices, { subject: texts[to.language].subject(notices.length, formatDate(day)), baseUrl })
}

/** A letter about what cannot wait for that of the day: its subject tells the newest. */
export function noticeLetter(to: Addressee, notices: readonly [Notice, ...Notice[]], baseUrl: string): Mail {
  return letterOf(to, notices, { subject: `Chiso: ${noticeTitle(notices[0], to.language)}`, baseUrl })
}

function letterOf(
  { name, email, language }: Addressee,
  notices: readonly Notice[],
  { subject, baseUrl }: { readonly subject: string; readonly baseUrl: string },
): Mail {
  const { lead, more, all, settings } = texts[language]
  const shown = notices.slice(0, shownAtMost).flatMap((notice) => [...linesOf(notice, language, baseUrl), ''])
  const left = notices.length - shownAtMost
  const end = [`${all} ${baseUrl}/notices`, `${settings} ${baseUrl}/profile`, '']
  const text = [greetings[language](name), '', lead, '', ...shown, ...(left > 0 ? [more(left), ''] : []), ...end]
  return { to: email, subject, text: text.join('\n') }
}

function linesOf(notice: Notice, language: Language, baseUrl: string): readonly string[] {
  const quote = notice.quote === null ? [] : [`  “${notice.quote.replace(/\s+/g, ' ').trim()}”`]
  return [
    `- ${noticeTitle(notice, language)}`,
    `  ${noticePlace(notice)}`,
    ...quote,
    `  ${baseUrl}${noticePath(notice)}`,
  ]
}
