/** The answers to one question, row by row: a byte each as long as there are few different ones, as ratings are. */
export interface AnswerColumn {
  /** Of each row the position of its answer in `known`, counted from 1; 0 for no answer. Not used once there are `numbers`. */
  codes: Uint8Array
  readonly known: number[]
  /** The answers themselves, of a question with more different answers than a byte can name; NaN for none. */
  numbers: Float64Array | null
}

const mostKnown = 255

/** @param rows how many there will be at least, if that is known */
export function emptyColumn(rows = 16): AnswerColumn {
  return { codes: new Uint8Array(rows), known: [], numbers: null }
}

export function columnOf(answers: readonly number[]): AnswerColumn {
  const column = emptyColumn()
  for (const [row, answer] of answers.entries()) putAnswer(column, row, answer)
  return column
}

/** @returns NaN for no answer */
export function answerAt({ codes, known, numbers }: AnswerColumn, row: number): number {
  return numbers ? (numbers[row] ?? Number.NaN) : (known[(codes[row] ?? 0) - 1] ?? Number.NaN)
}

/** @param row behind all rows that were put before */
export function putAnswer(column: AnswerColumn, row: number, answer: number): void {
  if (!column.numbers) {
    const code = codeOf(column.known, answer)
    if (code <= mostKnown) {
      if (row >= column.codes.length) column.codes = enlarged(column.codes, new Uint8Array(2 * row + 1))
      column.codes[row] = code
      return
    }
    column.numbers = Float64Array.from({ length: 2 * row + 1 }, (_, at) => answerAt(column, at))
    column.codes = new Uint8Array()
  }
  if (row >= column.numbers.length) column.numbers = enlarged(column.numbers, new Float64Array(2 * row + 1))
  column.numbers[row] = answer
}

/** The code of an answer, which becomes known. One more than fits a byte where there is no place for it. */
function codeOf(known: number[], answer: number): number {
  if (Number.isNaN(answer)) return 0
  const at = known.indexOf(answer)
  if (at !== -1) return at + 1
  return known.length < mostKnown ? known.push(answer) : mostKnown + 1
}

function enlarged<T extends Uint8Array | Float64Array>(from: T, into: T): T {
  into.set(from)
  return into
}

/** Puts answers of another column behind the rows that are there. */
export function appendAnswers(into: AnswerColumn, rows: number, from: AnswerColumn, count: number): void {
  if (into.numbers || from.numbers) {
    for (let row = 0; row < count; row++) putAnswer(into, rows + row, answerAt(from, row))
    return
  }
  const codeHere = Uint16Array.of(0, ...from.known.map((answer) => codeOf(into.known, answer)))
  if (codeHere.some((code) => code > mostKnown)) {
    for (let row = 0; row < count; row++) putAnswer(into, rows + row, answerAt(from, row))
    return
  }
  if (rows + count > into.codes.length) into.codes = enlarged(into.codes, new Uint8Array(2 * (rows + count)))
  for (let row = 0; row < count; row++) into.codes[rows + row] = codeHere[from.codes[row] ?? 0] ?? 0
}
