import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import type { Passage } from '../text/passage.ts'
import type { Bounds } from '../text/sentence.ts'
import { topLevel } from '../text/top-level.ts'

interface Named extends Bounds {
  /** With the word for its kind, which those behind the first may leave out. */
  readonly name: string
  readonly text: string
  /** The value behind it, if it has one. */
  readonly value: (Bounds & { readonly text: string }) | undefined
  readonly separator: string
  /** Whether nothing else stands before it in its piece. */
  readonly isAlone: boolean
}

/** Fewer names are no series. */
const fewestNames = 4

/** Lists of names in which one stands twice: xã An Bình (98,2%), xã Tân Hòa (97,1%), xã An Bình (96,5%), xã Hòa Lộc (95%). */
export const repeatedNames: PassageCheck = (passage) =>
  runsOf(passage).flatMap((run) => {
    const known = new Set<string>()
    const again = run.flatMap((each) => {
      const isKnown = known.has(each.name)
      known.add(each.name)
      return isKnown ? [each] : []
    })
    const [only] = again
    return only && again.length === 1 && run.length >= fewestNames ? [claimOf(passage, only)] : []
  })

/** A name in capitals at the end of a piece, with the word for its kind before and a value behind it. */
const named =
  /^(?<lead>.*?)(?<![\p{L}\d])(?<kind>(?:(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|khóm|khu phố|tổ dân phố|làng|buôn|sở|ban|chi hội|chi bộ|trường|ông|bà|đồng chí)\s)*)(?<name>(?:Sở|Phòng|Cục|Chi cục|Ban|Hội|Trung tâm|Công an|Văn phòng|Thanh tra|Viện|Trường|Bệnh viện)(?:\s\p{L}+){1,5}|\p{Lu}\p{Ll}*(?:\s(?:\p{Lu}\p{Ll}*|\d{1,2}(?=[\s,;(]|$)))*)(?<value>\s*(?:\([^()]*\)|(?:(?:đạt|với|có|là|được|:)\s*)?\d[\d.,]*\s?(?:%|\p{Ll}+(?:\s\p{Ll}+){0,2})?)?)\s*$/su

function runsOf(passage: Passage): readonly (readonly Named[])[] {
  const runs: Named[][] = [[]]
  for (const each of namedIn(passage)) {
    const run = runs.at(-1)
    const first = run?.[1]?.separator
    const isSame = each && (each.separator === 'và' || first === undefined || first === each.separator)
    const isNext = isSame && each.isAlone && !/[.!?]/.test(each.separator)
    if (each && run && run.length > 0 && isNext) run.push(withKind(each, run.at(-1)))
    else runs.push(each ? [each] : [])
  }
  return runs
}

/** A name without the word for its kind is of that of the one before. */
function withKind(each: Named, before: Named | undefined): Named {
  const kind = before?.name.replace(/\s?\p{Lu}.*/su, '') ?? ''
  return /^\p{Lu}/u.test(each.name) && kind !== '' ? { ...each, name: `${kind} ${each.name}` } : each
}

/** What stands between marks or joining words outside of brackets, as names; undefined for other pieces. */
function namedIn(passage: Passage): readonly (Named | undefined)[] {
  const { text } = passage
  const marks = [...text.matchAll(/,\s|;\s|\svà\s|[.!?]\s/gu)]
  if (marks.length + 1 < fewestNames) return []
  const isOutside = topLevel(text, { start: 0, end: text.length })
  const breaks = marks.filter(({ index }) => isOutside(index))
  if (breaks.length + 1 < fewestNames) return []
  const pieces = [...breaks, undefined].map((mark, at) => {
    const previous = breaks[at - 1]
    const start = previous ? previous.index + previous[0].length : 0
    return { start, end: mark?.index ?? text.length, separator: previous?.[0].trim() ?? '' }
  })
  return pieces.map(({ start, end, separator }) =>
    pieceOf(text.slice(start, end).replace(/[.;,]$/u, ''), start, separator),
  )
}

function pieceOf(piece: string, start: number, separator: string): Named | undefined {
  const found = piece.length > longestPiece || !/\p{Lu}/u.test(piece) ? undefined : named.exec(piece)?.groups
  return found && toNamed(found, start, separator)
}

/** No name with its value is as long. */
const longestPiece = 200

function toNamed(
  { lead = '', kind = '', name = '', value = '' }: Record<string, string>,
  start: number,
  separator: string,
): Named {
  const from = start + lead.length + kind.length
  const number = /\d[\d.,]*\d|\d/.exec(value)
  const at = from + name.length + (number?.index ?? 0)
  return {
    ...{ name: `${kind}${name}`.trim(), text: name, start: from, end: from + name.length, separator },
    value: number ? { text: number[0], start: at, end: at + number[0].length } : undefined,
    isAlone: /^\s*$/.test(lead),
  }
}

function claimOf(passage: Passage, { name, text, start, end, value }: Named): Claim {
  return plainClaim(passage, value ?? { text, start, end }, {
    ...{ kind: 'series', verdict: 'error', expected: null, arithmetic: `${name}; ${name}` },
    why: { vi: `Danh sách kể “${name}” hai lần.`, en: `The list names “${name}” twice.` },
    suggestion: { vi: 'Bỏ một mục, hoặc sửa tên.', en: 'Leave one out, or mend its name.' },
  })
}
