import { fontSize } from './sheet-styles.ts'

/** Widths are in the unit of column widths: a digit of the default font. A cell keeps so much free for its indents. */
const cellPadding = 3.2
const unitsPerEm = 2
const highestRow = 409

/** Width of a character as a share of the size of its letters, in Times New Roman; rather too much than too little. */
function characterEms(character: string): number {
  const base = character.normalize('NFD').charAt(0)
  if (/[\s.,:;'’|!ijltfrI()/[\]-]/.test(base)) return 0.32
  if (/[acesz]/.test(base)) return 0.45
  if (/[mw%MW@]/.test(base)) return 0.84
  return /\p{Lu}/u.test(base) ? 0.7 : 0.51
}

/** Estimates the width of a line of text, in units of column width. */
function textWidth(text: string, bold: boolean, size = fontSize): number {
  let ems = 0
  for (const character of text.normalize('NFC')) ems += characterEms(character)
  return ems * unitsPerEm * (size / fontSize) * (bold ? 1.06 : 1)
}

/** Estimates how wide a column must be so that no figure and no word of these texts is cut. */
export function widthWithoutCut(texts: readonly string[], bold: boolean): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, bold))) + cellPadding
}

/** Estimates the height in points of a row whose text wraps: spreadsheets do not fit it when a file is opened. */
export function rowHeight(cells: readonly { text: string; width: number }[], bold: boolean, size = fontSize): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => wrappedLines(text, width - cellPadding, bold, size)))
  return Math.min(highestRow, Math.ceil(lines * size * 1.28 + 4))
}

function wrappedLines(text: string, width: number, bold: boolean, size: number): number {
  return text.split('\n').reduce((lines, line) => lines + linesOf(line, width, bold, size), 0)
}

function linesOf(line: string, width: number, bold: boolean, size: number): number {
  const space = textWidth(' ', bold, size)
  let lines = 1
  let used = 0
  for (const word of line.split(' ')) {
    const needed = textWidth(word, bold, size)
    if (used > 0 && used + space + needed > width) {
      lines += 1
      used = 0
    }
    lines += Math.max(0, Math.ceil(needed / width) - 1)
    used += (used > 0 ? space : 0) + Math.min(needed, width)
  }
  return lines
}
