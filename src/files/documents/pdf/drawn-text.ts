import { normalizeUnicode, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { type DrawnPiece, filledHoles, type Hole } from './filled-holes.ts'
import type { Piece } from './page-content.ts'
import { followMatrix, type Matrix, type Operators, product, upright } from './page-matrix.ts'

/** What of a font tells where its letters stand. */
export interface PageFont {
  readonly isType3Font: boolean
  readonly vertical?: boolean | undefined
  /** Its first number is the share of the size that one unit of a width is. */
  readonly fontMatrix?: readonly number[] | undefined
}

/** Where a page is read, and by what its fonts are found. */
export interface PageFonts {
  /** Left, lower, right and upper edge. */
  readonly view: readonly number[]
  readonly fontOf: (name: string) => PageFont
}

/** A letter as the library draws it; `width` is in units of its font. */
interface Glyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** What is kept and brought back with the matrix. */
interface TextState {
  readonly matrix: Matrix
  readonly fontName: string
  readonly font: PageFont | undefined
  readonly fontSize: number
  readonly letterGap: number
  readonly wordGap: number
  /** How wide letters are drawn, 1 as they are. */
  readonly stretch: number
  readonly leading: number
  readonly rise: number
}

/** Where the next letter and the next line begin, in the space of the text matrix. */
interface Cursor {
  matrix: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
}

interface OpenPiece {
  text: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly fontName: string
  end: number
  /** A blank was drawn behind its last letter. */
  isBlankNext: boolean
  /** Where nothing was drawn between two of its letters, though there is room for one. */
  readonly holes: Hole[]
}

interface Drawing {
  state: TextState
  readonly saved: TextState[]
  readonly cursor: Cursor
  open: OpenPiece | undefined
  readonly pieces: DrawnPiece[]
}

/** Shares of the letters' size: letters further apart have a blank between them, or are of two pieces. */
const blank = 0.102
const widestBlank = 0.4
const furthestBack = -0.2
const sameLine = 0.25

/** Letters that are set from right to left need more than this. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/

/**
 * Finds the stretches of upright letters that the operators of a page draw, in the order of drawing.
 *
 * @returns undefined where letters are drawn as pictures, downwards or from right to left: their places are not to be seen here
 */
export function drawnText(
  { fnArray, argsArray }: Operators,
  { view, fontOf }: PageFonts,
): readonly Piece[] | undefined {
  const drawing: Drawing = { state: atFirst, saved: [], cursor: startOf(upright), open: undefined, pieces: [] }
  for (let index = 0; index < fnArray.length; index += 1) {
    const operator = fnArray[index] ?? 0
    const args = argsArray[index] as readonly unknown[]
    if (operator === OPS.showText) {
      const { font } = drawing.state
      if (font && (font.isType3Font || font.vertical)) return undefined
      drawLetters(args[0] as readonly (Glyph | number | null)[], drawing, view)
    } else {
      drawing.state = stateAfter(operator, args, { drawing, fontOf })
      moveCursor(operator, args, drawing)
    }
  }
  closePiece(drawing)
  if (drawing.pieces.some(({ text }) => rightToLeft.test(text))) return undefined
  return filledHoles(drawing.pieces).map(({ text, x, y, width, size }) => ({
    text: normalizeUnicode(text),
    x,
    y,
    width,
    size,
  }))
}

const atFirst: TextState = {
  ...{ matrix: upright, fontName: '', font: undefined, fontSize: 0 },
  ...{ letterGap: 0, wordGap: 0, stretch: 1, leading: 0, rise: 0 },
}

const startOf = (matrix: Matrix): Cursor => ({ matrix, x: 0, y: 0, lineX: 0, lineY: 0 })

function stateAfter(
  operator: number,
  args: readonly unknown[],
  { drawing, fontOf }: { drawing: Drawing; fontOf: PageFonts['fontOf'] },
): TextState {
  const { state } = drawing
  const number = () => Number(args[0])
  switch (operator) {
    case OPS.setFont:
      return withFont(state, args, fontOf)
    case OPS.setGState: {
      const font = (args[0] as readonly [string, unknown][]).find(([key]) => key === 'Font')
      return font ? withFont(state, font[1] as readonly unknown[], fontOf) : state
    }
    case OPS.setCharSpacing:
      return { ...state, letterGap: number() }
    case OPS.setWordSpacing:
      return { ...state, wordGap: number() }
    case OPS.setHScale:
      return { ...state, stretch: number() / 100 }
    case OPS.setLeading:
      return { ...state, leading: number() }
    case OPS.setLeadingMoveText:
      return { ...state, leading: -Number(args[1]) }
    case OPS.setTextRise:
      return { ...state, rise: number() }
    default:
      return followMatrix(operator, args, drawing)
  }
}

function withFont(state: TextState, [name, size]: readonly unknown[], fontOf: PageFonts['fontOf']): TextState {
  const fontName = String(name)
  return { ...state, fontName, font: fontOf(fontName), fontSize: Number(size) }
}

function moveCursor(operator: number, args: readonly unknown[], { cursor, state }: Drawing): void {
  if (operator === OPS.beginText) Object.assign(cursor, startOf(upright))
  else if (operator === OPS.setTextMatrix) Object.assign(cursor, startOf(args[0] as Matrix))
  else if (operator === OPS.moveText || operator === OPS.setLeadingMoveText) {
    moveLine(cursor, Number(args[0]), Number(args[1]))
  } else if (operator === OPS.nextLine) moveLine(cursor, 0, -state.leading)
}

function moveLine(cursor: Cursor, x: number, y: number): void {
  cursor.lineX += x
  cursor.lineY += y
  cursor.x = cursor.lineX
  cursor.y = cursor.lineY
}

function drawLetters(glyphs: readonly (Glyph | number | null)[], drawing: Drawing, view: readonly number[]): void {
  const { state, cursor } = drawing
  const { fontSize, stretch, fontName } = state
  const matrix = product(state.matrix, cursor.matrix)
  const [a, b, c, d] = [matrix[0], matrix[1], matrix[2], matrix[3]]
  const unit = fontSize * (state.font?.fontMatrix?.[0] ?? 0.001) * stretch
  const em = a * fontSize
  const isUpright = em * stretch > 0 && Math.abs(b * fontSize * stretch) < em * stretch * 0.05
  const size = Math.round(Math.abs(d * fontSize) * 10) / 10
  const height = cursor.y + state.rise
  for (const glyph of glyphs) {
    if (glyph === null) continue
    if (typeof glyph === 'number') {
      cursor.x -= (glyph * fontSize * stretch) / 1000
      continue
    }
    const width = glyph.width * unit
    const [x, y] = [a * cursor.x + c * height + matrix[4], b * cursor.x + d * height + matrix[5]]
    const letter = { text: glyph.unicode, x, y, end: x + a * width, em, size, fontName }
    if (isUpright && isInView(letter, view)) addLetter(letter, drawing)
    cursor.x += width + (state.letterGap + (glyph.isSpace ? state.wordGap : 0)) * stretch
  }
}

interface Letter {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly end: number
  readonly em: number
  readonly size: number
  readonly fontName: string
}

function isInView({ x, y, end }: Letter, view: readonly number[]): boolean {
  return end >= (view[0] ?? 0) && x <= (view[2] ?? 0) && y >= (view[1] ?? 0) && y <= (view[3] ?? 0)
}

function addLetter(letter: Letter, drawing: Drawing): void {
  const { open } = drawing
  const kind = kindOf(letter.text)
  if (kind === 'blank' && open) open.isBlankNext = true
  if (kind === 'mark' && open) {
    open.text += letter.text
    open.end = Math.max(open.end, letter.end)
  }
  if (kind === 'blank' || kind === 'unseen' || (kind === 'mark' && open)) return
  if (open && runsOn(letter, open)) {
    const isApart = open.isBlankNext || letter.x - open.end >= letter.em * blank
    if (letter.x - open.end >= letter.em * blank)
      open.holes.push({ at: open.text.length, from: open.end, to: letter.x })
    open.text += isApart ? ` ${letter.text}` : letter.text
    open.end = letter.end
    open.isBlankNext = false
    return
  }
  closePiece(drawing)
  const { text, x, y, size, fontName, end } = letter
  drawing.open = { text, x, y, size, fontName, end, isBlankNext: false, holes: [] }
}

function runsOn({ x, y, em, size, fontName }: Letter, open: OpenPiece): boolean {
  const gap = (x - open.end) / em
  if (size !== open.size || fontName !== open.fontName) return false
  return gap >= furthestBack && gap <= widestBlank && Math.abs(y - open.y) <= em * sameLine
}

type LetterKind = 'letter' | 'blank' | 'mark' | 'unseen'
const kinds = new Map<string, LetterKind>()

function kindOf(text: string): LetterKind {
  const known = kinds.get(text)
  if (known) return known
  const kind = /^\s*$/.test(text)
    ? 'blank'
    : /^\p{Mn}$/u.test(text)
      ? 'mark'
      : /^\p{Cf}$/u.test(text)
        ? 'unseen'
        : 'letter'
  if (kinds.size < 10_000) kinds.set(text, kind)
  return kind
}

function closePiece(drawing: Drawing): void {
  const { open } = drawing
  drawing.open = undefined
  if (!open) return
  const { text, x, y, end, size, holes } = open
  drawing.pieces.push({ text, x, y, width: end - x, size, holes })
}
