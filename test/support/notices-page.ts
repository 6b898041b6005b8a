import { stateTexts, windowTexts } from '../../src/assessment/course/course-texts.data.ts'
import { itemStates } from '../../src/assessment/course/item-state.ts'
import {
  type Addressees,
  awaited,
  clockRules,
  digestHour,
  dutyLevels,
  eventRules,
  lastChance,
  missedDays,
  openingTo,
} from '../../src/assessment/course/notice-rules.data.ts'
import { windowKinds } from '../../src/assessment/course/window.ts'
import type { Language } from '../../src/fault.ts'

type Texts<K extends string> = Readonly<Record<K, Readonly<Record<Language, string>>>>

const addressees: Texts<Addressees> = {
  'agency-editors': { vi: 'chuyên viên cơ quan chủ trì', en: 'editors of the lead agency' },
  'agency-heads': { vi: 'lãnh đạo cơ quan chủ trì', en: 'head of the lead agency' },
  coordinators: { vi: 'cơ quan điều phối của đơn vị', en: "the organisation's coordinator" },
  appraisers: { vi: 'người thẩm định', en: 'appraisers' },
  council: { vi: 'thành viên hội đồng', en: 'council members' },
  organisers: { vi: 'cơ quan điều phối nơi tổ chức đợt', en: "the organiser's coordinator" },
  mentioned: { vi: 'người được nhắc tên', en: 'who is mentioned' },
  'those-awaited': { vi: 'người đang được chờ (bảng dưới)', en: 'who is awaited (table below)' },
}

const happenings: Texts<(typeof eventRules)[number]['on']> = {
  assign: {
    vi: 'tiêu chí được giao cho cơ quan (chủ trì hoặc phối hợp)',
    en: 'a sub-criterion is assigned to the agency',
  },
  return: { vi: 'tiêu chí bị trả lại, kèm lý do', en: 'a sub-criterion is returned, with the reason' },
  comment: { vi: 'ý kiến có nhắc tên', en: 'a comment mentions somebody' },
  remind: { vi: 'cơ quan điều phối gửi lời nhắc', en: 'a coordinator sends a reminder' },
  release: { vi: 'thông báo kết quả thẩm định', en: 'the appraisal is released' },
  appeal: { vi: 'có kiến nghị', en: 'there is an appeal' },
  answer: { vi: 'trả lời kiến nghị', en: 'an appeal is answered' },
  escalate: { vi: 'đề nghị Hội đồng xem xét', en: 'the council is asked' },
  decide: { vi: 'Hội đồng kết luận', en: 'the council decides' },
  publish: { vi: 'công bố, đính chính', en: 'results are published or corrected' },
}

const clock = {
  vi: {
    opens: (_: number) => 'ngày mở thời hạn',
    'closes-soon': (days: number) => `${days} ngày trước ngày cuối của thời hạn, khi còn việc chưa xong`,
    overdue: (days: number) => `ngày thứ ${days} sau khi hết thời hạn, khi còn việc chưa xong`,
  },
  en: {
    opens: (_: number) => 'the day on which a window opens',
    'closes-soon': (days: number) => `${days} day(s) before the last day of a window, if work is left`,
    overdue: (days: number) => `day ${days} after a window has closed, if work is left`,
  },
} as const

const words = {
  vi: {
    title: 'Ai được báo việc gì',
    intro: `Mỗi thông báo hiện trong phần mềm; cột cuối cho biết thư điện tử. Thư trong ngày được gửi từ ${digestHour} giờ sáng, giờ Việt Nam, một thư mỗi người, chỉ khi có thông báo chưa đọc. Không ai được báo về việc do chính mình làm. Các số ngày là mặc định, không lấy từ văn bản nào. Việc của đồng hồ bị lỡ quá ${missedDays} ngày thì không báo nữa.`,
    head: ['Khi', 'Báo cho', 'Thư'],
    letter: { 'at-once': 'ngay', digest: 'thư trong ngày' },
    openings: 'theo bảng thời hạn mở',
    level: { acting: 'người phải làm', answerable: 'người chịu trách nhiệm', above: 'cấp trên' },
    awaitedHead: ['Tiêu chí đang ở bước', 'Người phải làm', 'Người chịu trách nhiệm', 'Cấp trên'],
    openingHead: ['Thời hạn mở', 'Báo cho'],
    chance: (window: string, states: string, to: string) =>
      `Trước ngày cuối của thời hạn ${window}, tiêu chí ở bước ${states} cũng được báo cho ${to}: đó là cơ hội cuối, không phải việc chậm.`,
    nobody: '–',
  },
  en: {
    title: 'Who is told of what',
    intro: `Every notice is shown in the program; the last column tells of letters. The letter of the day goes out from ${digestHour}:00 on, Vietnam time, one a person, and only if something is unread. Nobody is told of what they did themselves. The numbers of days are defaults and stand in no document. What the clock has missed for more than ${missedDays} days is not told any more.`,
    head: ['When', 'Told to', 'Letter'],
    letter: { 'at-once': 'at once', digest: 'letter of the day' },
    openings: 'as in the table of openings',
    level: { acting: 'who has to act', answerable: 'who is answerable', above: 'who stands above' },
    awaitedHead: ['State', 'Has to act', 'Is answerable', 'Stands above'],
    openingHead: ['Window that opens', 'Told to'],
    chance: (window: string, states: string, to: string) =>
      `Before the last day of the window ${window}, what is ${states} is told to ${to} too: it is the last chance, and nothing is late.`,
    nobody: '–',
  },
} as const

/** The page docs/notices.md, as the rules say. */
export function noticesPage(): string {
  const intro = [
    '# Thông báo · Notices',
    '',
    'Written by `test/assessment/course/notices-page.test.ts` from `src/assessment/course/notice-rules.data.ts`, which the program',
    'follows. Do not edit it: `vitest -u` of that test writes it anew.',
  ]
  return `${[...intro, ...(['vi', 'en'] as const).flatMap((language) => ['', ...sectionIn(language)])].join('\n')}\n`
}

function sectionIn(language: Language): readonly string[] {
  const { title, intro, head, letter, level, openings, awaitedHead, openingHead, chance, nobody } = words[language]
  const named = (to: readonly Addressees[]) => to.map((each) => addressees[each][language]).join(', ') || nobody
  const table = (rows: readonly (readonly string[])[]) => {
    const [first = [], ...others] = rows
    return [first, first.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`)
  }
  const events = eventRules.map((rule) => [happenings[rule.on][language], named(rule.to), letter[rule.letter]])
  const timed = clockRules.map((rule) => [
    clock[language][rule.kind](rule.days),
    rule.kind === 'opens' ? openings : level[rule.level],
    letter[rule.letter],
  ])
  const states = itemStates.map((state) => {
    const levels = awaited[state] === null ? null : dutyLevels[awaited[state]]
    const cells = (['acting', 'answerable', 'above'] as const).map((each) => named(levels?.[each] ?? []))
    return [stateTexts[state][language], ...cells]
  })
  const chances = Object.entries(lastChance).map(([window, { states: from, to }]) =>
    chance(
      windowTexts[window as keyof typeof windowTexts][language],
      from.map((state) => stateTexts[state][language]).join(', '),
      named(to),
    ),
  )
  return [
    ...[`## ${title}`, '', intro, '', ...table([head, ...events, ...timed]), ''],
    ...[...table([awaitedHead, ...states]), ''],
    ...[
      ...table([openingHead, ...windowKinds.map((kind) => [windowTexts[kind][language], named(openingTo[kind])])]),
      '',
    ],
    ...chances,
  ]
}
