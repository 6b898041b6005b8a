import type { PassageCheck } from '../check.ts'
import type { Claim } from '../claims/claim.ts'
import { plainClaim } from '../claims/claim-in.ts'
import { countedWord } from '../figures/counted-word.ts'
import type { Figure } from '../figures/figure.ts'
import { bare } from '../figures/in-print.ts'
import { otherScope, superlative } from '../retold/superlatives.data.ts'
import type { Passage } from '../text/passage.ts'
import { type ValuePiece, valueRuns } from '../text/value-pieces.ts'

/** What a list in a sentence calls the highest, the lowest or the next in rank, against the values beside: xã A 38,9%, xã B 52,4%, thấp nhất là xã C với 41,2%. */
export const orderClaims: PassageCheck = (passage) =>
  valueRuns(passage).flatMap((run) => [
    ...run.flatMap((piece) => extremeClaim(passage, piece, run)),
    ...rankedClaim(passage, run),
    ...orderedClaim(passage, run),
  ])

/** Before a value that follows on the one before in rank. */
const next =
  /^\s*(?:tiếp (?:theo|đến|sau)|kế (?:tiếp|đến)|sau đó|rồi (?:đến|tới)|đứng thứ (?:hai|nhì|2)|thứ (?:hai|nhì)|xếp sau)(?!\p{L})/iu

function extremeClaim(passage: Passage, piece: ValuePiece, run: readonly ValuePiece[]): readonly Claim[] {
  const said = [...piece.words.matchAll(superlative)].findLast(({ index }) => index < piece.lead.length)
  const behind = said && piece.lead.slice(said.index + said[0].length)
  if (!said || otherScope.test(piece.words) || /[:;]/.test(behind ?? '')) return []
  const at = run.indexOf(piece)
  const others = [...run.slice(0, at), ...following(run, at)]
  const isFirst = at === 0 || others.length > at
  if (others.length < (isFirst ? 1 : 2)) return []
  const { most, lead, last } = said.groups ?? {}
  const wantsMost = most !== undefined || lead !== undefined
  const beyond = (isMore: boolean) =>
    others.filter(({ figure }) => {
      const order = figure.value.compare(piece.figure.value)
      return isMore ? order > 0 : order < 0
    })
  const [other] = beyond(wantsMost)
  const isOpen = (lead ?? last) !== undefined && beyond(!wantsMost).length === 0 && !/^điểm/u.test(piece.figure.unit)
  return other && !isOpen ? [told(passage, piece.figure, other.figure, said[0])] : []
}

/** What follows a first one and is said to be next, with the others of its list; or is called the least behind the most. */
function following(run: readonly ValuePiece[], at: number): readonly ValuePiece[] {
  const [second] = run.slice(at + 1)
  if (!second) return []
  const others = run.slice(at + 1)
  if (next.test(second.lead)) return others
  const kind = /^\s*(\p{Ll}+)\s\p{L}/u.exec(second.words)?.[1] ?? ''
  const isOfKind = kind !== '' && run[at]?.words.toLowerCase().includes(`${kind} `)
  if (others.length > 1 && isOfKind && others.every(({ words }) => words.trimStart().startsWith(`${kind} `)))
    return others
  return second.lead.search(superlative) >= 0 ? [second] : []
}

/** Fewer ranks with values are no list of them. */
const fewestRanks = 3

/** The one value of a list of ranks that follow on each other that is smaller than the next. */
function rankedClaim(passage: Passage, run: readonly ValuePiece[]): readonly Claim[] {
  const ranked = run
    .flatMap(({ rank, figure }) => (rank === undefined ? [] : [{ rank, figure }]))
    .sort((one, other) => one.rank - other.rank)
  const isRow = ranked.every(({ rank }, at) => at === 0 || rank === (ranked[at - 1]?.rank ?? 0) + 1)
  if (ranked.length < fewestRanks || ranked.length < run.length || !isRow) return []
  const amiss = ranked.flatMap(({ figure }, at) => {
    const worse = ranked[at + 1]?.figure
    return worse && worse.value.compare(figure.value) > 0 ? [{ figure, worse }] : []
  })
  const [only] = amiss
  return only && amiss.length === 1 ? [told(passage, only.figure, only.worse, 'thứ hạng')] : []
}

/** From a better place to a worse one: lần lượt từ hạng nhất đến hạng ba; theo thứ tự từ thứ 58 đến thứ 60. */
const places =
  /(?:lần lượt|thứ tự)(?: xếp| đứng| ở)? từ (?:(?:vị trí|hạng|thứ|số) )*(nhất|một|\d+) (?:đến|tới) (?:(?:vị trí|hạng|thứ|số) )*(?:nhì|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|(\d+))(?!\p{L})/iu

function tellsPlaces(lead: string): boolean {
  const [found, from = '', to] = places.exec(lead) ?? []
  return found !== undefined && (to === undefined || /^\D/u.test(from) || Number(from) < Number(to))
}

const descending = /từ cao (?:xuống|đến)|giảm dần/iu
const ascending = /từ thấp (?:lên|đến)|tăng dần/iu

/** The one value that is out of the order in which a list is said to stand: theo thứ tự từ cao xuống thấp: … */
function orderedClaim(passage: Passage, run: readonly ValuePiece[]): readonly Claim[] {
  const lead = run[0]?.lead.split(/:\s/u)[0] ?? ''
  const isOfPlaces = run.length >= fewestRanks && tellsPlaces(lead)
  const isDown = isOfPlaces || descending.test(lead)
  const isOrder = run.length > fewestRanks && (isDown || ascending.test(lead)) && /thứ tự|xếp|sắp/iu.test(lead)
  if (!isOrder && !isOfPlaces) return []
  const amiss = run.flatMap(({ figure }, at) => {
    const other = run[at + 1]?.figure
    const order = other ? other.value.compare(figure.value) : 0
    return other && (isDown ? order > 0 : order < 0) ? [{ figure, other }] : []
  })
  const [only] = amiss
  return only && amiss.length === 1 ? [told(passage, only.figure, only.other, 'thứ tự')] : []
}

function told(passage: Passage, figure: Figure, other: Figure, said: string): Claim {
  const unit = countedWord(figure) === '' ? '' : ` ${countedWord(figure)}`
  return plainClaim(passage, figure, {
    ...{ kind: 'rank', verdict: 'error', expected: null, arithmetic: `${bare(figure)}; ${bare(other)}` },
    why: {
      vi: `“${said}” không hợp với các giá trị trong câu: ${bare(figure)}${unit} và ${bare(other)}${unit}.`,
      en: `“${said}” does not fit the values in the sentence: ${bare(figure)} and ${bare(other)}.`,
    },
    suggestion: { vi: 'Sửa tên, hoặc sửa một trong hai giá trị.', en: 'Change the name, or one of the two values.' },
  })
}
