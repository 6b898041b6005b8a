import type { Passage } from './passage.ts'

/** How a paragraph begins that, with those behind it, tells of one office, place, field or time: 1. Sở Tài chính; Lĩnh vực đất đai: … */
const opens =
  /^\s*(?:[-+*•–]\s|(?:\d+|[IVX]+|[a-hđ])[.)]\s?(?:\d+[.)]?\s?)*\s?)?(?:(?:Sở|Phòng|Ban|Chi cục|Cục|Công an|UBND|Trung tâm|Trường|Xã|Phường|Huyện|Thôn|Tại|Ngành|Khối|Lĩnh vực|Năm|Quý|Tháng)\s[^:.]{1,70})(?:$|:|\.$)/u

/** By the order of each passage the office, place, field or time that its part of the document is about; nothing before the first is told. */
export function sectionsOf(passages: readonly Passage[]): ReadonlyMap<number, string> {
  let section = ''
  return new Map(
    passages.map((passage) => {
      if (passage.kind === 'paragraph') section = opens.exec(passage.text.slice(0, 120))?.[0] ?? section
      return [passage.order, section]
    }),
  )
}
