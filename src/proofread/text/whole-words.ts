import { searchName } from '../../number/search-name.ts'
import type { Figure } from '../figures/figure.ts'
import type { Passage } from './passage.ts'

/** Words that do not tell what a per cent is of. */
const plain = new Set([
  'tong',
  'cua',
  'tren',
  'trong',
  'so voi',
  'toan',
  'bo',
  'va',
  'nam',
  'nay',
  'do',
  'cac',
  'duoc',
  'giao',
  'de',
  'ra',
  'da',
  'phai',
])

/** Names of what is aimed at, which one word tells. */
const aims = new Set(['ke hoach', 'du toan', 'chi tieu', 'muc tieu', 'dan so', 'dien tich', 'nhu cau'])

/**
 * The words right behind a per cent that say of what it is, as they are searched.
 *
 * @returns empty where there are none, or too few to tell one whole from another
 */
export function descriptionBehind({ text }: Passage, percent: Figure): readonly string[] {
  const behind = /^\)?\s*([\p{L}\s/-]{4,70})/u.exec(text.slice(percent.end, percent.end + 72))?.[1] ?? ''
  const [first = ''] = behind.split(/\s(?:và|nhưng|còn|thì|là|với|do|vì|để|theo|nhờ|trong khi|tương ứng)\s|,/u)
  if (/^\s*(?:so với )?(?:cùng kỳ|năm (?:trước|\d))/u.test(first)) return []
  const isTotal = /^\s*(?:(?:của|trên|trong|so với)\s)?tổng\s/u.test(first)
  const of = first
    .replace(/^\s*(?:của|trên|trong|so với)\s/u, '')
    .replace(/^\s*(?:tổng số|tổng|toàn bộ|toàn thể|số)\s/u, '')
  const words = searchName(of).split(' ')
  const isPlain = (word: string) => word === '' || plain.has(word)
  if (aims.has(words.slice(0, 2).join(' '))) return words.slice(2).every(isPlain) ? words.slice(0, 2) : []
  const telling = words.filter((word) => !isPlain(word))
  return telling.length >= (isTotal ? 1 : 2) ? telling : []
}

/** The words that say what a figure is: those before it up to a mark or another figure, and its unit. */
export function labelOf({ text, figures }: Passage, figure: Figure): string {
  const previous = figures.findLast(
    ({ end, role, unit }) => end <= figure.start && role !== 'year' && role !== 'date' && !/^tuổi/u.test(unit),
  )
  const lead = text.slice(Math.max(previous?.end ?? 0, figure.start - 90), figure.start)
  const label =
    lead
      .replace(/:\s*$/u, '')
      .split(/[.;,:–(]/u)
      .at(-1) ?? ''
  return `${label} ${figure.unit}`
}
