import { courseTable } from '../../src/assessment/course/course-table.data.ts'
import { actionTexts, stateTexts, windowTexts } from '../../src/assessment/course/course-texts.data.ts'
import { itemStates } from '../../src/assessment/course/item-state.ts'
import type { Move } from '../../src/assessment/course/move.ts'
import type { Language } from '../../src/fault.ts'
import en from '../../src/web/words/en.json' with { type: 'json' }
import vi from '../../src/web/words/vi.json' with { type: 'json' }

const roleTexts = { vi: vi.role, en: en.role }

const words = {
  vi: {
    title: 'Quy trình của một tiêu chí trong đợt đánh giá',
    intro:
      'Mỗi dòng là một việc: đang ở bước nào thì làm được, sau đó sang bước nào, ai làm và trong thời hạn nào (chỉ cần một trong các thời hạn đang mở). Đợt đánh giá ' +
      'không cần người thẩm định thứ hai thì được thông báo kết quả ngay sau khi thẩm định (dòng có dấu *). Quản trị hệ thống không tham gia quy trình. ' +
      'Tiêu chí do Hội đồng cho điểm không qua quy trình này: Hội đồng bỏ phiếu từ khi cả kỳ đã gửi thẩm định (dòng “chờ thẩm định, bỏ phiếu”).',
    head: ['Đang ở bước', 'Việc', 'Sang bước', 'Ai làm', 'Trong thời hạn', 'Phạm vi', 'Phải nêu'],
    same: '(giữ nguyên)',
    reach: { item: 'từng tiêu chí', round: 'cả kỳ', campaign: 'cả đợt' },
    asks: { reason: 'lý do', points: 'số điểm', outcome: 'kết quả giải quyết', vote: 'ý kiến biểu quyết' },
    notBy: 'không phải người vừa',
  },
  en: {
    title: 'The course of a sub-criterion in a campaign',
    intro:
      'Each row is an action: the state in which it may be taken, the state after it, by whom and in which windows (one of them must be open). A campaign that asks for no ' +
      'second appraiser may release straight after the appraisal (the row with *). Administrators take no part in the course. ' +
      'Sub-criteria whose points the council gives do not go through it: the council votes on them once all of the round was sent (the row “sent, vote on”).',
    head: ['State', 'Action', 'State after', 'By', 'In a window', 'Reach', 'Asks for'],
    same: '(stays)',
    reach: { item: 'a sub-criterion', round: 'a whole round', campaign: 'the whole campaign' },
    asks: { reason: 'a reason', points: 'points', outcome: 'an outcome', vote: 'a vote' },
    notBy: 'but not who took:',
  },
} as const

/** The page docs/course.md, as the table of the course says. */
export function coursePage(): string {
  const intro = [
    '# Quy trình · The course',
    '',
    'Written by `test/assessment/course/course-page.test.ts` from `src/assessment/course/course-table.data.ts`, which operations, the',
    "database's guard and the pages follow. Do not edit it: `vitest -u` of that test writes it anew.",
  ]
  return `${[...intro, ...(['vi', 'en'] as const).flatMap((language) => ['', ...sectionIn(language)])].join('\n')}\n`
}

function sectionIn(language: Language): readonly string[] {
  const { title, intro, head } = words[language]
  const moves: readonly Move[] = courseTable
  const rows = itemStates.flatMap((state) =>
    moves.flatMap((move) => {
      if (move.from.includes(state)) return [rowOf(language, state, move, '')]
      return move.fromWithoutSecond?.includes(state) ? [rowOf(language, state, move, ' *')] : []
    }),
  )
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`)
  return [`## ${title}`, '', intro, '', ...lines]
}

function rowOf(language: Language, state: (typeof itemStates)[number], move: Move, mark: string): readonly string[] {
  const { same, reach, asks, notBy } = words[language]
  const roles: Readonly<Record<string, string>> = roleTexts[language]
  const actions: Readonly<Record<string, Record<Language, string>>> = actionTexts
  const by = move.by.map((role) => roles[role] ?? role).join(', ')
  const other = move.notBy === undefined ? '' : ` (${notBy} ${actions[move.notBy]?.[language]})`
  return [
    stateTexts[state][language],
    `${actions[move.action]?.[language]}${mark}`,
    move.to === 'same' ? same : stateTexts[move.to][language],
    `${by}${other}`,
    move.windows.map((kind) => windowTexts[kind][language]).join(', '),
    reach[move.reach],
    move.asks.map((each) => asks[each]).join(', ') || '–',
  ]
}
