import { searchName } from '../../number/search-name.ts'
import type { DocumentCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { judgedClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { printedInterval } from '../figures/interval.ts'
import type { Passage } from '../text/passage.ts'
import { sectionsOf } from '../text/sections.ts'
import { sentenceAt } from '../text/sentence.ts'

/** A figure with the words that say what it is. */
interface Named {
  readonly passage: Passage
  readonly figure: Figure
  /** From the word that heads it to the figure, without years: tong so thu tuc hanh chinh cua tinh. */
  readonly name: string
  /** That of the place that it is said to be of, where it is. */
  readonly level: string
  /** The office, place or field that its part of the document is about, where that is told. */
  readonly section: string | undefined
  /** Years, months and names of the sentence. */
  readonly context: string
}

/** A name with fewer words may be of many things. */
const fewestWords = 3

/** The place that the paper is about, at one level: của tỉnh, toàn tỉnh, trên địa bàn tỉnh; no place by its name. */
const scope =
  /(?<!\p{L})(?:trên địa bàn (?:toàn )?|của (?:toàn )?|toàn )(?<level>tỉnh|thành phố|huyện|xã|phường)(?!\s\p{Lu})(?!\p{L})/gu

/** Longer documents have their figures compared only with so many of the same name. */
const mostCompared = 20

/** The same quantity stated again, in another paragraph or a footnote, with digits that look like a slip of the first. */
export const restatedQuantities: DocumentCheck = ({ passages }) => {
  const known = new Map<string, Named[]>()
  const claims: Claim[] = []
  const sections = sectionsOf(passages)
  for (const passage of passages.filter(({ kind }) => kind !== 'cell')) {
    for (const named of namedIn(passage, sections.get(passage.order))) {
      const key = `${named.name}|${countedWord(named.figure)}|${named.figure.isPercent}`
      const same = known.get(key) ?? []
      const earlier = same.filter((each) => agreesIn(each, named)).slice(0, mostCompared)
      const claim = claimOf(named, earlier)
      if (claim) claims.push(claim)
      known.set(key, same)
      same.push(named)
    }
  }
  return claims
}

/** All of what two nouns count: Tổng số cán bộ, công chức. */
const ofTwoNouns = /(?:^|[;(]|[.,]\s)\s*(tổng số\s[^,;().\d]{2,30},\s[^,;().\d]{2,40})$/iu

const heads =
  /(?:^|[^\p{L}])(tổng số|tổng|số lượng|số|tỷ lệ|tỉ lệ|diện tích|dân số|giá trị|sản lượng|kim ngạch|chỉ số|biên chế|thu nhập|doanh thu|kinh phí|nguồn vốn|kế hoạch vốn)\s/iu

const ties =
  /\s*(?:(?:hiện nay|hiện|đến nay|ước)\s+)?(?:là|đạt|có|được|gồm|bằng|còn|ước đạt|:|ở mức|lên|với)?\s*[:(]?\s*$/iu

function namedIn(passage: Passage, section: string | undefined): readonly Named[] {
  const { text, figures } = passage
  return figures.flatMap((figure, at) => {
    if (figure.role !== 'quantity' || figure.text.replace(/\D/g, '').length < 2) return []
    const sentence = sentenceAt(text, figure.start)
    const before = figures.slice(0, at).findLast(({ role }) => role !== 'year' && role !== 'date')
    const lead = text.slice(Math.max(sentence.start, before?.end ?? 0, figure.start - 160), figure.start)
    const piece = ofTwoNouns.exec(lead)?.[1] ?? lead.split(/[,;()]|\.\s/u).at(-1) ?? ''
    const head = heads.exec(piece)
    if (!head || /tăng|giảm|so với|hơn|chênh|thêm|vượt/iu.test(piece)) return []
    const own = piece.slice(head.index).replace(/(?:trong |của |đến )?(?:năm|quý|tháng)?\s*(?:19|20)\d\d/gu, ' ')
    const level = [...own.matchAll(scope)].at(-1)?.groups?.level ?? ''
    const name = searchName(own.replace(scope, ' ').trimEnd().replace(ties, '')).replace(/\s+/g, ' ').trim()
    if (name.split(/\s+/).length < fewestWords || /\d/.test(name)) return []
    return [{ passage, figure, name, level, section, context: contextOf(text.slice(sentence.start, figure.end)) }]
  })
}

/** What tells two statements apart: years, months, quarters, and names in capitals. */
export function contextOf(words: string): string {
  const times =
    words.match(
      /(?:19|20)\d\d|(?:quý|tháng|tuần|đợt|kỳ|lần)\s+(?:\d+|[IVX]+)|\d+ tháng|đầu năm|cuối năm|đầu kỳ|cuối kỳ/giu,
    ) ?? []
  const capitals = words.slice(1).match(/(?<=[\p{L},]\s)\p{Lu}[\p{L}]*(?:\s\p{Lu}\p{L}*)*/gu) ?? []
  const names = capitals.filter((each) => !/^(?:Chỉ|Tổng|Tỷ|Tỉ|Số)$/u.test(each))
  return [...new Set([...times, ...names])]
    .map((each) => each.toLowerCase())
    .sort()
    .join(' | ')
}

/** Whether two statements are of the same time and place, or the later one says neither. */
function agreesIn(one: Named, other: Named): boolean {
  const isOfLevel = one.level === other.level || one.level === '' || other.level === ''
  return (
    isOfLevel &&
    one.section === other.section &&
    (one.context === other.context || other.context === '' || one.context === '')
  )
}

function claimOf(named: Named, earlier: readonly Named[]): Claim | undefined {
  const { figure } = named
  if (earlier.length === 0 || earlier.some((each) => isSameAmount(each.figure, figure))) return undefined
  const slip = earlier.find((each) => isSlip(each.figure, figure))
  return slip && toldTwice(named.passage, figure, slip.figure)
}

export function isSameAmount(one: Figure, other: Figure): boolean {
  return one.value.mul(one.scale).equals(other.value.mul(other.scale))
}

/** Whether digits look like a slip of others: two of them changed places, or one of four or more is another. */
export function isSlip(one: Figure, other: Figure): boolean {
  const [a, b] = [one, other].map(({ text }) => text.replace(/\D/g, ''))
  if (!a || !b || a.length !== b.length || a.length < 3 || one.decimals !== other.decimals) return false
  const apart = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]))
  const [first = 0, second = 0] = apart
  if (apart.length === 2) return second === first + 1 && a[first] === b[second] && a[second] === b[first]
  return apart.length === 1 && a.length >= 4
}

export function toldTwice(passage: Passage, figure: Figure, first: Figure): Claim {
  return judgedClaim(passage, figure, printedInterval(first), {
    ...{ kind: 'repeated-quantity', grave: 'error', computation: 'nêu trước đó' },
    why: {
      vi: `Cùng một số liệu nhưng ở đây ghi ${figure.text.trim()}, trước đó ghi ${first.text.trim()}.`,
      en: `The same quantity is ${figure.text.trim()} here and ${first.text.trim()} before.`,
    },
  })
}
