import { ratingsOf } from '../../survey/design/rating-scale.ts'
import type { Question } from '../../survey/design/survey-design.ts'
import { indexPercent } from '../../survey/estimate/index-percent.ts'
import { type AnswerTable, noCharacter } from './answer-table.ts'
import { type CodeCounts, countCode } from './code-counts.ts'

/** A question with its place among the values of a person, and its column in the table. */
export interface PlacedQuestion {
  readonly question: Question
  readonly at: number
  readonly column: number
}

/** Where answers go, and where cells that hold a code of the design are counted. */
export interface AnswersRead {
  readonly values: Float64Array
  readonly counts: CodeCounts
}

/** What the code of one character can be for a question: a rating, no rating; else its text tells. */
const [byText, isRating, isUnknown] = [0, 1, 2] as const

/** ASCII. */
const quickCodes = 128

/**
 * Makes the reader of all ratings of a row, as per cent. Nearly all are one character, whose text need not be made.
 *
 * @returns tells the questions whose cells cannot be, of one row after the other
 */
export function ratingsReader(
  rated: readonly PlacedQuestion[],
  { values, counts }: AnswersRead,
): (table: AnswerTable, row: number, unreadable: (placed: PlacedQuestion) => void) => void {
  const texts = rated.map(({ question }) => knownRatings(question))
  const places = Int32Array.from(rated, ({ at }) => at)
  const columns = Int32Array.from(rated, ({ column }) => column)
  const [kinds, percents] = quickRatings(texts)
  const codes = new Int32Array(rated.length)
  const readText = (table: AnswerTable, row: number, each: number): boolean => {
    const text = table.cell(row, columns[each] ?? 0)
    const value = texts[each]?.get(text)
    values[places[each] ?? 0] = value ?? Number.NaN
    if (text !== '' && Number.isNaN(value)) countCode(counts, 'rating', text)
    return value !== undefined
  }
  return (table, row, unreadable) => {
    table.readCharacters(row, columns, codes)
    for (let each = 0; each < codes.length; each++) {
      const code = codes[each] ?? noCharacter
      const quick = code >= 0 && code < quickCodes ? each * quickCodes + code : -1
      const kind = quick === -1 ? byText : kinds[quick]
      if (kind === isRating) values[places[each] ?? 0] = percents[quick] ?? Number.NaN
      else if (code === noCharacter) values[places[each] ?? 0] = Number.NaN
      else if (kind === isUnknown || !readText(table, row, each)) {
        const placed = rated[each]
        if (placed) unreadable(placed)
      }
    }
  }
}

/** Of each question and code of a character, what it is, and what a rating is in per cent. */
function quickRatings(texts: readonly ReadonlyMap<string, number>[]): [kinds: Uint8Array, percents: Float64Array] {
  const kinds = new Uint8Array(texts.length * quickCodes)
  const percents = new Float64Array(kinds.length)
  for (const [each, known] of texts.entries())
    for (let code = 0; code < quickCodes; code++) {
      const value = known.get(String.fromCharCode(code))
      percents[each * quickCodes + code] = value ?? Number.NaN
      if (value === undefined) kinds[each * quickCodes + code] = isUnknown
      else kinds[each * quickCodes + code] = Number.isNaN(value) ? byText : isRating
    }
  return [kinds, percents]
}

function knownRatings({ formula, scale, noAnswer }: Question): ReadonlyMap<string, number> {
  const known = new Map(['', ...noAnswer].map((text) => [text, Number.NaN]))
  if (formula !== null)
    for (const rating of ratingsOf(scale)) known.set(String(rating), indexPercent(formula, rating, scale))
  return known
}
