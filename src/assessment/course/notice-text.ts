import { formatDate, parseDate } from '../../number/vietnamese-date.ts'
import { windowTexts } from './course-texts.data.ts'
import type { NoticeKind } from './notice-kind.ts'
import type { WindowKind } from './window.ts'

/** What a notice tells, as far as its reader may know it. */
export interface NoticeFacts {
  readonly kind: NoticeKind
  readonly campaign: string
  /** Null where the reader no longer sees the campaign. */
  readonly campaignTitle: string | null
  /** The round that it is about; null for several. */
  readonly round: string | null
  readonly organisationName: string | null
  readonly codes: readonly string[]
  /** Of the clock's: the window, its first or last day (2025-02-10), and how much is not done in how many rounds. */
  readonly window: WindowKind | null
  readonly day: string | null
  readonly items: number
  readonly rounds: number
  /** Of a publication: above 1 for a correction. */
  readonly number: number | null
  /** What somebody wrote: a reason, a comment, a reminder. */
  readonly quote: string | null
}

type Language = 'vi' | 'en'

/** What a notice says in one sentence, without full stop. */
export function noticeTitle(facts: NoticeFacts, language: Language): string {
  return titles[facts.kind][language](facts)
}

/** Where it happened: organisation and campaign, as far as they are known. */
export function noticePlace({ organisationName, campaignTitle }: NoticeFacts): string {
  return [organisationName, campaignTitle].filter((each) => each !== null).join(' · ')
}

/** The path of the page on which one acts on a notice. */
export function noticePath({ campaign, round, codes }: Pick<NoticeFacts, 'campaign' | 'round' | 'codes'>): string {
  if (round === null) return `/campaigns/${campaign}`
  const [code, another] = codes
  const course = `/rounds/${round}/course`
  return code !== undefined && another === undefined ? `${course}/${encodeURIComponent(code)}` : course
}

type Texts = Readonly<Record<Language, (facts: NoticeFacts) => string>>

const titles: Readonly<Record<NoticeKind, Texts>> = {
  assigned: {
    vi: (facts) => `Đơn vị được giao ${itemsVi(facts)}`,
    en: (facts) => `Your agency was assigned ${itemsEn(facts)}`,
  },
  returned: { vi: (facts) => `Bị trả lại: ${itemsVi(facts)}`, en: (facts) => `Returned: ${itemsEn(facts)}` },
  mentioned: {
    vi: (facts) => `Bạn được nhắc tên trong ý kiến về ${itemsVi(facts)}`,
    en: (facts) => `You were mentioned in a comment on ${itemsEn(facts)}`,
  },
  reminded: {
    vi: (facts) => `Cơ quan điều phối nhắc hoàn thành ${itemsVi(facts)}`,
    en: (facts) => `The coordinator reminds you to complete ${itemsEn(facts)}`,
  },
  released: { vi: () => 'Đã có kết quả thẩm định', en: () => 'The appraisal is released' },
  appealed: {
    vi: (facts) => `Có kiến nghị về ${itemsVi(facts)}`,
    en: (facts) => `There is an appeal on ${itemsEn(facts)}`,
  },
  answered: {
    vi: (facts) => `Đã trả lời kiến nghị về ${itemsVi(facts)}`,
    en: (facts) => `The appeal on ${itemsEn(facts)} was answered`,
  },
  escalated: {
    vi: (facts) => `Hội đồng được đề nghị xem xét ${itemsVi(facts)}`,
    en: (facts) => `The council is asked to decide on ${itemsEn(facts)}`,
  },
  decided: {
    vi: (facts) => `Hội đồng đã kết luận về ${itemsVi(facts)}`,
    en: (facts) => `The council decided on ${itemsEn(facts)}`,
  },
  published: {
    vi: ({ number }) => (isCorrection(number) ? 'Kết quả công bố đã được đính chính' : 'Kết quả đã được công bố'),
    en: ({ number }) => (isCorrection(number) ? 'The published results were corrected' : 'The results were published'),
  },
  opens: {
    vi: (facts) => `Bắt đầu thời hạn ${windowOf(facts, 'vi')} từ ngày ${dayOf(facts)}`,
    en: (facts) => `The window “${windowOf(facts, 'en')}” opens on ${dayOf(facts)}`,
  },
  'closes-soon': {
    vi: (facts) => `Thời hạn ${windowOf(facts, 'vi')} hết lúc 24 giờ ngày ${dayOf(facts)}; ${undoneVi(facts)}`,
    en: (facts) => `The window “${windowOf(facts, 'en')}” closes at the end of ${dayOf(facts)}; ${undoneEn(facts)}`,
  },
  overdue: {
    vi: (facts) => `Quá thời hạn ${windowOf(facts, 'vi')} (hết ngày ${dayOf(facts)}); ${undoneVi(facts)}`,
    en: (facts) => `The window “${windowOf(facts, 'en')}” closed at the end of ${dayOf(facts)}; ${undoneEn(facts)}`,
  },
}

/** As many codes as a line takes. */
const codesAtMost = 5

function itemsVi({ codes, items }: NoticeFacts): string {
  const [only, another] = codes
  if (only !== undefined && another === undefined) return `tiêu chí ${only}`
  return codes.length <= codesAtMost ? `các tiêu chí ${codes.join(', ')}` : `${items} tiêu chí`
}

function itemsEn({ codes, items }: NoticeFacts): string {
  const [only, another] = codes
  if (only !== undefined && another === undefined) return `sub-criterion ${only}`
  return codes.length <= codesAtMost ? `sub-criteria ${codes.join(', ')}` : `${items} sub-criteria`
}

function undoneVi({ items, rounds }: NoticeFacts): string {
  return `còn ${items} tiêu chí${rounds > 1 ? ` của ${rounds} đơn vị` : ''} chưa xong`
}

function undoneEn({ items, rounds }: NoticeFacts): string {
  return `not done: ${items}${rounds > 1 ? ` of ${rounds} organisations` : ''}`
}

function windowOf({ window }: NoticeFacts, language: Language): string {
  return window === null ? '' : windowTexts[window][language]
}

function dayOf({ day }: NoticeFacts): string {
  const date = parseDate(day ?? '')
  return date ? formatDate(date) : ''
}

function isCorrection(number: number | null): boolean {
  return (number ?? 1) > 1
}
